"""Quotations that go on: a quotation without source after one whose speaker is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.speakers.places import (
    Paragraphs,
    extent,
    in_order,
    quoted,
    silent,
    unclosed,
)
from sayso.records import Attribution


class Continuing:
    """Gives a bare quotation the speaker of the one before it, where the text supports that.

    It does so within a paragraph where nothing but punctuation stands between
    the two, and from one paragraph to the next where the quotation mark was
    left open, or where the next is nothing but a quotation and the one before
    has one speaker and ends with his saying; and back, from a speaker named
    only after the quotation mark was left open. All else stays unattributed.
    """

    def __init__(self, text: str, paragraphs: Paragraphs) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._last: Attribution | None = None
        self._voices: dict[int, set[str | None]] = {}

    def fill(self, attributions: Sequence[Attribution]) -> list[Attribution]:
        """The attributions, in their order, with the speakers that go on."""
        forward = [self._one(said) for said in in_order(attributions)]
        done = {said.id: said for said in self._back(forward)}
        return [done[said.id] for said in attributions]

    def _one(self, said: Attribution) -> Attribution:
        last = self._last
        if last and self._bare(said) and self._goes_on(last, said):
            said = _as(said, last)
        if said.parent is None:
            self._last = said
            number = self._paragraphs.number(extent(said).start)
            self._voices.setdefault(number, set()).add(said.speaker or said.anonymous)
        return said

    def _back(self, ordered: list[Attribution]) -> list[Attribution]:
        """Give an open quotation the speaker whom only its next paragraph names."""
        after: Attribution | None = None
        done = []
        for said in reversed(ordered):
            if after and self._bare(said) and not _spoken(said) and self._opens(said, after):
                said = _as(said, after)
            after = said if said.parent is None else after
            done.append(said)
        return done

    def _opens(self, said: Attribution, after: Attribution) -> bool:
        here = self._paragraphs.number(extent(said).end - 1)
        begun = min((span.start for span in after.content), default=-1)
        if not _spoken(after) or self._paragraphs.number(begun) != here + 1:
            return False
        whole, following = self._paragraphs.span(here), self._paragraphs.span(here + 1)
        first = silent(self._text, following.start, begun)
        return first and unclosed(self._text, whole) and quoted(self._text, following)

    def _bare(self, said: Attribution) -> bool:
        told = said.source or said.cue or said.parent
        return not told and bool(said.content) and quoted(self._text, said.content[0])

    def _goes_on(self, last: Attribution, said: Attribution) -> bool:
        if not _spoken(last) or not last.content:
            return False
        if not any(quoted(self._text, span) for span in last.content) and last.kind == "indirect":
            return False
        ended, begun = extent(last).end, extent(said).start
        before, here = self._paragraphs.number(ended - 1), self._paragraphs.number(begun)
        if before == here:
            return silent(self._text, ended, begun)
        return here == before + 1 and self._next(before, here, ended, said)

    def _next(self, before: int, here: int, ended: int, said: Attribution) -> bool:
        whole, own, passage = (
            self._paragraphs.span(before),
            extent(said),
            self._paragraphs.span(here),
        )
        if not silent(self._text, passage.start, own.start):
            return False
        if unclosed(self._text, whole):
            return True
        alone = silent(self._text, own.end, passage.end)
        one = len(self._voices.get(before, ())) == 1
        return alone and one and silent(self._text, ended, whole.end)


def _spoken(said: Attribution) -> bool:
    return bool(said.speaker or said.anonymous)


def _as(said: Attribution, other: Attribution) -> Attribution:
    return replace(said, speaker=other.speaker, anonymous=other.anonymous, told=other.told)
