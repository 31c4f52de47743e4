"""Windows at random places, padded into batches of one shape."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from sayso.reading.attribution.windows import SIZE
from training.attribution.examples import Example

CLS, SEP, MASK = 101, 102, 103
EDGE = 16  # pieces at a cut that are read but not learned from


@dataclass(slots=True)
class Batch:
    """A batch: `ids`, `shapes` (rows, length); `words`, `labels` (rows, words), -1 for none.

    `words` holds places in the window, `seen` (rows, length) what may be linked
    to: first pieces of words and [CLS]. `sources` and `contents` hold rows of
    (row, from place, to place), where place 0, the [CLS] piece, stands for none.
    """

    ids: Tensor
    shapes: Tensor
    words: Tensor
    labels: Tensor
    seen: Tensor
    sources: Tensor
    contents: Tensor
    teacher: Tensor | None = None


Piece = tuple[int, int, int]


def windows(examples: Sequence[Example], dice: random.Random) -> list[Piece]:
    """Each story in windows from a random place on, in random order."""
    found = []
    for number, story in enumerate(examples):
        count = len(story.labels)
        at = -dice.randrange(SIZE // 2) if count > SIZE else 0
        while at < count:
            low, high = max(at, 0), min(at + SIZE, count)
            found.append((number, low, high))
            at += SIZE
    dice.shuffle(found)
    # Alike lengths together, in pools of 64 windows, so that little is padded.
    pools = [sorted(found[i : i + 64], key=lambda w: w[2] - w[1]) for i in range(0, len(found), 64)]
    return [window for pool in pools for window in pool]


def batches(
    examples: Sequence[Example], rows: int, dice: random.Random, hide: float
) -> Iterator[Batch]:
    """One epoch in random order; `hide` is the share of pieces put as [MASK]."""
    found = windows(examples, dice)
    groups = [found[at : at + rows] for at in range(0, len(found), rows)]
    dice.shuffle(groups)
    for group in groups:
        yield batch(examples, group, dice, hide)


def batch(
    examples: Sequence[Example], group: Sequence[Piece], dice: random.Random, hide: float
) -> Batch:
    """The windows of `group` as one batch."""
    # Few lengths: oneDNN compiles its kernels anew for each shape.
    length = -(-(2 + max(high - low for _, low, high in group)) // 64) * 64
    ids = np.zeros((len(group), length), dtype=np.int64)
    shapes = np.zeros_like(ids)
    words, labels = np.full_like(ids, -1), np.full_like(ids, -1)
    seen = np.zeros(ids.shape, dtype=bool)
    seen[:, 0] = True
    sources: list[tuple[int, int, int]] = []
    contents: list[tuple[int, int, int]] = []
    for row, (number, low, high) in enumerate(group):
        story = examples[number]
        count = high - low
        ids[row, 0], ids[row, count + 1] = CLS, SEP
        ids[row, 1 : count + 1] = story.pieces.ids[low:high]
        shapes[row, 1 : count + 1] = story.pieces.shapes[low:high]
        seen[row, 1 : count + 1] = story.labels[low:high] >= 0
        first = low if low == 0 else low + EDGE
        last = high if high == len(story.labels) else high - EDGE
        heads = np.flatnonzero(story.labels[first:last] >= 0) + first
        words[row, : len(heads)] = heads - low + 1
        labels[row, : len(heads)] = story.labels[heads]
        sources.extend(_links(story.sources, row, low, high, first, last))
        contents.extend(_links(story.contents, row, low, high, first, last))
    if hide:
        hidden = np.random.default_rng(dice.getrandbits(32)).random(ids.shape) < hide
        ids[hidden & (ids > SEP)] = MASK
    used = int((labels >= 0).sum(1).max())
    return Batch(
        torch.from_numpy(ids),
        torch.from_numpy(shapes),
        torch.from_numpy(words[:, :used]),
        torch.from_numpy(labels[:, :used]),
        torch.from_numpy(seen),
        torch.tensor(sources, dtype=torch.long).view(-1, 3),
        torch.tensor(contents, dtype=torch.long).view(-1, 3),
    )


def _links(
    pairs: np.ndarray, row: int, low: int, high: int, first: int, last: int
) -> Iterator[tuple[int, int, int]]:
    for seeker, sought in pairs.tolist():
        if first <= seeker < last:
            seen = low <= sought < high
            yield row, seeker - low + 1, sought - low + 1 if seen else 0
