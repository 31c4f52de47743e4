"""The sources of a case: outlets and speakers, what rests on each, whom it cites, who copies it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, select

from sayso.actors import Actors
from sayso.case import schema
from sayso.case.database import Database
from sayso.records import Hop, HopKind, MissingError
from sayso.ties.outlets import outlet_key

MOST = 20
"""Sources that are named on each side of one."""

_REPORT, _HOP, _DOC, _COPY = schema.report, schema.hop, schema.document, schema.copy
_DAY = func.substr(_REPORT.c.published, 1, 10)
_PAGES = func.count(distinct(_REPORT.c.document))
_TIES = func.count(distinct(_REPORT.c.a + _REPORT.c.b + _REPORT.c["class"]))

Key = tuple[HopKind, str]
"""A source's kind, and the id of its actor or the key of its name."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source, on how many pages, in how many reports and ties its word stands, and when."""

    hop: Hop
    pages: int
    ties: int
    reports: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A source beside another, and the pages that join both."""

    hop: Hop
    pages: int


@dataclass(frozen=True, slots=True)
class Source:
    """One source: days of telling, whom it cites, who cites it, copies both ways."""

    hop: Hop
    pages: int
    ties: int
    first: str | None
    last: str | None
    cites: tuple[Neighbour, ...]
    cited_by: tuple[Neighbour, ...]
    copies: tuple[Neighbour, ...]
    copied_by: tuple[Neighbour, ...]


Rows = list[SourceRow]


class Sources:
    """On whose word things rest, as the case was last weighed."""

    def __init__(self, database: Database, actors: Actors) -> None:
        self._database = database
        self._actors = actors

    def list(
        self, *, kind: HopKind | None = None, query: str = "", offset: int = 0, limit: int = 50
    ) -> Rows:
        """Sources with `query` in their name, those on whom most pages rest first."""
        return self._rows(_matching(kind, query).offset(offset).limit(limit))

    def count(self, *, kind: HopKind | None = None, query: str = "") -> int:
        """How many sources have `query` in their name."""
        wanted = _matching(kind, query).order_by(None).subquery()
        with self._database.begin() as connection:
            return connection.scalar(select(func.count()).select_from(wanted)) or 0

    def about(self, actor: str, *, offset: int = 0, limit: int = 50) -> Rows:
        """Those who say something of the actor with that id, on most pages first."""
        return self._rows(_grouped(_about(actor)).offset(offset).limit(limit))

    def count_about(self, actor: str) -> int:
        """How many say something of the actor with that id."""
        wanted = _grouped(_about(actor)).order_by(None).subquery()
        with self._database.begin() as connection:
            return connection.scalar(select(func.count()).select_from(wanted)) or 0

    def get(self, kind: HopKind, name: str) -> Source:
        """One source, by the id or name of its actor, or by its own name.

        Raises:
            MissingError: nothing in the case rests on it and it has no page.
        """
        key = self.key(kind, name)
        with self._database.begin() as connection:
            return _source(connection, key, name)

    def _rows(self, wanted: Select[Any]) -> Rows:
        with self._database.begin() as connection:
            found = connection.execute(wanted).all()
            hops = _hops(connection, [((row.origin_kind, row.origin), row.some) for row in found])
        return [
            SourceRow(hop, row.pages, row.ties, row.reports, row.first, row.last)
            for hop, row in zip(hops, found, strict=True)
        ]

    def key(self, kind: HopKind, name: str) -> Key:
        """What the source goes by in the tables."""
        known = self._actors.rows_named(name) if kind == "actor" else []
        return kind, known[0].id if known else outlet_key(name)


def _about(actor: str) -> ColumnElement[bool]:
    return ((_REPORT.c.a == actor) | (_REPORT.c.b == actor)) & ~_REPORT.c.misread


def _grouped(*within: ColumnElement[bool]) -> Select[Any]:
    """Origins with their pages and ties; `some` is a document that names each."""
    kind, origin = _REPORT.c.origin_kind, _REPORT.c.origin
    pages = _PAGES.label("pages")
    grouped = select(
        kind,
        origin,
        pages,
        _TIES.label("ties"),
        func.count().label("reports"),
        func.min(_DAY).label("first"),
        func.max(_DAY).label("last"),
        func.min(_REPORT.c.document).label("some"),
    ).where(*within)
    return grouped.group_by(kind, origin).order_by(pages.desc(), kind, origin)


def _matching(kind: HopKind | None, query: str) -> Select[Any]:
    within: list[ColumnElement[bool]] = [~_REPORT.c.misread]
    if kind is not None:
        within.append(_REPORT.c.origin_kind == kind)
    if query:
        actor = schema.case_actor
        named = select(actor.c.id).where(actor.c.name.icontains(query, autoescape=True))
        alike = _REPORT.c.origin.contains(outlet_key(query), autoescape=True)
        within.append(alike | _REPORT.c.origin.in_(named))
    return _grouped(*within)


def _source(connection: Connection, key: Key, name: str) -> Source:
    rests = (_REPORT.c.origin_kind == key[0]) & (_REPORT.c.origin == key[1]) & ~_REPORT.c.misread
    own = _REPORT.c.outlet == key[1] if key[0] == "outlet" else rests
    told = select(
        _PAGES,
        func.min(_DAY),
        func.max(_DAY),
        func.min(_REPORT.c.document),
    ).where(own | rests)
    pages, first, last, some = connection.execute(told).one()
    if not pages:
        raise MissingError(f'Nothing in this case rests on "{name}".')
    ties = connection.scalar(select(_TIES).where(rests)) or 0
    hop = _hops(connection, [(key, some)])[0]
    names = _spellings(connection, key) if key[0] == "outlet" else []
    return Source(
        hop,
        pages,
        ties,
        first,
        last,
        _cites(connection, key),
        _cited_by(connection, rests, key),
        _copies(connection, names, _COPY.c.document, _COPY.c.nearest),
        _copies(connection, names, _COPY.c.nearest, _COPY.c.document),
    )


def _cites(connection: Connection, key: Key) -> tuple[Neighbour, ...]:
    """On whom an outlet's own pages rest what they tell."""
    if key[0] != "outlet":
        return ()
    others = (_REPORT.c.outlet == key[1]) & (_REPORT.c.origin != key[1]) & ~_REPORT.c.misread
    found = connection.execute(_grouped(others).limit(MOST)).all()
    hops = _hops(connection, [((row.origin_kind, row.origin), row.some) for row in found])
    return tuple(Neighbour(hop, row.pages) for hop, row in zip(hops, found, strict=True))


