"""Ties: the list with its filters, one tie with all that it rests on, its tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Query

from sayso.desk.filters import Class, Filters
from sayso.desk.opened import Reading
from sayso.desk.shapes import MANY, Cls, Limit, Offset, Page, Telling, TieRow, Who, cut
from sayso.desk.strands import StrandForm, because, shown, strand_form
from sayso.desk.telling import docs, row, telling, who
from sayso.desk.timeline import TimelineForm, pages, timeline_form
from sayso.desk.tree import Picture, picture
from sayso.records import Polarity, UsageError
from sayso.ties import Standing, Strand, Tie
from sayso.ties.list import Asked

router = APIRouter(prefix="/ties", tags=["ties"])

Sort = Literal["echoes", "pages", "origins", "denials", "recent"]
Worth = Literal["echoes", "contested", "corroborated", "unnamed"]

WORTH: dict[Worth, tuple[Sort, Asked]] = {
    "echoes": ("echoes", {}),
    "contested": ("denials", {"contested": True}),
    "corroborated": ("recent", {"least": 2}),
    "unnamed": ("pages", {"unnamed": True}),
}
"""What is worth looking at, as a sort and a filter of the list of ties."""


@dataclass(frozen=True, slots=True)
class TieForm:
    """Two actors and all that is said between them, the most reported first."""

    a: Who
    b: Who
    contested: bool
    first: str | None
    last: str | None
    strands: list[StrandForm]


@dataclass(frozen=True, slots=True)
class TreeForm(Picture):
    """The say-so tree of one strand."""

    cls: Cls
    polarity: Polarity
    at_least: int
    at_most: int


@router.get("")
def many(
    case: Reading,
    asked: Filters,
    sort: Sort = "echoes",
    worth: Worth | None = None,
    offset: Offset = 0,
    limit: Limit = MANY,
) -> Page[TieRow]:
    """One row for each class of claims between two actors, within the filters.

    `worth` stands for a sort and a filter of its own, beside the other filters.
    """
    order, preset = WORTH[worth] if worth else (sort, Asked())
    filters: Asked = {**asked, **preset}
    found = case.ties.strands(sort=order, offset=offset, limit=limit, **filters)
    return Page([row(strand) for strand in found], case.ties.count(**filters), offset, limit)


@router.get("/{a}/{b}")
def one(
    case: Reading, a: str, b: str, reports: Annotated[int, Query(ge=1, le=200)] = 20
) -> TieForm:
    """The tie between two actors, with up to `reports` reports of each origin."""
    tie = case.ties.between(a, b)
    first, last = tie.times
    against = tie.contradictions
    named = docs(case, shown(tie, against, reports))
    strands = [strand_form(tie, strand, against, named, reports) for strand in tie.strands]
    return TieForm(who(tie.a), who(tie.b), tie.contested, first, last, strands)


@router.get("/{a}/{b}/reports")
def reports(
    case: Reading,
    a: str,
    b: str,
    cls: Class = "",
    polarity: Polarity = "asserted",
    origin: Annotated[int, Query(ge=0)] = 0,
    offset: Offset = 0,
    limit: Limit = MANY,
) -> Page[Telling]:
    """The reports behind one origin of a tie, the earliest first."""
    standing = side(strand_of(case.ties.between(a, b), cls), polarity)
    if origin >= len(standing.origins):
        raise UsageError(f"There are {len(standing.origins)} origins, numbered from 0.")
    page = cut(list(standing.origins[origin].reports), offset, limit)
    why = because(standing)
    named = docs(case, {report.document for report in page.items})
    told = [telling(report, named, why.get(report.id, [])) for report in page.items]
    return Page(told, page.total, page.offset, page.limit)


@router.get("/{a}/{b}/tree")
def tree(
    case: Reading,
    a: str,
    b: str,
    cls: Class = "",
    polarity: Polarity = "asserted",
    most: Annotated[int, Query(alias="pages", ge=1, le=500)] = 120,
) -> TreeForm:
    """Origins on one side, pages on the other; without a class, of the most reported strand."""
    strand = strand_of(case.ties.between(a, b), cls)
    standing = side(strand, polarity)
    told = docs(case, {r.document for origin in standing.origins for r in origin.reports})
    drawn = picture(standing, told, most)
    return TreeForm(
        drawn.nodes,
        drawn.edges,
        drawn.left_out,
        strand.cls,
        polarity,
        standing.at_least,
        standing.at_most,
    )


@router.get("/{a}/{b}/timeline")
def timeline(case: Reading, a: str, b: str) -> TimelineForm:
    """When it happened, as the pages tell it, and when they said so."""
    tie = case.ties.between(a, b)
    return timeline_form(tie, docs(case, pages(tie)))


def strand_of(tie: Tie, cls: str) -> Strand:
    """The strand of that class, the most reported one where none is given.

    Raises:
        UsageError: nothing of that class is said; the sentence lists what is.
    """
    for strand in tie.strands:
        if not cls or strand.cls == cls:
            return strand
    there = ", ".join(strand.cls for strand in tie.strands)
    raise UsageError(f'Nothing of class "{cls}" is said of this tie. There is: {there}.')


def side(strand: Strand, polarity: Polarity) -> Standing:
    """What is asserted, or what is denied."""
    return strand.asserted if polarity == "asserted" else strand.denied
