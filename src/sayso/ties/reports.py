"""Which claims of a document speak of which tie, kept in a table that is brought up to date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select

from sayso.actors.derive import Moved
from sayso.case import schema
from sayso.case.batches import batches
from sayso.case.changes import Change, Progress, Tell
from sayso.records import Claim, Hop, Link, Span, claim_key
from sayso.ties.links import address_key, paragraph
from sayso.ties.outlets import outlet_key
from sayso.ties.rulings import Rulings, ruled
from sayso.ties.unnamed import unveiled

Pair = tuple[str, str]
"""The ids of two actors of the case, the lesser first."""

SILENT = ("alias",)
"""Classes of claims that link no two actors."""

Place = tuple[int, int]
Reports = dict[Place, dict[str, Any]]


@dataclass(slots=True)
class _Page:
    """What the claims of one document are read with.

    `actors` gives the case's actor and the document's name for it, by the ids of
    the reading; `chains` the hops of each claim, `links` what the text links to.
    """

    row: Row[Any]
    actors: dict[str, tuple[str, str]] = field(default_factory=dict)
    chains: dict[str, list[Hop]] = field(default_factory=lambda: defaultdict(list))
    links: list[Link] = field(default_factory=list)


def derive(
    connection: Connection, changes: Sequence[Change], moved: Moved, decided: Rulings, tell: Tell
) -> set[Pair]:
    """Bring the reports up to date; the pairs of which something else is said, or by others."""
    gone = [c.old for c in changes if c.old is not None]
    wanted = {c.new for c in changes if c.new is not None} | moved.keys()
    touched = _forget(connection, gone)
    for number, pair in _given(connection, moved, decided):
        wanted.add(number)
        touched.add(pair)
    done = 0
    for batch in batches(sorted(wanted), 100):
        touched |= _update(connection, batch, moved, decided)
        done += len(batch)
        tell(Progress("reports", done, len(wanted)))
    return touched


def of_documents(connection: Connection, numbers: Iterable[int]) -> set[Pair]:
    """The pairs of which the documents speak."""
    report = schema.report
    found: set[Pair] = set()
    for batch in batches(sorted(numbers)):
        query = select(report.c.a, report.c.b).where(report.c.document.in_(batch)).distinct()
        found.update((a, b) for a, b in connection.execute(query))
    return found


def _given(connection: Connection, moved: Moved, decided: Rulings) -> Iterator[tuple[int, Pair]]:
    """The reports to which people gave an actor as origin who is another now."""
    bearer, report = schema.bearer, schema.report
    by_key: dict[str, list[str]] = defaultdict(list)
    for claim, hop in decided.origins.items():
        if hop.actor:
            by_key[hop.actor].append(claim)
    for batch in batches(sorted(by_key)):
        query = select(bearer.c.key, bearer.c.document, bearer.c.actor)
        for key, number, actor in connection.execute(query.where(bearer.c.key.in_(batch))):
            if actor in moved.get(number, ()):
                told = select(report.c.document, report.c.a, report.c.b)
                for row in connection.execute(told.where(report.c.key.in_(by_key[key]))):
                    yield row.document, (row.a, row.b)


def _forget(connection: Connection, numbers: Sequence[int]) -> set[Pair]:
    report = schema.report
    found = of_documents(connection, numbers)
    for batch in batches(numbers):
        connection.execute(delete(report).where(report.c.document.in_(batch)))
    return found


def _update(
    connection: Connection, numbers: list[int], moved: Moved, decided: Rulings
) -> set[Pair]:
    """Write the reports of some documents where they differ; the pairs that this concerns."""
    pages = _pages(connection, numbers)
    origins = _origins(connection, decided)
    known, made = _known(connection, numbers), Reports()
    touched: set[Pair] = set()
    for claim in connection.execute(_CLAIMS.where(schema.claim.c.document.in_(numbers))):
        page = pages[claim.document]
        row = _row(claim, page, decided, origins)
        if row is not None:
            made[claim.document, claim.position] = row
            if any(hop.actor in moved.get(claim.document, ()) for hop in page.chains[claim.id]):
                touched.add((row["a"], row["b"]))
    changed = {at for at in known.keys() | made.keys() if known.get(at) != made.get(at)}
    for rows in (known, made):
        touched.update((rows[at]["a"], rows[at]["b"]) for at in changed if at in rows)
    _write(connection, known.keys() & changed, [made[at] for at in sorted(made.keys() & changed)])
    return touched


def _row(
    claim: Row[Any], page: _Page, decided: Rulings, origins: Mapping[str, str]
) -> dict[str, Any] | None:
    """A claim's row; None where both its ends are one actor."""
    (a, one), (b, two) = page.actors[claim.a], page.actors[claim.b]
    if a == b:
        return None
    doc, evidence = page.row, Span(claim.start, claim.end)
    key = claim_key(doc.id, _ends(claim, evidence), one, two, evidence.of(doc.text))
    chain = tuple(page.chains[claim.id]) or (Hop("outlet", doc.outlet or doc.source),)
    origin = ruled(chain, decided.origins.get(key))[-1]
    around = paragraph(doc.text, evidence)
    near = (link.url for link in page.links if around.meets(Span(link.start, link.end)))
    return {
        "document": claim.document,
        "position": claim.position,
        "claim": claim.id,
        "key": key,
        "a": min(a, b),
        "b": max(a, b),
        "class": claim.cls,
        "polarity": claim.polarity,
        "outlet": outlet_key(doc.outlet or doc.id),
        "published": doc.published,
        "origin_kind": origin.kind,
        "origin": _origin(origin, page, origins),
        "misread": key in decided.misread,
        "near": sorted({known for url in near if (known := address_key(url))}),
        "unveils": unveiled(doc.text, chain),
    }


