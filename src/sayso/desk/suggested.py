"""Pairs of actors that may be one, in the shape of the desk.

Finding them looks at all actors at once, which takes seconds in a large case. They
are therefore found once for each state of the case and kept until it changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.actors.suggestions import Suggestion
from sayso.desk.opened import Opened
from sayso.desk.shapes import Doc, Who
from sayso.desk.telling import who
from sayso.front import Case

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


def suggested(opened: Opened) -> list[Suggestion]:
    """All suggestions of the case as it stands, those that would change most first."""
    return opened.kept("suggestions", lambda case: case.actors.suggestions(limit=MOST))


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
