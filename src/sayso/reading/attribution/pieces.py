"""A document as word pieces: what the model reads, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.reading.attribution.glyphs import level

_MARKS = re.compile(r"[“”]")

BREAK = 1  # [unused0] of BERT's vocabulary: the end of a paragraph
SHAPES = 6  # lower, Capitalised, UPPER; the same three inside a quotation

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]
Halves = NDArray[np.float16]


class Encoded(Protocol):
    """What a tokenizer returns for one paragraph."""

    @property
    def ids(self) -> list[int]: ...
    @property
    def offsets(self) -> list[tuple[int, int]]: ...
    @property
    def word_ids(self) -> list[int | None]: ...


class Cutter(Protocol):
    """The part of `tokenizers.Tokenizer` that is used here."""

    def encode_batch(self, input: list[str], *, add_special_tokens: bool) -> Sequence[Encoded]: ...


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one document, paragraph after paragraph.

    All arrays have shape (pieces,). `starts` and `ends` are characters of the
    text, `heads` marks the first piece of each word, `shapes` holds the written
    form (0 to 5), `paragraphs` the number of the paragraph. Each paragraph ends
    in one piece `BREAK` of no width.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    heads: Bools
    shapes: Ints
    paragraphs: Ints


def cut(text: str, spans: Iterable[tuple[int, int]], cutter: Cutter) -> Pieces:
    """The pieces of the paragraphs `spans` (characters) of `text`."""
    places = [(start, end) for start, end in spans if text[start:end].strip()]
    leveled = [level(text[start:end]) for start, end in places]
    rows: list[tuple[int, int, int, bool, int, int]] = []
    paragraphs = cutter.encode_batch(leveled, add_special_tokens=False)
    for number, ((start, end), words, within, encoded) in enumerate(
        zip(places, leveled, quoted(leveled), paragraphs, strict=True)
    ):
        last = None
        for piece, (a, b), word in zip(encoded.ids, encoded.offsets, encoded.word_ids, strict=True):
            shape = _shape(words[a:b]) + 3 * within[a]
            rows.append((piece, start + a, start + b, word != last, shape, number))
            last = word
        rows.append((BREAK, end, end, True, 0, number))
    return _pieces(rows)


def _pieces(rows: list[tuple[int, int, int, bool, int, int]]) -> Pieces:
    table = np.array(rows, dtype=np.int32).reshape(-1, 6)
    ids, starts, ends, heads, shapes, paragraphs = np.ascontiguousarray(table.T)
    return Pieces(ids, starts, ends, heads.astype(bool), shapes, paragraphs)


def _shape(word: str) -> int:
    if not word[:1].isupper():
        return 0
    return 2 if len(word) > 1 and word.isupper() else 1


def quoted(paragraphs: Sequence[str]) -> list[bytearray]:
    """One byte a character: 1 inside double quotation marks, the marks included.

    A mark that its paragraph leaves open reaches to the paragraph's end, or to
    a closing mark of a later paragraph with no other mark between.
    """
    inside = [bytearray(len(words)) for words in paragraphs]
    opened: tuple[int, int] | None = None
    for number, words in enumerate(paragraphs):
        for mark in _MARKS.finditer(words):
            if opened and mark[0] == "”":
                _fill(inside, opened, (number, mark.end()))
                opened = None
            elif mark[0] == "“" and (not opened or opened[0] < number):
                if opened:
                    _fill(inside, opened, (opened[0], len(paragraphs[opened[0]])))
                opened = number, mark.start()
    if opened:
        _fill(inside, opened, (opened[0], len(paragraphs[opened[0]])))
    return inside


def _fill(inside: list[bytearray], start: tuple[int, int], end: tuple[int, int]) -> None:
    for number in range(start[0], end[0] + 1):
        first = start[1] if number == start[0] else 0
        last = end[1] if number == end[0] else len(inside[number])
        inside[number][first:last] = b"\x01" * (last - first)
