"""Review: what people decide about actors, claims and origins, with its log and undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import ConfigDict, with_config

from sayso.desk.doubts import DoubtfulForm, doubtful, doubtful_form
from sayso.desk.opened import Desk, Reading
from sayso.desk.shapes import MANY, Limit, Offset, Page, cut
from sayso.desk.suggested import SuggestionForm, suggested, suggestion_forms
from sayso.front import Case
from sayso.records import Judgement, JudgementKind, UsageError

router = APIRouter(prefix="/review", tags=["review"])

Few = Annotated[int, Query(ge=1, le=50)]
Verdict = Literal[
    "same", "different", "unsure", "misread", "actor", "outlet", "anonymous", "document"
]


@with_config(ConfigDict(extra="forbid", str_max_length=2000))
@dataclass(frozen=True, slots=True)
class Decision:
    """What is judged: two actors by their ids, or a claim by its key."""

    kind: JudgementKind
    left: str
    verdict: Verdict
    right: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class JudgementForm:
    """A line of the log; names where both sides are actors."""

    number: int
    made: str
    kind: JudgementKind
    left: str
    right: str | None
    verdict: str
    note: str | None
    by: str | None
    undoes: int | None
    undone: bool
    left_name: str | None
    right_name: str | None


@router.get("/suggestions")
def suggestions(
    desk: Desk, case: Reading, offset: Offset = 0, limit: Few = 10
) -> Page[SuggestionForm]:
    """Pairs of actors that may be one, those whose joining would change most first."""
    page = cut(suggested(desk, case), offset, limit)
    return Page(suggestion_forms(case, page.items), page.total, page.offset, page.limit)


@router.get("/claims")
def claims(desk: Desk, case: Reading, offset: Offset = 0, limit: Few = 10) -> Page[DoubtfulForm]:
    """Claims in which something had to be guessed, those with most doubts first."""
    page = cut(doubtful(desk), offset, limit)
    told = [doubtful_form(case, one) for one in page.items]
    return Page(told, page.total, page.offset, page.limit)


@router.get("/judgements")
def log(case: Reading, offset: Offset = 0, limit: Limit = MANY) -> Page[JudgementForm]:
    """Every judgement ever made, the newest first."""
    known = case.judgements.all()
    gone = _undone(known)
    page = cut(known[::-1], offset, limit)
    told = [_form(judgement, judgement.number in gone, case) for judgement in page.items]
    return Page(told, page.total, page.offset, page.limit)


@router.post("/judgements", status_code=201)
def judge(desk: Desk, decision: Decision) -> JudgementForm:
    """Decide; what it touches is weighed again before the answer comes."""
    with desk.writing() as case:
        return _form(_judged(case, decision), False, case)


@router.post("/judgements/{number}/undo", status_code=201)
def undo(desk: Desk, number: int) -> JudgementForm:
    """Take a judgement back; what was before is restored."""
    with desk.writing() as case:
        return _form(case.judgements.undo(number), False, case)


def _judged(case: Case, decision: Decision) -> Judgement:
    """Raises UsageError where verdict and kind do not go together."""
    verdict, note = decision.verdict, decision.note
    if decision.kind == "actor" and decision.right:
        pair = decision.left, decision.right
        match verdict:
            case "same":
                return case.judgements.same(*pair, note=note)
            case "different":
                return case.judgements.different(*pair, note=note)
            case "unsure":
                return case.judgements.unsure(*pair, note=note)
    if decision.kind == "claim" and verdict == "misread":
        return case.judgements.misread(decision.left, note=note)
    if decision.kind == "origin" and verdict in ("actor", "outlet", "anonymous", "document"):
        return case.judgements.origin(decision.left, verdict, decision.right, note=note)
    raise UsageError(f'The verdict "{verdict}" does not fit a judgement on an {decision.kind}.')


def _undone(known: list[Judgement]) -> set[int]:
    """The numbers that a later row takes back, unless that row is taken back itself."""
    gone: set[int] = set()
    for judgement in reversed(known):
        if judgement.undoes is not None and judgement.number not in gone:
            gone.add(judgement.undoes)
    return gone


def _form(judgement: Judgement, undone: bool, case: Case) -> JudgementForm:
    actors = judgement.kind == "actor"
    return JudgementForm(
        judgement.number,
        judgement.made,
        judgement.kind,
        judgement.left,
        judgement.right,
        judgement.verdict,
        judgement.note,
        judgement.by,
        judgement.undoes,
        undone,
        _name(judgement.left, case) if actors else None,
        _name(judgement.right, case) if actors or judgement.verdict == "actor" else None,
    )


def _name(key: str | None, case: Case) -> str | None:
    """The name of the actor that holds the key now."""
    try:
        return case.actors.get(key).name if key else None
    except UsageError:
        return None
