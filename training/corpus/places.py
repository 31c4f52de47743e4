"""Where the words of a tie stand: the sentence, its neighbours and the spans in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Mention, Span
from training.corpus.slip import Slip
from training.corpus.ties import Row


@dataclass(frozen=True, slots=True)
class Place:
    """The evidence of a tie and the spans of its relation words."""

    evidence: Span
    words: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What the search needs of an article: text, sentences, mentions by actor's key."""

    text: str
    sentences: tuple[Span, ...]
    mentions: dict[str, tuple[Mention, ...]]


def find(row: Row, page: Page, slips: list[Slip]) -> Place | None:
    """The one place where the words of `row` stand with both ends; else a slip and None."""
    some = [place for i in range(len(page.sentences)) for place in _at(row, page, i)]
    shown = " .. ".join(row.pieces)
    if not some:
        slips.append(Slip(row.line, f"No sentence holds the words “{shown}”{_in(row)}."))
        return None
    held = [place for place in some if _holds(row, page, place)]
    if not held:
        missing = " and ".join(_missing(row, page, some[0]))
        text = f"The evidence of “{shown}” has no mention of {missing}. Widen it by -1 or +1."
        slips.append(Slip(row.line, text))
        return None
    if len(held) > 1 and row.paragraph is None:
        held = [place for place in held if _paragraph(page.text, place.words[0]) > 0]
    if len(held) != 1:
        where = ", ".join(f"@{_paragraph(page.text, place.words[0])}" for place in held)
        text = f"The words “{shown}” stand several times ({where}). Add @N or more words."
        slips.append(Slip(row.line, text))
        return None
    return held[0]


def words_at(text: str, words: str, within: Span) -> Span | None:
    """The first place of `words`, whole, inside `within`."""
    found = _pattern(words).search(text, within.start, within.end)
    return Span(*found.span()) if found else None


def _at(row: Row, page: Page, index: int) -> list[Place]:
    sentence = page.sentences[index]
    if row.paragraph is not None and _paragraph(page.text, sentence) != row.paragraph:
        return []
    evidence = _evidence(row, page.sentences, index, title_end=page.text.find("\n\n"))
    places = []
    for first in _pattern(row.pieces[0]).finditer(page.text, sentence.start, sentence.end):
        words = _follow(row.pieces[1:], page.text, Span(*first.span()), evidence.end)
        if words:
            places.append(Place(evidence, words))
    return places


def _evidence(row: Row, sentences: Sequence[Span], index: int, title_end: int) -> Span:
    first = max(0, index - row.back)
    if 0 <= title_end <= sentences[index].start:
        while sentences[first].start < title_end:
            first += 1
    last = min(len(sentences) - 1, index + row.ahead)
    return Span(sentences[first].start, sentences[last].end)


def _follow(pieces: tuple[str, ...], text: str, first: Span, end: int) -> tuple[Span, ...]:
    spans = [first]
    for piece in pieces:
        found = _pattern(piece).search(text, spans[-1].end, end)
        if found is None:
            return ()
        spans.append(Span(*found.span()))
    return tuple(spans)


def _holds(row: Row, page: Page, place: Place) -> bool:
    return not _missing(row, page, place)


def _missing(row: Row, page: Page, place: Place) -> list[str]:
    keys = [row.a] if row.b is None else [row.a, row.b]
    return [
        key
        for key in keys
        if not any(place.evidence.covers(Span(m.start, m.end)) for m in page.mentions.get(key, ()))
    ]


def _paragraph(text: str, span: Span) -> int:
    return text.count("\n\n", 0, span.start)


def _in(row: Row) -> str:
    return f" in paragraph {row.paragraph}" if row.paragraph is not None else ""


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
