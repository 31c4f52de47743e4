"""What a page repeats, and which pages repeat it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.case import schema
from sayso.ties.pages import CopyKind

_COPY, _WEIGHED = schema.copy, schema.weighed


@dataclass(frozen=True, slots=True)
class Repeats:
    """The copies around one document; ids of documents.

    `of` is the nearest earlier page that it repeats, `share` how much of the
    shorter of both stands in the other, 0 to 1. `by` are pages that repeat it,
    `count` is how many there are.
    """

    of: str | None
    kind: CopyKind | None
    share: float | None
    by: tuple[str, ...]
    count: int


def repeats(connection: Connection, document: str, limit: int) -> Repeats:
    """The copies around the document with that id, at most `limit` that repeat it."""
    number = select(_WEIGHED.c.document).where(_WEIGHED.c.id == document).scalar_subquery()
    near = select(_WEIGHED.c.id, _COPY.c.kind, _COPY.c.share).join(
        _COPY, _COPY.c.nearest == _WEIGHED.c.document
    )
    found = connection.execute(near.where(_COPY.c.document == number)).first()
    by = (
        select(_WEIGHED.c.id)
        .join(_COPY, _COPY.c.document == _WEIGHED.c.document)
        .where(_COPY.c.nearest == number)
        .order_by(_COPY.c.document)
    )
    count = connection.scalar(select(func.count()).where(_COPY.c.nearest == number)) or 0
    of, kind, share = found or (None, None, None)
    return Repeats(of, kind, share, tuple(connection.scalars(by.limit(limit))), count)
