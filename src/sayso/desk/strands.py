"""A strand of a tie in the shape of the desk: origins, their reports, edges between these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.desk.shapes import Cls, Doc, Spread, Telling, Who
from sayso.desk.telling import Docs, telling, who
from sayso.records import Certainty, Hop, Polarity
from sayso.ties import Edge, Origin, Standing, Strand, Tie
from sayso.ties.contradictions import Contradiction

Because = dict[tuple[str, str], list[Edge]]


@dataclass(frozen=True, slots=True)
class OriginForm:
    """One origin; of its reports the earliest, and how many more there are.

    `people` is how many it may be ("two officials"), `copies` counts the reports
    that only repeat another page.
    """

    number: int
    hop: Hop
    named: bool
    people: int
    pages: int
    copies: int
    certainties: tuple[Certainty, ...]
    first: str | None
    last: str | None
    reports: list[Telling]
    more: int


@dataclass(frozen=True, slots=True)
class StandingForm(Spread):
    """What the asserting, or the denying, reports of a strand rest on.

    `least` has the numbers of the origins behind each one of `at_least`.
    """

    certainties: tuple[Certainty, ...]
    origins: list[OriginForm]
    least: list[list[int]]
    edges: list[Edge]


@dataclass(frozen=True, slots=True)
class Against:
    """One side of a contradiction in the date or in how sure one origin is.

    Sides with the same `number` contradict each other; `says` is what this side
    says, `pages` how many pages do, and the sentence is that of the earliest.
    """

    number: int
    what: Literal["polarity", "date", "certainty"]
    says: str
    cls: Cls
    polarity: Polarity
    sentence: str
    document: Doc
    pages: int


@dataclass(frozen=True, slots=True)
class StrandForm:
    """The claims of one class within a tie."""

    cls: Cls
    directed: bool
    a: Who
    b: Who
    contested: bool
    unnamed_only: bool
    asserted: StandingForm
    denied: StandingForm
    contradictions: list[Against]


def strand_form(
    tie: Tie, strand: Strand, against: Sequence[Contradiction], docs: Docs, most: int
) -> StrandForm:
    """The strand with up to `most` reports of each origin; `docs` holds their pages.

    `against` are the contradictions of the tie.
    """
    a, b = tie.ends(strand)
    return StrandForm(
        cls=strand.cls,
        directed=strand.directed,
        a=who(a),
        b=who(b),
        contested=bool(strand.asserted.at_most and strand.denied.at_most),
        unnamed_only=strand.asserted.unnamed_only,
        asserted=_standing(strand.asserted, docs, most),
        denied=_standing(strand.denied, docs, most),
        contradictions=_against(strand, against, docs),
    )


def shown(tie: Tie, against: Sequence[Contradiction], most: int) -> set[str]:
    """The documents of the reports that `strand_form` shows."""
    standings = (s for strand in tie.strands for s in (strand.asserted, strand.denied))
    told = {r.document for s in standings for o in s.origins for r in o.reports[:most]}
    sides = (side for one in against for side in one.sides)
    return told | {side.reports[0].document for side in sides}


def because(standing: Standing) -> Because:
    """The proven edges by which each report depends on another."""
    found: Because = defaultdict(list)
    for edge in standing.edges:
        if edge.status == "proven":
            found[edge.report].append(edge)
    return found


def _against(strand: Strand, against: Sequence[Contradiction], docs: Docs) -> list[Against]:
    """The contradictions but that of asserting and denying, which both standings show."""
    own = [c for c in against if c.cls == strand.cls and c.what != "polarity"]
    return [
        Against(
            number,
            one.what,
            side.says,
            one.cls,
            first.claim.polarity,
            first.sentence,
            docs[first.document],
            len({report.document for report in side.reports}),
        )
        for number, one in enumerate(own)
        for side in one.sides
        for first in side.reports[:1]
    ]


def _standing(standing: Standing, docs: Docs, most: int) -> StandingForm:
    why = because(standing)
    origins = [_origin(n, origin, docs, why, most) for n, origin in enumerate(standing.origins)]
    told = {(r.document.id, r.claim) for origin in origins for r in origin.reports}
    at = {id(origin): n for n, origin in enumerate(standing.origins)}
    return StandingForm(
        at_least=standing.at_least,
        at_most=standing.at_most,
        pages=standing.pages,
        outlets=standing.outlets,
        reports=standing.reports,
        certainties=standing.certainties,
        origins=origins,
        least=[[at[id(origin)] for origin in row] for row in standing.least],
        edges=[edge for edge in standing.edges if edge.report in told and edge.on in told],
    )


def _origin(number: int, origin: Origin, docs: Docs, why: Because, most: int) -> OriginForm:
    days = sorted(report.day for report in origin.reports if report.day)
    return OriginForm(
        number=number,
        hop=origin.hop,
        named=origin.named,
        people=origin.people,
        pages=len({report.document for report in origin.reports}),
        copies=len(origin.copies),
        certainties=origin.certainties,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        reports=[telling(r, docs, why.get(r.id, [])) for r in origin.reports[:most]],
        more=max(0, len(origin.reports) - most),
    )
