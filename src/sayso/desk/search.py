"""Search over actors, ties and texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query

from sayso.case import Hit as Found
from sayso.desk.opened import Reading
from sayso.desk.shapes import MANY, Doc, Limit, Offset, TieRow, Who
from sayso.desk.telling import row

router = APIRouter(prefix="/search", tags=["search"])

Words = Annotated[str, Query(alias="q", max_length=300)]

# Characters of private use set off the hits: what they mark is told apart from the words.
_MARKS = ("\ue000", "\ue001")
_MARKED = re.compile(f"({_MARKS[0]}[^{_MARKS[1]}]*{_MARKS[1]})")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a page; `hit` where they were asked for."""

    text: str
    hit: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A document in which the words stand, with their surroundings."""

    document: Doc
    words: list[Run]


@dataclass(frozen=True, slots=True)
class Hits:
    """A stretch of the documents found; `more` tells of a next one."""

    items: list[Hit]
    offset: int
    limit: int
    more: bool


@dataclass(frozen=True, slots=True)
class FoundActor(Who):
    """An actor with the words in a name or alias."""

    documents: int


@dataclass(frozen=True, slots=True)
class FoundForm:
    """The first of each kind."""

    actors: list[FoundActor]
    ties: list[TieRow]
    text: list[Hit]


@router.get("")
def all_kinds(
    case: Reading, words: Words, limit: Annotated[int, Query(ge=1, le=50)] = 8
) -> FoundForm:
    """Actors of that name, the ties of the first of them, and texts."""
    actors = case.actors.list(words, 0, limit) if words.strip() else []
    ties = case.ties.strands(sort="pages", limit=limit, actor=actors[0].id) if actors else []
    found = case.search(words, limit=limit, marks=_MARKS)
    return FoundForm(
        [FoundActor(a.id, a.name, a.type, a.documents) for a in actors],
        [row(strand) for strand in ties],
        [_hit(hit) for hit in found],
    )


@router.get("/text")
def text(case: Reading, words: Words, offset: Offset = 0, limit: Limit = MANY) -> Hits:
    """Documents that hold all the words, best first; "in quotation marks" as a phrase."""
    found = case.search(words, limit=limit + 1, start=offset, marks=_MARKS)
    return Hits([_hit(hit) for hit in found[:limit]], offset, limit, len(found) > limit)


def _hit(found: Found) -> Hit:
    document = Doc(found.id, found.title, found.outlet, found.published, None)
    return Hit(document, list(_runs(found.words)))


def _runs(words: str) -> list[Run]:
    cut = (part for part in _MARKED.split(words) if part)
    return [Run(part.strip("".join(_MARKS)), part.startswith(_MARKS[0])) for part in cut]
