"""An actor as lists and ties show it, without the bearers that it was made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, select

from sayso.case import schema
from sayso.records import ActorType


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor of the whole case.

    `documents` is the number of documents that name it, `mentions` how often they
    do. `id` is the key of one of its bearers.
    """

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...]
    documents: int
    mentions: int


ROWS: Select[Any] = select(
    schema.case_actor.c.id,
    schema.case_actor.c.name,
    schema.case_actor.c.type,
    schema.case_actor.c.aliases,
    schema.case_actor.c.documents,
    schema.case_actor.c.mentions,
)


def actor_row(row: Row[Any]) -> ActorRow:
    """The actor that a row of `ROWS` tells of."""
    return ActorRow(row.id, row.name, row.type, tuple(row.aliases), row.documents, row.mentions)
