"""The network: actors and the ties between them within filters, capped, with a seed to lay out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Literal

from fastapi import APIRouter, Query

from sayso.actors import ActorRow
from sayso.desk.filters import Filters
from sayso.desk.opened import Reading
from sayso.desk.shapes import Who
from sayso.front import Case
from sayso.records import classes
from sayso.ties import StrandRow
from sayso.ties.list import Asked

router = APIRouter(prefix="/network", tags=["network"])

Nodes = Annotated[int, Query(ge=2, le=5000)]
Links = Annotated[int, Query(ge=1, le=20_000)]
Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class NetNode(Who):
    """An actor; `x` and `y` in -1 to 1 come from its id alone. `degree` counts the links shown."""

    x: float
    y: float
    documents: int
    degree: int


@dataclass(frozen=True, slots=True)
class NetLink:
    """All strands between two actors; the range is that of the strand with most origins."""

    a: str
    b: str
    classes: list[str]
    side: Literal["conflict", "cooperation", "both"] | None
    at_least: int
    at_most: int
    pages: int
    denied: int
    contested: bool
    unnamed_only: bool
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many actors and links within the filters are not shown."""

    nodes: int
    links: int


@dataclass(frozen=True, slots=True)
class Network:
    """Actors and links, those with most origins."""

    nodes: list[NetNode]
    links: list[NetLink]
    left_out: LeftOut


@router.get("")
def whole(case: Reading, asked: Filters, nodes: Nodes = 600, links: Links = 2000) -> Network:
    """The network within the filters."""
    return _drawn(case, asked, nodes, links)


@router.get("/{actor}/neighbours")
def neighbours(
    case: Reading, actor: str, asked: Filters, nodes: Nodes = 200, links: Links = 1000
) -> Network:
    """An actor, those tied to it, and the ties between all of them."""
    own = case.actors.row(actor).id
    star: Asked = {**asked, "actor": own}
    rows = case.ties.strands(sort="origins", limit=links, **star)
    ends = dict.fromkeys([own, *(end.id for row in rows for end in (row.a, row.b))])
    among: Asked = {**asked, "among": tuple(ends)[:nodes]}
    return _drawn(case, among, nodes, links)


def _drawn(case: Case, asked: Asked, nodes: int, links: int) -> Network:
    rows = case.ties.strands(sort="origins", limit=links + links // 2, **asked)
    pairs: dict[Ends, list[StrandRow]] = {}
    for row in rows:
        pairs.setdefault((min(row.a.id, row.b.id), max(row.a.id, row.b.id)), []).append(row)
    kept, actors = _cut(pairs.values(), nodes, links)
    degrees = Counter(end for row, *_ in kept for end in (row.a.id, row.b.id))
    people, ties = case.ties.extent(**asked)
    return Network(
        [_node(actor, degrees[actor.id]) for actor in actors],
        [_link(strands) for strands in kept],
        LeftOut(people - len(actors), ties - len(kept)),
    )


def _cut(
    pairs: Iterable[Sequence[StrandRow]], nodes: int, links: int
) -> tuple[list[Sequence[StrandRow]], list[ActorRow]]:
    """The first links between at most so many actors, and these actors."""
    kept: list[Sequence[StrandRow]] = []
    actors: dict[str, ActorRow] = {}
    for strands in pairs:
        ends = {end.id: end for end in (strands[0].a, strands[0].b)}
        if len(kept) < links and len(actors.keys() | ends.keys()) <= nodes:
            actors |= ends
            kept.append(strands)
    return kept, list(actors.values())


def _node(actor: ActorRow, degree: int) -> NetNode:
    told = sha256(actor.id.encode()).digest()
    x, y = (int.from_bytes(told[at : at + 4]) / 2**31 - 1 for at in (0, 4))
    return NetNode(
        actor.id, actor.name, actor.type, round(x, 4), round(y, 4), actor.documents, degree
    )


def _link(strands: Sequence[StrandRow]) -> NetLink:
    best = strands[0]  # the strands come with most origins first
    sides = {classes()[row.cls].side for row in strands} - {None}
    days = sorted(day for row in strands for day in (row.first, row.last) if day)
    return NetLink(
        a=best.a.id,
        b=best.b.id,
        classes=[row.cls for row in strands],
        side="both" if len(sides) > 1 else next(iter(sides), None),
        at_least=best.at_least,
        at_most=best.at_most,
        pages=max(row.pages for row in strands),
        denied=max(row.denied_pages for row in strands),
        contested=any(row.contested for row in strands),
        unnamed_only=all(row.unnamed_only for row in strands),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )
