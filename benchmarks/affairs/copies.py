"""How pages copy a story: whole, cut short, or with other marks, headline and order."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.affairs.chance import Chance
from benchmarks.affairs.figures import Outlet
from benchmarks.affairs.story import Paragraph, Sentence, Story

KINDS = ("verbatim", "verbatim", "abridged", "abridged", "edited")
"""Kinds of copies, as often as they come."""

UNCREDITED = 0.15
"""Share of the edited copies that do not say where they come from."""


def copied(
    chance: Chance,
    story: Story,
    kind: str,
    *,
    id: str,
    outlet: Outlet,
    published: datetime.datetime,
    title: Sentence,
) -> Story:
    """The story as `outlet` copies it; `title` is the new headline of an edited copy."""
    paragraphs = story.paragraphs
    if kind == "abridged":
        paragraphs = abridged(chance, paragraphs)
    if kind == "edited":
        paragraphs = reordered(chance, paragraphs)
    credited = kind != "edited" or not chance.often(UNCREDITED)
    made = replace(
        story,
        id=id,
        kind="copy",
        outlet=outlet,
        published=published,
        title=title if kind == "edited" else story.title,
        paragraphs=paragraphs,
        author=None,
        copy=kind,
        copy_of=story.id,
        cites=(),
        style=_style(story, kind, outlet),
        place=story.place if credited else None,
        agency=story.agency if credited else None,
    )
    return replace(made, share=round(made.words / story.words, 3))


def abridged(chance: Chance, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs without 20 to 70 percent of their words, from the end on."""
    wanted = (1 - chance.share(0.2, 0.7)) * _words(paragraphs)
    kept = list(paragraphs)
    for at in range(len(paragraphs) - 1, 0, -1):
        rest = [p for p in kept if p is not paragraphs[at]]
        if _words(rest) < 0.3 * _words(paragraphs) or _words(kept) <= wanted:
            break
        if introduced(rest) and not chance.often(0.2):
            kept = rest
    return tuple(kept)


def reordered(chance: Chance, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs below the lead in another order, in which names are still introduced."""
    for _ in range(20):
        order = [paragraphs[0], *chance.mixed(paragraphs[1:])]
        if introduced(order) and order != list(paragraphs):
            return tuple(order)
    return tuple(paragraphs)


def introduced(paragraphs: Sequence[Paragraph]) -> bool:
    """True where nobody is mentioned before the sentence that introduces him."""
    known: set[str] = set()
    for sentence in (s for paragraph in paragraphs for s in paragraph):
        known |= sentence.opens
        if any(piece.figure and piece.figure not in known for piece in sentence.pieces):
            return False
    return True


def _style(story: Story, kind: str, outlet: Outlet) -> int:
    if kind != "edited":
        return story.style
    return outlet.style if outlet.style != story.style else (story.style + 3) % 6


def _words(paragraphs: Sequence[Paragraph]) -> int:
    return sum(len(sentence.text.split()) for paragraph in paragraphs for sentence in paragraph)
