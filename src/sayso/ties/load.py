"""The reports of ties as the counting takes them, loaded from the case's tables.

Of each document only the evidence's words are taken, not its text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select, tuple_

from sayso.case import schema
from sayso.case.batches import batches
from sayso.records import Claim, Hop, Span, When
from sayso.ties.addresses import held, linked
from sayso.ties.outlets import outlet_key
from sayso.ties.prints import agencies_of, copy_of
from sayso.ties.report import Report
from sayso.ties.reports import Pair
from sayso.ties.rulings import Rulings, ruled

Told = dict[Pair, list[Report]]


class Reports:
    """The reports of pairs of actors; what was judged misread is left out."""

    def __init__(self, connection: Connection, decided: Rulings) -> None:
        self._connection = connection
        self._decided = decided
        self._origins = _actors(connection, decided)

    def of(self, pairs: Sequence[Pair]) -> Told:
        """All reports of each pair, by document and place; pairs without any are left out."""
        report = schema.report
        query = _REPORTS.where(tuple_(report.c.a, report.c.b).in_(pairs))
        rows = self._connection.execute(query).all()
        chains = self._chains(pairs)
        pages = _Pages(self._connection, sorted({row.document for row in rows}))
        found: Told = defaultdict(list)
        for row in rows:
            told = chains[row.document, row.claim] or [Hop("outlet", row.name or row.source)]
            chain = ruled(tuple(told), self._given(row.key))
            found[row.a, row.b].append(_report(row, chain, pages))
        return found

    def copies(self, told: Iterable[Report]) -> dict[str, str]:
        """For each document of the reports that is a copy, the id of the head of its story."""
        weighed = schema.weighed
        ids: dict[str, int] = {}
        for batch in batches(sorted({report.document for report in told})):
            query = select(weighed.c.id, weighed.c.document).where(weighed.c.id.in_(batch))
            ids.update((doc, number) for doc, number in self._connection.execute(query))
        heads = copy_of(self._connection, ids.values())
        names: dict[int, str] = {}
        for batch_ in batches(sorted(set(heads.values()))):
            query = select(weighed.c.id, weighed.c.document).where(weighed.c.document.in_(batch_))
            names.update((number, doc) for doc, number in self._connection.execute(query))
        return {doc: names[heads[n]] for doc, n in ids.items() if n in heads}

    def _given(self, key: str) -> Hop | None:
        """The origin that people gave the claim of that key, its actor one of the case."""
        hop = self._decided.origins.get(key)
        if hop is None or hop.kind != "actor":
            return hop
        actor, name = self._origins.get(hop.name, (hop.name, hop.name))
        return Hop("actor", name, actor)

    def _chains(self, pairs: Sequence[Pair]) -> dict[tuple[int, str], list[Hop]]:
        """The chain of each report's claim, its actors those of the case."""
        report = schema.report
        chains: dict[tuple[int, str], list[Hop]] = defaultdict(list)
        query = _HOPS.where(tuple_(report.c.a, report.c.b).in_(pairs))
        for row in self._connection.execute(query):
            chains[row.document, row.claim].append(Hop(row.kind, row.name, row.case_actor))
        return chains


def _actors(connection: Connection, decided: Rulings) -> dict[str, tuple[str, str]]:
    """The case's actors that people named as origins, with their names, by keys of bearers."""
    bearer, actor = schema.bearer, schema.case_actor
    keys = {hop.actor for hop in decided.origins.values() if hop.actor}
    found: dict[str, tuple[str, str]] = {}
    for batch in batches(sorted(keys)):
        query = (
            select(bearer.c.key, actor.c.id, actor.c.name)
            .join(actor, actor.c.id == bearer.c.case_actor)
            .where(bearer.c.key.in_(batch))
        )
        found.update((key, (own, name)) for key, own, name in connection.execute(query))
    return found


