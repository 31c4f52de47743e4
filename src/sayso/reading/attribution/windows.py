"""Windows over a document: long enough to see the context, short enough to be quick."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

SIZE = 382  # pieces; with [CLS] and [SEP] 384, the length that the model was trained on
MARGIN = 24  # pieces on either side of a cut that are read for context alone


class Window(NamedTuple):
    """Pieces `start` to `end` are read together; those from `first` to `last` are kept."""

    start: int
    end: int
    first: int
    last: int


def plan(count: int, size: int = SIZE, margin: int = MARGIN) -> list[Window]:
    """Windows that cover `count` pieces and keep each piece once.

    As few as `size` allows, of one length. Neighbouring windows overlap by
    `2 * margin` pieces or more and meet in the middle of the overlap. The plan
    depends on `count` alone.
    """
    if count <= size:
        return [Window(0, count, 0, count)] if count else []
    steps = -(-(count - size) // (size - 2 * margin))
    size = -(-(count + 2 * margin * steps) // (steps + 1))
    starts = [(count - size) * step // steps for step in range(steps + 1)]
    cuts = [0, *((a + size + b) // 2 for a, b in pairwise(starts)), count]
    return [
        Window(start, start + size, first, last)
        for start, first, last in zip(starts, cuts[:-1], cuts[1:], strict=True)
    ]
