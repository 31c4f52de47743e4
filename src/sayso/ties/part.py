"""The ties of an open case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cached_property
from typing import Any

from sqlalchemy import select

from sayso.actors import Actors, CaseActor
from sayso.case import schema
from sayso.case.database import Database
from sayso.records import Claim, Hop, Span, UsageError, classes
from sayso.ties.outlets import outlet_key
from sayso.ties.pages import Print, sketch
from sayso.ties.report import Report
from sayso.ties.stories import copies, heads
from sayso.ties.tie import Strand, Tie, tie

Pair = tuple[str, str]


class Ties:
    """All that is said to link two actors, worked out from the case as it stands when asked."""

    def __init__(self, database: Database, actors: Actors) -> None:
        self._database = database
        self._actors = actors

    def all(self) -> list[Tie]:
        """Every tie: most pages first, then fewest origins."""
        ties = [self._tie(pair) for pair in self._reports]
        return sorted(ties, key=lambda t: (-t.pages, _origins(t), t.a.name, t.b.name))

    def strands(
        self, *, sort: str = "echoes", cls: str = "", actor: str = "", contested: bool = False
    ) -> list[tuple[Tie, Strand]]:
        """What is asserted, one row a class: `sort` is echoes, pages, origins or denials.

        Raises:
            UsageError: there is no claim class `cls`, or no actor named `actor`.
        """
        if cls and cls not in classes():
            raise UsageError(f'No claim class "{cls}". There are: {", ".join(classes())}.')
        only = self._actors.get(actor).id if actor else None
        rows = [(tie, strand) for tie in self.all() for strand in tie.strands]
        kept = [
            (tie, strand)
            for tie, strand in rows
            if (not cls or strand.cls == cls)
            and (only is None or only in (tie.a.id, tie.b.id))
            and (not contested or strand.denied.at_most)
        ]
        return sorted(kept, key=lambda row: _ORDER[sort](row[1]))

    def between(self, a: str, b: str) -> Tie:
        """The tie between two actors, by name, alias or id.

        Raises:
            UsageError: no such actor, or nothing is said between them.
        """
        ones, twos = self._actors.named(a), self._actors.named(b)
        pairs = {_pair(one, two) for one in ones for two in twos} & self._reports.keys()
        if len(pairs) == 1:  # of several actors of one name, those of whom something is said
            return self._tie(pairs.pop())
        one, two = self._actors.get(a), self._actors.get(b)
        pair = _pair(one, two)
        if pair not in self._reports:
            raise UsageError(f'Nothing is said between "{one.name}" and "{two.name}".')
        return self._tie(pair)

    @cached_property
    def copies(self) -> dict[str, str]:
        """For each document that is a copy, the id of the earliest document of its story."""
        document = schema.document
        query = select(document.c.id, document.c.published, document.c.text)
        with self._database.begin() as connection:
            rows = connection.execute(query.where(document.c.unread.is_(None))).all()
        return heads(copies(Print(id, published, sketch(text)) for id, published, text in rows))

    def _tie(self, pair: Pair) -> Tie:
        a, b = (self._actors.get(key) for key in pair)
        return tie(a, b, self._reports[pair], self.copies)

    @cached_property
    def _reports(self) -> dict[Pair, list[Report]]:
        found: dict[Pair, list[Report]] = defaultdict(list)
        with self._database.begin() as connection:
            hops = self._hops(connection)
            agencies = _agencies(connection)
            for row in connection.execute(_CLAIMS).mappings():
                a, b = (self._actors.of(row["doc"], row[end]) for end in ("a", "b"))
                if a.id != b.id:
                    chain = hops[row["document"], row["id"]]
                    made = _report(row, a.id, chain, agencies[row["document"]])
                    found[_pair(a, b)].append(made)
        return found

    def _hops(self, connection: Any) -> dict[tuple[int, str], list[Hop]]:
        """The chain of each claim, its actors those of the case."""
        chains: dict[tuple[int, str], list[Hop]] = defaultdict(list)
        for row in connection.execute(_HOPS).mappings():
            actor = self._actors.of(row["doc"], row["actor"]) if row["actor"] else None
            hop = Hop(row["kind"], row["name"], actor.id if actor else None)
            chains[row["document"], row["claim"]].append(hop)
        return chains


_ORDER: dict[str, Callable[[Strand], tuple[int, ...]]] = {
    "echoes": lambda s: (-(s.asserted.pages - s.asserted.at_most), s.asserted.at_most),
    "pages": lambda s: (-s.asserted.pages,),
    "origins": lambda s: (-s.asserted.at_least, -s.asserted.at_most),
    "denials": lambda s: (-s.denied.at_most, -s.asserted.pages),
}

_HOPS = (
    select(schema.hop, schema.document.c.id.label("doc"))
    .join(schema.document, schema.document.c.number == schema.hop.c.document)
    .order_by(schema.hop.c.document, schema.hop.c.claim, schema.hop.c.position)
)
_CLAIMS = (
    select(
        schema.claim,
        schema.document.c.id.label("doc"),
        schema.document.c.title,
        schema.document.c.outlet,
        schema.document.c.published,
        schema.document.c.source,
        schema.document.c.text,
    )
    .join(schema.document, schema.document.c.number == schema.claim.c.document)
    .where(schema.claim.c.b.is_not(None), schema.claim.c["class"].not_in(["alias"]))
    .order_by(schema.claim.c.document, schema.claim.c.position)
)


def _agencies(connection: Any) -> dict[int, tuple[str, ...]]:
    credit = schema.credit
    query = select(credit.c.document, credit.c.agency).where(credit.c.agency.is_not(None))
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for number, agency in connection.execute(query.order_by(credit.c.document, credit.c.position)):
        found[number] = (*found[number], outlet_key(agency))
    return found


def _report(row: Any, a: str, chain: list[Hop], agencies: tuple[str, ...]) -> Report:
    evidence = Span(row["start"], row["end"])
    claim = Claim(
        id=row["id"],
        cls=row["class"],
        a=row["a"],
        b=row["b"],
        value=row["value"],
        direction=row["direction"],
        relation=row["relation"],
        polarity=row["polarity"],
        certainty=row["certainty"],
        evidence=evidence,
        words=tuple(Span(*span) for span in row["words"]),
    )
    return Report(
        id=(row["doc"], row["id"]),
        outlet=outlet_key(row["outlet"] or row["doc"]),
        published=row["published"],
        claim=claim,
        chain=tuple(chain) or (Hop("outlet", row["outlet"] or row["source"]),),
        sentence=evidence.of(row["text"]),
        title=row["title"],
        agencies=agencies,
        a=a,
    )


def _pair(a: CaseActor, b: CaseActor) -> Pair:
    low, high = sorted((a.id, b.id))
    return low, high


def _origins(found: Tie) -> int:
    return min((s.asserted.at_most for s in found.strands if s.asserted.at_most), default=0)
