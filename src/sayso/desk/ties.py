"""Ties: the list with its filters, and one tie with all that it rests on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Query

from sayso.desk.opened import Reading
from sayso.desk.shapes import MANY, Cls, Limit, Offset, Page, Range, Telling, TieRow, Who, cut
from sayso.desk.telling import row, spread, telling, unnamed, who
from sayso.desk.tree import Picture, picture
from sayso.records import Hop, Polarity, UsageError
from sayso.ties import Edge, Origin, Standing, Strand, Tie
from sayso.ties.dependence import Reason

router = APIRouter(prefix="/ties", tags=["ties"])

Told = Annotated[int, Query(ge=0, le=200)]


@dataclass(frozen=True, slots=True)
class OriginForm:
    """One origin; of its reports the earliest, and how many more there are."""

    number: int
    hop: Hop
    named: bool
    pages: int
    first: str | None
    last: str | None
    reports: list[Telling]
    more: int


@dataclass(frozen=True, slots=True)
class StandingForm(Range):
    """What the asserting, or the denying, reports of a strand rest on."""

    outlets: int
    reports: int
    origins: list[OriginForm]
    edges: list[Edge]


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


@dataclass(frozen=True, slots=True)
class TieForm:
    """Two actors and all that is said between them, the most reported first."""

    a: Who
    b: Who
    contested: bool
    first: str | None
    last: str | None
    strands: list[StrandForm]


Sort = Literal["echoes", "pages", "origins", "denials"]


@router.get("")
def many(
    case: Reading,
    sort: Sort = "echoes",
    cls: Annotated[str, Query(alias="class")] = "",
    actor: str = "",
    contested: bool = False,
    offset: Offset = 0,
    limit: Limit = MANY,
) -> Page[TieRow]:
    """One row for each class of claims between two actors, within the filters."""
    found = case.ties.strands(sort=sort, cls=cls, actor=actor, contested=contested)
    page = cut(found, offset, limit)
    return Page([row(*pair) for pair in page.items], page.total, page.offset, page.limit)


@router.get("/{a}/{b}")
def one(case: Reading, a: str, b: str, reports: Told = 20) -> TieForm:
    """The tie between two actors."""
    tie = case.ties.between(a, b)
    first, last = tie.times
    strands = [_strand(tie, strand, reports) for strand in tie.strands]
    return TieForm(who(tie.a), who(tie.b), tie.contested, first, last, strands)


@router.get("/{a}/{b}/reports")
def reports(
    case: Reading,
    a: str,
    b: str,
    cls: Annotated[str, Query(alias="class")],
    polarity: Polarity = "asserted",
    origin: int = 0,
    offset: Offset = 0,
    limit: Limit = MANY,
) -> Page[Telling]:
    """The reports behind one origin of a tie, the earliest first."""
    standing = side(strand_of(case.ties.between(a, b), cls), polarity)
    if not 0 <= origin < len(standing.origins):
        raise UsageError(f"There are {len(standing.origins)} origins, numbered from 0.")
    because = reasons(standing)
    page = cut(list(standing.origins[origin].reports), offset, limit)
    told = [telling(report, because.get(report.id, [])) for report in page.items]
    return Page(told, page.total, page.offset, page.limit)


@dataclass(frozen=True, slots=True)
class TreeForm(Picture):
    """The say-so tree of one strand."""

    cls: Cls
    polarity: Polarity
    at_least: int
    at_most: int


@router.get("/{a}/{b}/tree")
def tree(
    case: Reading,
    a: str,
    b: str,
    cls: Annotated[str, Query(alias="class")] = "",
    polarity: Polarity = "asserted",
    pages: Annotated[int, Query(ge=1, le=500)] = 120,
) -> TreeForm:
    """Origins on one side, pages on the other; without a class, of the most reported strand."""
    tie = case.ties.between(a, b)
    strand = strand_of(tie, cls or tie.strands[0].cls)
    standing = side(strand, polarity)
    drawn = picture(standing, pages)
    return TreeForm(
        drawn.nodes,
        drawn.edges,
        drawn.left_out,
        strand.cls,
        polarity,
        standing.at_least,
        standing.at_most,
    )


def strand_of(tie: Tie, cls: str) -> Strand:
    """The strand of that class.

    Raises:
        UsageError: nothing of that class is said; the sentence lists what is.
    """
    for strand in tie.strands:
        if strand.cls == cls:
            return strand
    there = ", ".join(strand.cls for strand in tie.strands)
    raise UsageError(f'Nothing of class "{cls}" is said of this tie. There is: {there}.')


def side(strand: Strand, polarity: Polarity) -> Standing:
    """What is asserted, or what is denied."""
    return strand.asserted if polarity == "asserted" else strand.denied


def reasons(standing: Standing) -> dict[tuple[str, str], list[Reason]]:
    """The proven reasons for which each report depends on an earlier one."""
    found: dict[tuple[str, str], list[Reason]] = defaultdict(list)
    for edge in standing.edges:
        if edge.status == "proven" and edge.reason not in found[edge.report]:
            found[edge.report].append(edge.reason)
    return found


def _strand(tie: Tie, strand: Strand, most: int) -> StrandForm:
    a, b = tie.ends(strand)
    return StrandForm(
        cls=strand.cls,
        directed=strand.directed,
        a=who(a),
        b=who(b),
        contested=bool(strand.asserted.at_most and strand.denied.at_most),
        unnamed_only=unnamed(strand),
        asserted=_standing(strand.asserted, most),
        denied=_standing(strand.denied, most),
    )


def _standing(standing: Standing, most: int) -> StandingForm:
    because = reasons(standing)
    origins = [
        _origin(number, origin, because, most) for number, origin in enumerate(standing.origins)
    ]
    told = {(r.document.id, r.claim) for origin in origins for r in origin.reports}
    width = spread(standing)
    return StandingForm(
        at_least=width.at_least,
        at_most=width.at_most,
        pages=width.pages,
        outlets=standing.outlets,
        reports=standing.reports,
        origins=origins,
        edges=[edge for edge in standing.edges if edge.report in told and edge.on in told],
    )


def _origin(
    number: int, origin: Origin, because: dict[tuple[str, str], list[Reason]], most: int
) -> OriginForm:
    days = sorted(r.published[:10] for r in origin.reports if r.published)
    return OriginForm(
        number=number,
        hop=origin.hop,
        named=origin.named,
        pages=len({r.document for r in origin.reports}),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        reports=[telling(report, because.get(report.id, [])) for report in origin.reports[:most]],
        more=max(0, len(origin.reports) - most),
    )
