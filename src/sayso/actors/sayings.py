"""What pages say that an actor said, whether a tie was read in it or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from sayso.actors.names import plain
from sayso.case import schema

FEWEST = 4
"""Words; what is shorter tells nothing apart from its sentence."""

_SAID, _BEARER, _DOC = schema.attribution, schema.bearer, schema.document
_TOLD, _HEARD = schema.bearer.alias("told"), schema.case_actor.alias("heard")


@dataclass(frozen=True, slots=True)
class Place:
    """A document by what people know it by."""

    document: str
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Saying:
    """The words that pages give as an actor's, from `first` to `last` of the earliest one's text.

    `told` names the actor to whom it was said, `again` are further pages with
    the same words, the earliest first.
    """

    words: str
    place: Place
    first: int
    last: int
    told: str | None
    again: tuple[Place, ...] = ()


def sayings(connection: Connection, actor: str) -> list[Saying]:
    """What the actor with that id said, in the order of its telling, the same words once."""
    found: dict[str, Saying] = {}
    for said in _each(connection, actor):
        key = plain(said.words)
        if len(key.split()) < FEWEST:
            continue
        known = found.setdefault(key, said)
        if known.place.document != said.place.document and said.place not in known.again:
            found[key] = replace(known, again=(*known.again, said.place))
    return list(found.values())


def _each(connection: Connection, actor: str) -> Iterator[Saying]:
    rows = connection.execution_options(yield_per=20).execute(_wanted(actor))
    return (_saying(row) for row in rows if row.content)


def _wanted(actor: str) -> Select[Any]:
    own = (_BEARER.c.document == _SAID.c.document) & (_BEARER.c.actor == _SAID.c.speaker)
    heard = (_TOLD.c.document == _SAID.c.document) & (_TOLD.c.actor == _SAID.c.told)
    return (
        select(_SAID.c.content, _HEARD.c.name, _DOC.c.text)
        .add_columns(_DOC.c.id, _DOC.c.outlet, _DOC.c.published)
        .select_from(_SAID)
        .join(_BEARER, own)
        .join(_DOC, _DOC.c.number == _SAID.c.document)
        .outerjoin(_TOLD, heard)
        .outerjoin(_HEARD, _HEARD.c.id == _TOLD.c.case_actor)
        .where(_BEARER.c.case_actor == actor)
        .order_by(_DOC.c.published.is_(None), _DOC.c.published, _DOC.c.number, _SAID.c.position)
    )


def _saying(row: Row[Any]) -> Saying:
    spans: list[tuple[int, int]] = row.content
    words = " … ".join(row.text[start:end] for start, end in spans)
    place = Place(row.id, row.outlet, row.published)
    return Saying(words, place, spans[0][0], spans[-1][1], row.name)
