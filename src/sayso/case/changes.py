"""What waits to be weighed: documents that the derived tables do not know as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select

from sayso.case import schema
from sayso.case.batches import batches


@dataclass(frozen=True, slots=True)
class Change:
    """A document that was added, removed, read again or judged on.

    `old` is the number under which derived rows tell of it, None where none do;
    `new` the number that it has now, None where it is gone or was not read.
    """

    id: str
    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a weighing is: `done` of `total` of what `step` counts."""

    step: str
    done: int
    total: int


Tell = Callable[[Progress], None]
"""Who is told how far it is."""


def quietly(progress: Progress) -> None:
    """Tell nobody."""


def waiting(connection: Connection) -> int:
    """How many documents wait."""
    return connection.scalar(select(func.count()).select_from(schema.pending)) or 0


def changes(connection: Connection, limit: int) -> list[Change]:
    """Up to `limit` documents that wait, in the order of their ids."""
    table = schema.pending
    ids = connection.scalars(select(table.c.document).order_by(table.c.document).limit(limit))
    return [change for batch in batches(ids.all()) for change in _changes(connection, batch)]


def settle(connection: Connection, done: Sequence[Change]) -> None:
    """Take from the list what has been weighed."""
    table = schema.pending
    for batch in batches(change.id for change in done):
        connection.execute(delete(table).where(table.c.document.in_(batch)))


def _changes(connection: Connection, ids: list[str]) -> list[Change]:
    weighed = schema.weighed
    known = select(weighed.c.id, weighed.c.document).where(weighed.c.id.in_(ids))
    old = {row.id: row.document for row in connection.execute(known)}
    new = _numbers(connection, ids)
    return [Change(doc_id, old.get(doc_id), new.get(doc_id)) for doc_id in ids]


def _numbers(connection: Connection, ids: list[str]) -> dict[str, int]:
    """The number of each document that was read.

    The same letter or paper may have come on several pages. One of them stands for
    all, chosen by what it is and not by when it was added.
    """
    document, page = schema.document, schema.page
    query = (
        select(document.c.id, document.c.number)
        .join(page, page.c.number == document.c.page)
        .where(document.c.id.in_(ids), document.c.unread.is_(None))
        .order_by(document.c.source.desc(), page.c.sha256.desc(), document.c.number.desc())
    )
    return {row.id: row.number for row in connection.execute(query)}
