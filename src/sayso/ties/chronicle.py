"""When things happened between many actors, as their ties tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.ties.tie import Strand, Tie
from sayso.ties.timeline import Point


@dataclass(frozen=True, slots=True)
class Moment:
    """A time that a tie's reports tell, with the strand that they belong to."""

    tie: Tie
    strand: Strand
    point: Point


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The moments of several ties in their order, and how many reports tell no time."""

    moments: tuple[Moment, ...]
    undated: int


def moments(ties: Iterable[Tie], since: str, until: str) -> list[Moment]:
    """The moments within a time, `since` and `until` ISO 8601 days, months or years or empty."""
    found = [m for tie in ties for m in _of(tie) if _within(m.point, since, until)]
    return sorted(found, key=_order)


def _of(tie: Tie) -> Iterator[Moment]:
    strands = {strand.cls: strand for strand in tie.strands}
    return (Moment(tie, strands[point.cls], point) for point in tie.timeline.points)


def _within(point: Point, since: str, until: str) -> bool:
    # A month holds all days that begin with it: "~" sorts behind every digit.
    last = f"{point.end or point.start}~"
    return (not since or last >= since) and (not until or point.start <= f"{until}~")


def _order(moment: Moment) -> tuple[str, ...]:
    point, tie = moment.point, moment.tie
    return point.start, point.end or "", point.cls, tie.a.id, tie.b.id
