"""Stories as pieces with labels and links: what the model learns from."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from sayso.reading.attribution.decode import ROLES
from sayso.reading.attribution.pieces import Cutter, Ints, Pieces, cut
from training.attribution.corpus import Gold, Story

_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Example:
    """One story. `labels` has shape (pieces,), -1 for a piece inside a word.

    `sources` holds rows (cue, source or -1), `contents` rows (piece of content,
    cue): numbers of the first pieces of the spans.
    """

    id: str
    pieces: Pieces
    labels: Ints
    sources: Ints
    contents: Ints


def paragraphs(text: str) -> list[tuple[int, int]]:
    """The lines of `text` as character ranges."""
    return [found.span() for found in _PARAGRAPH.finditer(text)]


def example(story: Story, cutter: Cutter) -> Example:
    """`story` with a label on each word: cue over source over content where they meet."""
    pieces = cut(story.text, paragraphs(story.text), cutter)
    labels = np.where(pieces.heads, 0, -1).astype(np.int32)
    for role in (2, 0, 1):
        for gold in story.attributions:
            for start, end in getattr(gold, ROLES[role]):
                _paint(labels, pieces, role, start, end)
    links = [_links(gold, pieces) for gold in story.attributions if gold.cue]
    sources = [row for row, _ in links if row]
    contents = [row for _, rows in links for row in rows]
    return Example(
        story.id,
        pieces,
        labels,
        np.array(sources, dtype=np.int32).reshape(-1, 2),
        np.array(contents, dtype=np.int32).reshape(-1, 2),
    )


def _words(pieces: Pieces, start: int, end: int) -> Ints:
    low = int(np.searchsorted(pieces.ends, start, side="right"))
    high = int(np.searchsorted(pieces.starts, end, side="left"))
    heads = np.flatnonzero(pieces.heads[low:high]) + low
    return heads[pieces.ends[heads] > pieces.starts[heads]].astype(np.int32)


def _paint(labels: Ints, pieces: Pieces, role: int, start: int, end: int) -> None:
    words = _words(pieces, start, end)
    if not len(words):
        return
    labels[words] = 2 * role + 2
    begins = np.diff(pieces.paragraphs[words], prepend=-1) != 0
    labels[words[begins]] = 2 * role + 1


def _links(gold: Gold, pieces: Pieces) -> tuple[list[int], list[list[int]]]:
    cue = _words(pieces, *gold.cue[0])
    if not len(cue):
        return [], []
    source = _words(pieces, *gold.source[0]) if gold.source else np.zeros(0, np.int32)
    contents: list[list[int]] = []
    for start, end in gold.content:
        words = _words(pieces, start, end)
        begins = np.diff(pieces.paragraphs[words], prepend=-1) != 0
        contents.extend([int(word), int(cue[0])] for word in words[begins])
    return [int(cue[0]), int(source[0]) if len(source) else -1], contents
