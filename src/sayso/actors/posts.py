"""The posts and offices of an actor over time, each with the words that give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from sayso.actors.row import ActorRow, actor_row
from sayso.case import schema

_ROLE, _BEARER, _DOC = schema.role, schema.bearer, schema.document
_BODY = schema.bearer.alias("body")
_OF = schema.case_actor


@dataclass(frozen=True, slots=True)
class Post:
    """A role as one document gives it.

    `of` is the actor of the case in which it is held. `start` and `end` are
    ISO 8601 dates as far as the text gives them; `sentence` are the words at
    the offsets `first` to `last` of the document.
    """

    title: str
    of: ActorRow | None
    start: str | None
    end: str | None
    current: bool
    document: str
    published: str | None
    sentence: str
    first: int
    last: int


def posts(connection: Connection, actor: str, limit: int) -> list[Post]:
    """Up to `limit` roles of the actor with that id, in the order of their telling."""
    words = func.substr(_DOC.c.text, _ROLE.c.start + 1, _ROLE.c.end - _ROLE.c.start)
    query = (
        select(
            _ROLE.c.title,
            _ROLE.c["from"].label("since"),
            _ROLE.c["to"].label("until"),
            _ROLE.c.current,
            _ROLE.c.start,
            _ROLE.c.end,
            _DOC.c.id.label("document"),
            _DOC.c.published,
            words.label("sentence"),
            *_OF.c,
        )
        .select_from(_BEARER)
        .join(_ROLE, (_ROLE.c.document == _BEARER.c.document) & (_ROLE.c.actor == _BEARER.c.actor))
        .join(_DOC, _DOC.c.number == _BEARER.c.document)
        .outerjoin(_BODY, (_BODY.c.document == _ROLE.c.document) & (_BODY.c.actor == _ROLE.c["of"]))
        .outerjoin(_OF, _OF.c.id == _BODY.c.case_actor)
        .where(_BEARER.c.case_actor == actor)
        .order_by(_DOC.c.published.is_(None), _DOC.c.published, _DOC.c.number, _ROLE.c.position)
        .limit(limit)
    )
    return [_post(row) for row in connection.execute(query)]


def _post(row: Row[Any]) -> Post:
    return Post(
        row.title,
        actor_row(row) if row.id is not None else None,
        row.since,
        row.until,
        row.current,
        row.document,
        row.published,
        row.sentence,
        row.start,
        row.end,
    )
