"""Say-so within say-so: each content is read again as a text of its own.

The corpus that the model learned from nests no attributions, so the first
reading sees only the outermost ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from sayso.reading.attribution.decode import Floats
from sayso.reading.attribution.linking import Linked, link
from sayso.reading.attribution.pieces import BREAK, Ints, Pieces
from sayso.reading.attribution.scores import Forward, Scores, score
from sayso.reading.attribution.spans import Found, find

DEPTH = 3  # readings: "A reports that B believes that C denied it"
WORTH = 6  # pieces that a content must have to be read again
THAT = 2008  # "that" in BERT's vocabulary: no sentence of its own starts with the conjunction
SURE = 0.6  # below this an attribution within another is left out


class Nested(NamedTuple):
    """An attribution, and the place in the list of the one inside whose content it stands."""

    said: Linked
    parent: int | None


def read(pieces: Pieces, scores: Scores, forward: Forward, transitions: Floats) -> list[Nested]:
    """All attributions of a document, outer ones before those inside them."""
    found = [Nested(said, None) for said in link(find(pieces, scores, transitions), scores)]
    level = list(enumerate(found))
    for _ in range(DEPTH - 1):
        inner = _inner([(at, said.said) for at, said in level], pieces, forward, transitions)
        level = list(enumerate(inner, len(found)))
        found.extend(inner)
    return found


def _inner(
    outer: Sequence[tuple[int, Linked]], pieces: Pieces, forward: Forward, transitions: Floats
) -> list[Nested]:
    """The attributions inside the contents of `outer`, given with their places in the list."""
    runs = [
        (content, at)
        for at, said in outer
        for content in said.contents
        if content.last - content.piece >= WORTH
    ]
    if not runs:
        return []
    part, where = _part(pieces, [content for content, _ in runs])
    scores = score(part, forward)
    spans: dict[int, list[Found]] = {}
    for span in find(part, scores, transitions):
        spans.setdefault(runs[span.paragraph][1], []).append(span)
    return [
        Nested(_placed(said, where, pieces), at)
        for at, inside in spans.items()
        for said in link(inside, scores)
        if said.cue and said.sure >= SURE
    ]


def _part(pieces: Pieces, contents: Sequence[Found]) -> tuple[Pieces, Ints]:
    """The contents as paragraphs of their own, and where each of their pieces stands."""
    skipped = [int(pieces.ids[content.piece] == THAT) for content in contents]
    ranges = [
        np.arange(content.piece + skip, content.last + 1)
        for content, skip in zip(contents, skipped, strict=True)
    ]
    where = np.minimum(np.concatenate(ranges), len(pieces.ids) - 1).astype(np.int32)
    lengths = [len(range_) for range_ in ranges]
    breaks = np.cumsum(lengths) - 1
    ids, heads, ends = pieces.ids[where], pieces.heads[where], pieces.ends[where]
    shapes, starts = pieces.shapes[where], pieces.starts[where]
    ids[breaks], heads[breaks], shapes[breaks] = BREAK, True, 0
    starts[breaks] = ends[breaks] = ends[breaks - 1]
    numbers = np.repeat(np.arange(len(contents), dtype=np.int32), lengths)
    return Pieces(ids, starts, ends, heads, shapes, numbers), where


def _placed(said: Linked, where: Ints, pieces: Pieces) -> Linked:
    """The same attribution with its spans at their places in the whole document."""
    return replace(
        said,
        source=tuple(_moved(span, where, pieces) for span in said.source),
        cue=tuple(_moved(span, where, pieces) for span in said.cue),
        contents=tuple(_moved(span, where, pieces) for span in said.contents),
    )


def _moved(span: Found, where: Ints, pieces: Pieces) -> Found:
    first, last = int(where[span.piece]), int(where[span.last - 1]) + 1
    return replace(span, piece=first, last=last, paragraph=int(pieces.paragraphs[first]))