def _origin(hop: Hop, page: _Page, ruled_actors: Mapping[str, str]) -> str:
    """What an origin is found under: an actor of the case, else the key of its name.

    An outlet goes by its name even where a page mentions it as an actor, since
    most pages only carry it in their head.
    """
    if hop.kind != "outlet" and hop.actor in page.actors:
        return page.actors[hop.actor][0]
    return ruled_actors.get(hop.actor or "", outlet_key(hop.name))


def _ends(claim: Row[Any], evidence: Span) -> Claim:
    """As much of a claim as its key is made of."""
    return Claim(
        claim.id,
        claim.cls,
        claim.a,
        claim.b,
        None,
        claim.direction,
        "",
        claim.polarity,
        "fact",
        evidence,
    )


def _origins(connection: Connection, decided: Rulings) -> dict[str, str]:
    """The case's actors that people named as origins, by the keys of bearers."""
    bearer = schema.bearer
    keys = {hop.actor for hop in decided.origins.values() if hop.actor}
    found: dict[str, str] = {}
    for batch in batches(sorted(keys)):
        query = select(bearer.c.key, bearer.c.case_actor).where(bearer.c.key.in_(batch))
        found.update((key, actor) for key, actor in connection.execute(query))
    return found


def _pages(connection: Connection, numbers: list[int]) -> dict[int, _Page]:
    bearer, hop, link = schema.bearer, schema.hop, schema.link
    pages = {
        row.number: _Page(row)
        for row in connection.execute(_DOCUMENTS.where(schema.document.c.number.in_(numbers)))
    }
    people = select(bearer.c.document, bearer.c.actor, bearer.c.case_actor, bearer.c.name)
    for row in connection.execute(people.where(bearer.c.document.in_(numbers))):
        pages[row.document].actors[row.actor] = (row.case_actor, row.name)
    hops = select(hop).order_by(hop.c.document, hop.c.claim, hop.c.position)
    for row in connection.execute(hops.where(hop.c.document.in_(numbers))):
        pages[row.document].chains[row.claim].append(Hop(row.kind, row.name, row.actor))
    links = select(link).order_by(link.c.document, link.c.position)
    for row in connection.execute(links.where(link.c.document.in_(numbers))):
        pages[row.document].links.append(Link(row.start, row.end, row.url))
    return pages


def _known(connection: Connection, numbers: list[int]) -> Reports:
    report = schema.report
    query = select(report).where(report.c.document.in_(numbers))
    rows = connection.execute(query).mappings()
    return {(row["document"], row["position"]): dict(row) for row in rows}


def _write(connection: Connection, old: Iterable[Place], new: Sequence[dict[str, Any]]) -> None:
    report = schema.report
    for number, position in sorted(old):
        own = (report.c.document == number) & (report.c.position == position)
        connection.execute(delete(report).where(own))
    if new:
        connection.execute(insert(report), new)


_DOCUMENTS: Select[Any] = select(
    schema.document.c.number,
    schema.document.c.id,
    schema.document.c.outlet,
    schema.document.c.source,
    schema.document.c.published,
    schema.document.c.text,
)
_CLAIMS: Select[Any] = (
    select(
        schema.claim.c.document,
        schema.claim.c.position,
        schema.claim.c.id,
        schema.claim.c["class"].label("cls"),
        schema.claim.c.a,
        schema.claim.c.b,
        schema.claim.c.direction,
        schema.claim.c.polarity,
        schema.claim.c.start,
        schema.claim.c.end,
    )
    .where(schema.claim.c.b.is_not(None), schema.claim.c["class"].not_in(SILENT))
    .order_by(schema.claim.c.document, schema.claim.c.position)
)
