"""Documents as lists show them: what people know them by, without their texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, or_, select

from sayso.case import schema
from sayso.case.batches import batches

_DOC, _CLAIM = schema.document, schema.claim
_CLAIMS = (
    select(func.count())
    .select_from(_CLAIM)
    .where(_CLAIM.c.document == _DOC.c.number)
    .scalar_subquery()
    .label("claims")
)
_COLUMNS = (
    _DOC.c.id,
    _DOC.c.title,
    _DOC.c.outlet,
    _DOC.c.published,
    _DOC.c.source,
    _DOC.c.sha256,
    _DOC.c.unread,
)


@dataclass(frozen=True, slots=True)
class Summary:
    """A document without its text. `claims` counts what was read in it."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    source: str
    sha256: str
    unread: str | None
    claims: int


def listed(
    connection: Connection, outlet: str | None, query: str | None, offset: int, limit: int
) -> list[Summary]:
    """A stretch of the documents, in the order in which they were added."""
    wanted = select(*_COLUMNS, _CLAIMS).where(*_within(outlet, query)).order_by(_DOC.c.number)
    return [_summary(row) for row in connection.execute(wanted.offset(offset).limit(limit))]


def counted(connection: Connection, outlet: str | None, query: str | None) -> int:
    """How many there are."""
    wanted = select(func.count()).select_from(_DOC).where(*_within(outlet, query))
    return connection.scalar(wanted) or 0


def named(connection: Connection, ids: Iterable[str]) -> dict[str, Summary]:
    """The documents with these ids, those that the case holds."""
    found: dict[str, Summary] = {}
    for batch in batches(sorted(set(ids))):
        rows = connection.execute(select(*_COLUMNS, _CLAIMS).where(_DOC.c.id.in_(batch)))
        found.update((row.id, _summary(row)) for row in rows)
    return found


def outlets(connection: Connection) -> dict[str, int]:
    """The names of outlets as documents have them, with the number of documents."""
    grouped = (
        select(_DOC.c.outlet, func.count())
        .where(_DOC.c.outlet.is_not(None))
        .group_by(_DOC.c.outlet)
        .order_by(func.count().desc(), _DOC.c.outlet)
    )
    return {row[0]: row[1] for row in connection.execute(grouped)}


def _within(outlet: str | None, query: str | None) -> list[ColumnElement[bool]]:
    within: list[ColumnElement[bool]] = []
    if outlet is not None:
        within.append(_DOC.c.outlet == outlet)
    if query:
        columns = (_DOC.c.title, _DOC.c.outlet, _DOC.c.source)
        within.append(or_(*(column.icontains(query, autoescape=True) for column in columns)))
    return within


def _summary(row: Any) -> Summary:
    return Summary(*row)
