"""Spans of one role in a document: places in pieces and in characters, and how sure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sayso.reading.attribution.decode import Floats, best, marginals, runs
from sayso.reading.attribution.pieces import Pieces
from sayso.reading.attribution.scores import Scores
from sayso.records import Span

SOURCE, CUE, CONTENT = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Found:
    """A span of the text. `piece` is its first piece, `last` the one behind its end.

    `sure` is the mean probability of its words' labels;
    `quoted` the share of its words inside double quotation marks.
    """

    role: int
    piece: int
    last: int
    paragraph: int
    span: Span
    sure: float
    quoted: float


def find(pieces: Pieces, scores: Scores, transitions: Floats) -> list[Found]:
    """All spans of the document, in the order of the text."""
    words = np.flatnonzero(pieces.heads & (pieces.ends > pieces.starts))
    if not len(words):
        return []
    emissions = scores.emissions[words]
    labels = best(emissions, transitions, pieces.paragraphs[words])
    likely = marginals(emissions, transitions, pieces.paragraphs[words])
    likely = likely[np.arange(len(words)), labels]
    ends = np.append(words[1:], len(pieces.ids))
    found = []
    for role, first, last in runs(labels):
        start, stop = int(words[first]), int(ends[last - 1])
        while pieces.ends[stop - 1] == pieces.starts[stop - 1]:
            stop -= 1
        found.append(
            Found(
                role,
                start,
                stop,
                int(pieces.paragraphs[start]),
                Span(int(pieces.starts[start]), int(pieces.ends[stop - 1])),
                float(likely[first:last].mean()),
                float((pieces.shapes[words[first:last]] >= 3).mean()),
            )
        )
    return found
