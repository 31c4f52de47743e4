"""The words around an actor's mentions, by which a person can tell who is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from sayso.case import schema

AROUND = 140
"""Characters kept on either side of a mention where no sentence ends before: about two lines."""

_END = re.compile(r"[.!?]['”’\"]?\s|\n")


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A mention in its sentence: `words`, in which the name stands at `start` to `end`."""

    document: str
    title: str | None
    outlet: str | None
    published: str | None
    words: str
    start: int
    end: int


def glimpses(connection: Connection, actor: str, limit: int) -> list[Glimpse]:
    """The first mention of the actor by name in each of its documents, the earliest first."""
    bearer, mention, document = schema.bearer, schema.mention, schema.document
    query = (
        select(document, mention.c.start, mention.c.end)
        .join(bearer, bearer.c.document == document.c.number)
        .join(
            mention,
            (mention.c.document == document.c.number) & (mention.c.actor == bearer.c.actor),
        )
        .where(bearer.c.case_actor == actor, mention.c.kind.in_(("name", "metonym")))
        .order_by(document.c.published.is_(None), document.c.published, document.c.number)
        .order_by(mention.c.start)
    )
    found: dict[str, Glimpse] = {}
    for row in connection.execution_options(yield_per=20).execute(query).mappings():
        if row["id"] not in found:
            if len(found) == limit:
                break
            found[row["id"]] = _glimpse(dict(row))
    return list(found.values())


def _glimpse(row: Mapping[str, Any]) -> Glimpse:
    text, start, end = row["text"], row["start"], row["end"]
    before = text[max(0, start - AROUND) : start]
    after = text[end : end + AROUND]
    ends = list(_END.finditer(before))
    first = start - len(before) + (ends[-1].end() if ends else 0)
    stop = _END.search(after)
    last = end + (stop.start() + 1 if stop else len(after))
    words = text[first:last].rstrip()
    return Glimpse(
        row["id"],
        row["title"],
        row["outlet"],
        row["published"],
        words.replace("\n", " "),
        start - first,
        end - first,
    )
