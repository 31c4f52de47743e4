"""Sources: outlets and speakers, what rests on them, whom they cite, who copies them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query

from sayso.desk.opened import Reading
from sayso.desk.shapes import MANY, Limit, Offset, Page, TieRow
from sayso.desk.telling import row
from sayso.records import Hop, HopKind
from sayso.ties.list import Asked
from sayso.ties.sources import Neighbour

router = APIRouter(tags=["sources"])

Name = Annotated[str, Query(min_length=1, max_length=1000)]


@dataclass(frozen=True, slots=True)
class SourceRowForm:
    """A source in a list: on how many pages and in how many ties its word stands."""

    kind: HopKind
    name: str
    actor: str | None
    pages: int
    ties: int


@dataclass(frozen=True, slots=True)
class NeighbourForm:
    """A source beside another, and the pages that join both."""

    hop: Hop
    pages: int


@dataclass(frozen=True, slots=True)
class OutletForm:
    """An outlet and how many of its pages copy, or are copied."""

    outlet: str
    pages: int


@dataclass(frozen=True, slots=True)
class SourceForm:
    """One source among the others; at most 20 of each kind of neighbour."""

    hop: Hop
    pages: int
    ties: int
    first: str | None
    last: str | None
    cites: list[NeighbourForm]
    cited_by: list[NeighbourForm]
    copies: list[OutletForm]
    copied_by: list[OutletForm]


@router.get("/sources")
def many(
    case: Reading,
    kind: HopKind | None = None,
    query: str = "",
    offset: Offset = 0,
    limit: Limit = MANY,
) -> Page[SourceRowForm]:
    """The sources with `query` in their name, those on whom most pages rest first."""
    found = case.sources.list(kind=kind, query=query, offset=offset, limit=limit)
    rows = [SourceRowForm(s.hop.kind, s.hop.name, s.hop.actor, s.pages, s.ties) for s in found]
    return Page(rows, case.sources.count(kind=kind, query=query), offset, limit)


@router.get("/source")
def one(case: Reading, kind: HopKind, name: Name) -> SourceForm:
    """One source, an actor by id or name."""
    found = case.sources.get(kind, name)
    return SourceForm(
        found.hop,
        found.pages,
        found.ties,
        found.first,
        found.last,
        _neighbours(found.cites),
        _neighbours(found.cited_by),
        _outlets(found.copies),
        _outlets(found.copied_by),
    )


@router.get("/source/ties")
def ties(
    case: Reading, kind: HopKind, name: Name, offset: Offset = 0, limit: Limit = MANY
) -> Page[TieRow]:
    """What rests on the source."""
    asked: Asked = {"origin": case.sources.get(kind, name).hop.actor or name}
    found = case.ties.strands(sort="pages", offset=offset, limit=limit, **asked)
    return Page([row(strand) for strand in found], case.ties.count(**asked), offset, limit)


def _neighbours(found: Iterable[Neighbour]) -> list[NeighbourForm]:
    return [NeighbourForm(one.hop, one.pages) for one in found]


def _outlets(found: Iterable[Neighbour]) -> list[OutletForm]:
    return [OutletForm(one.hop.name, one.pages) for one in found]