class _Pages:
    """Whom documents credit, and where their links lead within the case."""

    def __init__(self, connection: Connection, numbers: Sequence[int]) -> None:
        self._agencies: dict[int, tuple[str, ...]] = {}
        self._linked: dict[int, list[str]] = defaultdict(list)
        for batch in batches(numbers):
            self._agencies |= agencies_of(connection, batch)
            for number, address in connection.execute(linked(batch)):
                self._linked[number].append(address)
        self._held = held(connection, {a for found in self._linked.values() for a in found})

    def agencies(self, number: int) -> tuple[str, ...]:
        return self._agencies.get(number, ())

    def leads(self, row: Row[Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The documents to which the evidence's paragraph leads, and the rest of the page."""
        near = self._ids(row.near, row.id)
        further = self._ids(self._linked[row.document], row.id)
        return near, tuple(doc for doc in further if doc not in near)

    def _ids(self, addresses: Iterable[str], own: str) -> tuple[str, ...]:
        found = (self._held.get(address, own) for address in addresses)
        return tuple(sorted({doc for doc in found if doc != own}))


def _report(row: Row[Any], chain: tuple[Hop, ...], pages: _Pages) -> Report:
    links, further = pages.leads(row)
    claim = Claim(
        id=row.claim,
        cls=row.cls,
        a=row.own_a,
        b=row.own_b,
        value=row.value,
        direction=row.direction,
        relation=row.relation,
        polarity=row.polarity,
        certainty=row.certainty,
        evidence=Span(row.start, row.end),
        words=tuple(Span(*span) for span in row.words),
        when=_when(row),
        where=row.where,
        attribution=row.attribution,
    )
    return Report(
        id=(row.id, row.claim),
        outlet=outlet_key(row.name or row.id),
        published=row.published,
        claim=claim,
        chain=chain,
        sentence=row.sentence,
        title=row.title,
        agencies=pages.agencies(row.document),
        a=row.actor_a,
        links=links,
        further=further,
        unveils=row.unveils,
        key=row.key,
    )


def _when(row: Row[Any]) -> When | None:
    if row.when_text is None:
        return None
    return When(row.when_start, row.when_end, row.when_text, Span(*row.when_span))


_claim, _doc, _told, _bearer = schema.claim, schema.document, schema.report, schema.bearer
_REPORTS: Select[Any] = (
    select(
        _told.c.document,
        _told.c.position,
        _told.c.claim,
        _told.c.key,
        _told.c.near,
        _told.c.unveils,
        _told.c.a,
        _told.c.b,
        _claim.c["class"].label("cls"),
        _claim.c.a.label("own_a"),
        _claim.c.b.label("own_b"),
        _claim.c.value,
        _claim.c.direction,
        _claim.c.relation,
        _claim.c.polarity,
        _claim.c.certainty,
        _claim.c.start,
        _claim.c.end,
        _claim.c.words,
        _claim.c.when_start,
        _claim.c.when_end,
        _claim.c.when_text,
        _claim.c.when_span,
        _claim.c.where,
        _claim.c.attribution,
        _bearer.c.case_actor.label("actor_a"),
        _doc.c.id,
        _doc.c.title,
        _doc.c.outlet.label("name"),
        _doc.c.published,
        _doc.c.source,
        func.substr(_doc.c.text, _claim.c.start + 1, _claim.c.end - _claim.c.start).label(
            "sentence"
        ),
    )
    .join(_claim, (_claim.c.document == _told.c.document) & (_claim.c.position == _told.c.position))
    .join(_bearer, (_bearer.c.document == _told.c.document) & (_bearer.c.actor == _claim.c.a))
    .join(_doc, _doc.c.number == _told.c.document)
    .where(_told.c.misread.is_(False))
    .order_by(_told.c.document, _told.c.position)
)
_HOPS: Select[Any] = (
    select(
        schema.hop.c.document,
        schema.hop.c.claim,
        schema.hop.c.kind,
        schema.hop.c.name,
        _bearer.c.case_actor,
    )
    .join(
        _told, (schema.hop.c.document == _told.c.document) & (schema.hop.c.claim == _told.c.claim)
    )
    .outerjoin(
        _bearer,
        (_bearer.c.document == schema.hop.c.document) & (_bearer.c.actor == schema.hop.c.actor),
    )
    .order_by(schema.hop.c.document, schema.hop.c.claim, schema.hop.c.position)
)
