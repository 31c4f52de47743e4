"""The strands of a case as a list: filtered, sorted and cut by the database."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, TypedDict

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select, tuple_, union

from sayso.actors.part import rows as actor_rows
from sayso.case import schema
from sayso.records import UsageError, classes
from sayso.ties.outlets import outlet_key
from sayso.ties.row import StrandRow

_strand, _report = schema.strand, schema.report
_ENDS = (_strand.c.a, _strand.c.b, _strand.c["class"])
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
ORDERS: dict[str, tuple[Any, ...]] = {
    "echoes": (_strand.c.echo.desc(), _strand.c.at_most, _strand.c.pages.desc()),
    "pages": (_strand.c.pages.desc(),),
    "origins": (_strand.c.at_least.desc(), _strand.c.at_most.desc()),
    "denials": (_strand.c.denied_at_most.desc(), _strand.c.pages.desc()),
    "recent": (_strand.c.last.desc(),),
}
"""What may stand first, as columns; an index of the schema goes with each."""


class Asked(TypedDict, total=False):
    """The filters as people give them: `actor` and `origin` by name, alias or id."""

    cls: str
    actor: str
    outlet: str
    since: str
    until: str
    contested: bool
    unnamed: bool
    least: int
    origin: str
    side: str
    among: tuple[str, ...]
    posts: bool


@dataclass(frozen=True, slots=True)
class Filters:
    """Which strands are wanted; what is left at its default leaves none out.

    `actor` is the id of an actor. `outlet`, `since` and `until` ask for strands
    that the outlet reported, or that were reported on days of that time, both
    days included (ISO 8601). `least` is the least number of origins that are
    certain, `unnamed` leaves only what no named source stands behind. `origins` asks
    for what rests on one of these: ids of actors, keys of names. `side` is conflict or
    cooperation, and `among` holds the ids of actors that stand at both ends. Without
    `posts` the class role is left out, which most pages tell alike as background.
    """

    cls: str = ""
    actor: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    contested: bool = False
    unnamed: bool = False
    least: int = 0
    origins: tuple[str, ...] = ()
    side: str = ""
    among: tuple[str, ...] = ()
    posts: bool = True


def strands(
    connection: Connection, filters: Filters, sort: str, offset: int, limit: int | None
) -> list[StrandRow]:
    """The strands within the filters, `limit` of them from place `offset` on.

    Raises:
        UsageError: there is no such class or order.
    """
    if sort not in ORDERS:
        raise UsageError(f'No order "{sort}". There are: {", ".join(ORDERS)}.')
    query = select(_strand).where(*_wanted(filters)).order_by(*ORDERS[sort], *_ENDS)
    rows = connection.execute(query.offset(offset).limit(limit)).mappings().all()
    known = actor_rows(connection, {row[end] for row in rows for end in ("a", "b")})
    return [_row(dict(row), known) for row in rows]


def count(connection: Connection, filters: Filters) -> int:
    """How many strands are within the filters.

    Raises:
        UsageError: there is no such class.
    """
    query: Select[Any] = select(func.count()).select_from(_strand).where(*_wanted(filters))
    return connection.scalar(query) or 0


def _wanted(filters: Filters) -> list[ColumnElement[bool]]:
    if filters.cls and filters.cls not in classes():
        raise UsageError(f'No claim class "{filters.cls}". There are: {", ".join(classes())}.')
    asked = [
        (filters.cls, _strand.c["class"] == filters.cls),
        (filters.actor, or_(_strand.c.a == filters.actor, _strand.c.b == filters.actor)),
        (filters.side, _strand.c["class"].in_(_of_side(filters.side))),
        (filters.among, _strand.c.a.in_(filters.among) & _strand.c.b.in_(filters.among)),
        (not filters.posts, _strand.c["class"] != "role"),
        (filters.contested, _strand.c.contested),
        (filters.unnamed, _strand.c.unnamed_only),
        (filters.least, _strand.c.at_least >= filters.least),
    ]
    wanted: list[ColumnElement[bool]] = [condition for given, condition in asked if given]
    if filters.outlet or filters.since or filters.until or filters.origins:
        told = select(_report.c.a, _report.c.b, _report.c["class"]).where(*_told(filters))
        wanted.append(tuple_(*_ENDS).in_(told))
    return wanted


def extent(connection: Connection, filters: Filters) -> tuple[int, int]:
    """How many actors and how many pairs of them are within the filters; raises as `count`."""
    wanted = _wanted(filters)
    ends = union(*(select(_strand.c[end]).where(*wanted) for end in ("a", "b"))).subquery()
    pairs = select(_strand.c.a, _strand.c.b).where(*wanted).distinct().subquery()
    actors, found = (
        connection.scalar(select(func.count()).select_from(table)) or 0 for table in (ends, pairs)
    )
    return actors, found


def _of_side(side: str) -> list[str]:
    return [name for name, cls in classes().items() if cls.side == side]


def _told(filters: Filters) -> list[ColumnElement[bool]]:
    check_day(filters.since, filters.until)
    asked = [
        (filters.outlet, _report.c.outlet == outlet_key(filters.outlet)),
        (filters.origins, _report.c.origin.in_(filters.origins)),
        (filters.since, _report.c.published >= filters.since),
        # A day holds all times that begin with it: "~" sorts behind every digit.
        (filters.until, _report.c.published <= f"{filters.until}~"),
    ]
    return [~_report.c.misread, *(condition for given, condition in asked if given)]


def check_day(*days: str) -> None:
    """See that each is a day, a month, a year or empty.

    Raises:
        UsageError: one is not.
    """
    for day in days:
        if day and not _DAY.fullmatch(day):
            raise UsageError(f'"{day}" is no day. Write it as 2024-05-31, 2024-05 or 2024.')


def dated(connection: Connection, actor: str | None) -> tuple[list[tuple[str, str]], int]:
    """The pairs of whom something is told with its time, and how many reports tell no time.

    With `actor`, an actor's id, of its own ties alone.
    """
    claim = schema.claim
    same = (claim.c.document == _report.c.document) & (claim.c.id == _report.c.claim)
    mine = [~_report.c.misread]
    if actor is not None:
        mine.append((_report.c.a == actor) | (_report.c.b == actor))
    query = select(_report.c.a, _report.c.b).join(claim, same).where(*mine)
    timeless = claim.c.when_start.is_(None)
    undated = select(func.count()).select_from(query.where(timeless).subquery())
    pairs = connection.execute(query.where(~timeless).distinct())
    return sorted((a, b) for a, b in pairs), connection.scalar(undated) or 0


def _row(row: dict[str, Any], known: dict[str, Any]) -> StrandRow:
    a, b, turned = known[row.pop("a")], known[row.pop("b")], row.pop("turned")
    first, second = (b, a) if turned else (a, b)
    return StrandRow(a=first, b=second, cls=row.pop("class"), **row)
