"""Where an attribution stands: its paragraph, its extent, its quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from sayso.reading.draft import draft_of
from sayso.records import Attribution, Document, Span

OPEN = "\"“«„‘'"
_LETTER = re.compile(r"\w")


def text_of(doc: Doc) -> str:
    """The text of a parsed document, kept whole; `doc.text` is put together at every call."""
    return draft_of(doc).document.text


class Paragraphs:
    """The passages of a document by character."""

    def __init__(self, document: Document) -> None:
        self._passages = sorted(document.passages, key=lambda p: p.start)
        self._starts = [passage.start for passage in self._passages]

    def __iter__(self) -> Iterator[Span]:
        return (Span(passage.start, passage.end) for passage in self._passages)

    def number(self, place: int) -> int:
        """The number of the passage that holds the character, counted from 0; -1 before all."""
        return bisect_right(self._starts, place) - 1

    def span(self, number: int) -> Span:
        """The characters of a passage."""
        return Span(self._passages[number].start, self._passages[number].end)

    def is_title(self, number: int) -> bool:
        """True for the headline."""
        return number >= 0 and self._passages[number].role == "title"


def extent(said: Attribution) -> Span:
    """From the first to the last character of all its spans."""
    spans = [*said.source, *said.cue, *said.content]
    return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else Span(0, 0)


def length(said: Attribution) -> int:
    """The characters of its content."""
    return sum(span.end - span.start for span in said.content)


def silent(text: str, start: int, end: int) -> bool:
    """True where no letter or digit stands between two characters."""
    return not _LETTER.search(text, start, max(start, end))


def quoted(text: str, span: Span) -> bool:
    """True for a content that begins with a quotation mark, inside it or right before."""
    return text[span.start : span.start + 1] in tuple(OPEN) or (
        text[max(0, span.start - 1) : span.start] in tuple(OPEN)
    )


def unclosed(text: str, span: Span) -> bool:
    """True for a passage whose last quotation runs on into the next one."""
    words = text[span.start : span.end]
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1


def in_order(attributions: Iterable[Attribution]) -> list[Attribution]:
    """The attributions in the order of the text."""
    return sorted(attributions, key=lambda said: (extent(said), said.id))
