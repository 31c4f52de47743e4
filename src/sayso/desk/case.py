"""The case: what is in it, which ties are worth looking at, what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter
from starlette.requests import Request

from sayso import __version__
from sayso.desk.opened import Desk, Reading
from sayso.desk.shapes import MANY, Cls, Limit, Offset, Page, Side, TieRow, cut
from sayso.desk.telling import row, source
from sayso.desk.ties import WORTH
from sayso.records import classes

router = APIRouter(prefix="/case", tags=["case"])

FEW = 6
"""Rows of each list of ties worth looking at."""


@dataclass(frozen=True, slots=True)
class UnreadForm:
    """A page that is kept but not read, with the reason."""

    document: str
    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class ClassForm:
    """A class of claims; `sentence` holds {a}, {b} or {value}."""

    cls: Cls
    kind: Literal["act", "state"]
    sentence: str
    quad: str | None
    side: Side | None
    mutual: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of each noun the case holds; a tie counts once for each class."""

    documents: int
    unread: int
    actors: int
    ties: int
    outlets: int
    judgements: int


@dataclass(frozen=True, slots=True)
class Worth:
    """Ties worth looking at, a few of each kind."""

    echoes: list[TieRow]
    contested: list[TieRow]
    corroborated: list[TieRow]
    unnamed: list[TieRow]


@dataclass(frozen=True, slots=True)
class CaseForm:
    """The case as a whole.

    `waiting` counts documents that are added and not weighed yet, `parts` names
    the nouns that this Sayso has addresses for.
    """

    name: str
    version: str
    read_only: bool
    waiting: int
    parts: list[str]
    counts: Counts
    worth: Worth


@router.get("")
def whole(desk: Desk, case: Reading, request: Request) -> CaseForm:
    """What is in the case, and what is worth looking at."""
    counts = Counts(
        case.documents.count(),
        len(case.documents.unread()),
        case.actors.count(),
        case.ties.count(),
        len(case.documents.outlets()),
        len(case.judgements.all()),
    )
    rows = {
        name: case.ties.strands(sort=sort, limit=FEW, **asked)
        for name, (sort, asked) in WORTH.items()
    }
    worth = Worth(
        [row(strand) for strand in rows["echoes"] if strand.echo],
        [row(strand) for strand in rows["contested"]],
        [row(strand) for strand in rows["corroborated"]],
        [row(strand) for strand in rows["unnamed"]],
    )
    parts: list[str] = request.app.state.parts
    return CaseForm(
        desk.path.name, __version__, desk.read_only, case.waiting(), parts, counts, worth
    )


@router.get("/unread")
def unread(case: Reading, offset: Offset = 0, limit: Limit = MANY) -> Page[UnreadForm]:
    """The pages that are kept but not read."""
    found = [UnreadForm(one.id, source(one.source), one.reason) for one in case.documents.unread()]
    return cut(found, offset, limit)


@router.get("/classes")
def table() -> list[ClassForm]:
    """The claim classes in the order of their table."""
    return [
        ClassForm(c.name, c.kind, c.sentence, c.quad, c.side, c.mutual) for c in classes().values()
    ]
