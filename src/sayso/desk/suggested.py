"""Pairs of actors that may be one, in the shape of the desk.

Finding them looks at all actors at once, which takes seconds in a large case. They
are therefore found once for each state of the case; while they are found anew after
a change, those of before are told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.actors.suggestions import Suggestion
from sayso.desk.opened import Opened
from sayso.desk.shapes import Doc, Who
from sayso.desk.telling import who
from sayso.front import Case
from sayso.records import in_force

SEEN = 3
"""Pages that are named for each side."""

MOST = 5000
"""Suggestions that are kept; nobody judges more."""


@dataclass(frozen=True, slots=True)
class SeenDoc(Doc):
    """A page with the words around the actor's name, which stands at `start` to `end` of them."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SuggestionForm:
    """Two actors that may be one: why, how sure (0 to 1), and what joining them would change."""

    left: Who
    right: Who
    reasons: tuple[str, ...]
    score: float | None
    changes: tuple[str, ...]
    left_documents: list[SeenDoc]
    right_documents: list[SeenDoc]


def suggested(opened: Opened, case: Case) -> list[Suggestion]:
    """The suggestions that nobody judged, those that would change most first.

    Just after a judgement they are those of before, without the pair that was judged.
    """
    found = opened.kept("suggestions", lambda now: now.actors.suggestions(limit=MOST), late=True)
    made = in_force(case.judgements.all())
    judged = {frozenset((j.left, j.right)) for j in made if j.kind == "actor"}
    return [one for one in found if frozenset((one.left.id, one.right.id)) not in judged]


def suggestion_forms(case: Case, found: Iterable[Suggestion]) -> list[SuggestionForm]:
    """The suggestions with the first pages of both sides."""
    return [_form(case, one) for one in found]


def _form(case: Case, found: Suggestion) -> SuggestionForm:
    return SuggestionForm(
        who(found.left),
        who(found.right),
        found.reasons,
        found.score,
        found.changes,
        _pages(case, found.left.id),
        _pages(case, found.right.id),
    )


def _pages(case: Case, actor: str) -> list[SeenDoc]:
    return [
        SeenDoc(g.document, g.title, g.outlet, g.published, None, g.words, g.start, g.end)
        for g in case.actors.seen(actor, SEEN)
    ]
