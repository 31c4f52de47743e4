"""The ties that the head sees between the actors of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

import numpy as np

from sayso.reading.attribution.pieces import Encoding, Pieces
from sayso.reading.pairs.head import Pair, Scored
from sayso.reading.pairs.seats import Seat, seats
from sayso.reading.weights import Floats
from sayso.records import Actor, Span, classes

SURE = 0.7
"""Chance from which a tie counts; chosen on the corpus's development part for precision."""

CROWD = 40  # mentions of one sentence; what holds more is a list
LONGEST = 400  # pieces of one sentence
WORTH = 0.3  # share of the best word's weight that makes a word one of those that tell the tie


class Scorer(Protocol):
    """What scores pairs of seats, such as `sayso.reading.pairs.head.Head`."""

    classes: tuple[str, ...]

    def score(self, vectors: Floats, seats: Sequence[Seat], pairs: Sequence[Pair]) -> Scored: ...


class Bond(NamedTuple):
    """A tie of class `cls` from `a` to `b` (ids of actors), or between them where it is mutual.

    `sure` and `denied` are chances, `words` the places of the words that tell it,
    the most telling first.
    """

    a: str
    b: str
    cls: str
    sure: float
    denied: float
    words: tuple[Span, ...]


def bonds(encoding: Encoding, sentence: Span, actors: Iterable[Actor], head: Scorer) -> list[Bond]:
    """The ties that a sentence (characters) tells, at most one of a class for two actors."""
    pieces = encoding.pieces
    first = int(pieces.ends.searchsorted(sentence.start, side="right"))
    last = int(pieces.starts.searchsorted(sentence.end, side="left"))
    placed = seats(pieces, sentence, actors)
    pairs = [
        (i, j)
        for i, one in enumerate(placed)
        for j, two in enumerate(placed)
        if one.actor != two.actor
    ]
    if not pairs or len(placed) > CROWD or last - first > LONGEST:
        return []
    moved = [s._replace(first=s.first - first, last=s.last - first) for s in placed]
    told = head.score(encoding.vectors[first:last].astype(np.float32), moved, pairs)
    found: dict[tuple[frozenset[str], str], Bond] = {}
    for row, number in np.argwhere(told.classes > SURE).tolist():
        i, j = pairs[row]
        cls = head.classes[number]
        key = frozenset((placed[i].actor, placed[j].actor)), cls
        sure = float(told.classes[row, number])
        if key not in found or sure > found[key].sure:
            words = _words(pieces, first, told.words[row])
            a, b = _ends(placed[i], placed[j], cls)
            found[key] = Bond(a, b, cls, sure, float(told.denied[row]), words)
    return sorted(found.values(), key=lambda bond: (-bond.sure, bond.cls, bond.a, bond.b))


def _ends(one: Seat, two: Seat, cls: str) -> tuple[str, str]:
    """Both ends, the one named first before the other where the class is mutual."""
    if classes()[cls].mutual and two.first < one.first:
        one, two = two, one
    return one.actor, two.actor


def _words(pieces: Pieces, first: int, weights: Floats) -> tuple[Span, ...]:
    """The words that bear most of the attention, whole, the heaviest first."""
    heads = pieces.heads[first : first + len(weights)].copy()
    heads[0] = True
    word = np.cumsum(heads) - 1
    heavy = np.bincount(word, weights)
    order: Sequence[int] = np.argsort(-heavy, kind="stable").tolist()
    spans = []
    for number in order:
        if heavy[number] < WORTH * heavy[order[0]]:
            break
        inside = np.flatnonzero(word == number) + first
        span = Span(int(pieces.starts[inside[0]]), int(pieces.ends[inside[-1]]))
        if span.start < span.end:
            spans.append(span)
    return tuple(spans)
