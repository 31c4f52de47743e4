"""Finding the actors of a case by what people type."""

from __future__ import annotations

import difflib
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from sayso.actors.names import plain
from sayso.actors.row import ROWS, ActorRow, actor_row
from sayso.case import schema

NEAR = 2000
"""Names that are compared letter by letter for a guess."""

_ORDER = (
    schema.case_actor.c.documents.desc(),
    schema.case_actor.c.name,
    schema.case_actor.c.id,
)


def named(connection: Connection, name: str) -> list[ActorRow]:
    """The actors of that id or name; where there is none, those who have it as an alias.

    An id that a merge took away leads to the actor that holds its bearer now.
    """
    wanted = plain(name)
    actor = schema.case_actor
    exact = ROWS.where(or_(actor.c.id == name, actor.c.plain == wanted))
    found = _rows(connection, exact) or _rows(connection, ROWS.where(_holding(name)))
    return found or _rows(connection, ROWS.where(_called(schema.case_name.c.plain == wanted)))


def closest(connection: Connection, name: str) -> list[ActorRow]:
    """Up to three actors whose names look most like `name`, the closest first."""
    wanted = plain(name)
    actor = schema.case_actor
    grams = sorted({wanted[i : i + 3] for i in range(max(1, len(wanted) - 2))})[:20]
    alike = or_(*(actor.c.plain.contains(gram, autoescape=True) for gram in grams))
    found = _rows(connection, ROWS.where(alike).limit(NEAR))
    names = {plain(row.name): row for row in reversed(found)}
    return [names[n] for n in difflib.get_close_matches(wanted, names, n=3, cutoff=0.4)]


def matching(query: str | None) -> Select[Any]:
    """The actors with `query` in a name or alias; all without; most documents first."""
    wanted = plain(query or "")
    rows = ROWS.order_by(*_ORDER)
    if not wanted:
        return rows
    return rows.where(_called(schema.case_name.c.plain.contains(wanted, autoescape=True)))


def _holding(key: str) -> ColumnElement[bool]:
    """The actor to whom a bearer belongs now, by whose key it may have been known before."""
    bearer = schema.bearer
    return schema.case_actor.c.id.in_(select(bearer.c.case_actor).where(bearer.c.key == key))


def _called(condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return schema.case_actor.c.id.in_(select(schema.case_name.c.case_actor).where(condition))


def _rows(connection: Connection, query: Select[Any]) -> list[ActorRow]:
    return [actor_row(row) for row in connection.execute(query.order_by(None).order_by(*_ORDER))]