def _cited_by(
    connection: Connection, rests: ColumnElement[bool], key: Key
) -> tuple[Neighbour, ...]:
    """The outlets whose pages rest something on the source."""
    pages = _PAGES.label("pages")
    name = func.min(_DOC.c.outlet).label("name")
    grouped = (
        select(_REPORT.c.outlet, name, pages)
        .join(_DOC, _DOC.c.number == _REPORT.c.document)
        .where(rests, _REPORT.c.outlet != key[1], _DOC.c.outlet.is_not(None))
        .group_by(_REPORT.c.outlet)
        .order_by(pages.desc(), _REPORT.c.outlet)
        .limit(MOST)
    )
    return tuple(Neighbour(Hop("outlet", r.name), r.pages) for r in connection.execute(grouped))


def _copies(
    connection: Connection, names: Iterable[str], one: Any, other: Any
) -> tuple[Neighbour, ...]:
    """The outlets of the pages at `other` for which a page at `one` is of the outlet."""
    mine, theirs = _DOC.alias("mine"), _DOC.alias("theirs")
    pages = func.count().label("pages")
    grouped = (
        select(theirs.c.outlet.label("name"), pages)
        .select_from(_COPY)
        .join(mine, mine.c.number == one)
        .join(theirs, theirs.c.number == other)
        .where(mine.c.outlet.in_(list(names)), theirs.c.outlet.is_not(None))
        .group_by(theirs.c.outlet)
        .order_by(pages.desc(), theirs.c.outlet)
        .limit(MOST)
    )
    return tuple(Neighbour(Hop("outlet", r.name), r.pages) for r in connection.execute(grouped))


def _spellings(connection: Connection, key: Key) -> list[str]:
    """The names under which documents have the outlet."""
    names = connection.scalars(select(_DOC.c.outlet).where(_DOC.c.outlet.is_not(None)).distinct())
    return [name for name in names if outlet_key(name) == key[1]]


def _hops(connection: Connection, wanted: list[tuple[Key, int]]) -> list[Hop]:
    """Each source by the name that a page has for it."""
    return [_hop(connection, key, some) for key, some in wanted]


def _hop(connection: Connection, key: Key, some: int) -> Hop:
    kind, origin = key
    if kind == "actor":
        actor = schema.case_actor
        name = connection.scalar(select(actor.c.name).where(actor.c.id == origin))
        if name is not None:
            return Hop(kind, name, origin)
    hops = select(_HOP.c.name).where(_HOP.c.document == some, _HOP.c.kind == kind).distinct()
    names = [name for name in connection.scalars(hops) if outlet_key(name) == origin]
    outlet = connection.scalar(select(_DOC.c.outlet).where(_DOC.c.number == some))
    if outlet is not None and outlet_key(outlet) == origin:
        names.append(outlet)
    return Hop(kind, names[0] if names else origin)
