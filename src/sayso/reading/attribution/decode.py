"""Scores of labels become spans: the best path that BIO and the learned transitions allow."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.reading.attribution.pieces import Ints

ROLES = ("source", "cue", "content")
LABELS = ("O", *(f"{mark}-{role}" for role in ROLES for mark in "BI"))
NEVER = -1e4

Floats = NDArray[np.float32]


class Run(NamedTuple):
    """Words `first` to `last` (half-open) that play the role `role` (0 to 2)."""

    role: int
    first: int
    last: int


def allowed() -> NDArray[np.bool_]:
    """Shape (7, 7): which label may follow which; I- only its own B- or I-."""
    table = np.ones((len(LABELS), len(LABELS)), dtype=bool)
    for role in range(len(ROLES)):
        table[:, 2 * role + 2] = False
        table[2 * role + 1 : 2 * role + 3, 2 * role + 2] = True
    return table


def best(emissions: Floats, transitions: Floats, paragraphs: Ints) -> Ints:
    """The best label of each word.

    `emissions` has shape (words, 7), `transitions` (7, 7), from row to column,
    `paragraphs` (words,), rising. Paragraphs are decoded apart from each other,
    side by side, as if an O stood before and behind each.
    """
    starts, lengths = _bounds(paragraphs)
    grid = np.zeros((len(starts), int(lengths.max(initial=0)), len(LABELS)), dtype=np.float32)
    inside = np.arange(grid.shape[1]) < lengths[:, None]
    grid[inside] = emissions
    paths = _viterbi(grid, inside, transitions)
    return paths[inside]


def _bounds(paragraphs: Ints) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    starts = np.flatnonzero(np.diff(paragraphs, prepend=-1))
    return starts, np.diff(starts, append=len(paragraphs))


def _viterbi(grid: Floats, inside: NDArray[np.bool_], transitions: Floats) -> Ints:
    rows, steps, _ = grid.shape
    back = np.zeros(grid.shape, dtype=np.int32)
    score = np.full((rows, len(LABELS)), NEVER, dtype=np.float32)
    score[:, 0] = 0
    for step in range(steps):
        ways = score[:, :, None] + transitions
        back[:, step] = ways.argmax(1)
        moved = ways.max(1) + grid[:, step]
        score = np.where(inside[:, step, None], moved, score)
    label = (score + transitions[:, 0]).argmax(1).astype(np.int32)
    paths = np.zeros((rows, steps), dtype=np.int32)
    each = np.arange(rows)
    for step in range(steps - 1, -1, -1):
        paths[:, step] = label
        label = np.where(inside[:, step], back[each, step, label], label).astype(np.int32)
    return paths


def marginals(emissions: Floats, transitions: Floats, paragraphs: Ints) -> Floats:
    """How probable each label of each word is under the chain, shape (words, 7).

    Forwards and backwards over each paragraph, as in `best`.
    """
    starts, lengths = _bounds(paragraphs)
    grid = np.zeros((len(starts), int(lengths.max(initial=0)), len(LABELS)), dtype=np.float32)
    inside = np.arange(grid.shape[1]) < lengths[:, None]
    grid[inside] = emissions
    ahead, behind = np.zeros_like(grid), np.zeros_like(grid)
    score = np.where(np.arange(len(LABELS)) == 0, 0, NEVER).astype(np.float32)
    score = np.repeat(score[None], len(starts), 0)
    for step in range(grid.shape[1]):
        score = _logsum(score[:, :, None] + transitions, 1) + grid[:, step]
        ahead[:, step] = score
    score = np.repeat(transitions[None, :, 0], len(starts), 0)
    for step in range(grid.shape[1] - 1, -1, -1):
        behind[:, step] = score
        moved = _logsum((score + grid[:, step])[:, None, :] + transitions, 2)
        score = np.where(inside[:, step, None], moved, score)
    both = (ahead + behind)[inside]
    return np.asarray(np.exp(both - _logsum(both, 1)[:, None]), dtype=np.float32)


def _logsum(scores: Floats, axis: int) -> Floats:
    top = scores.max(axis, keepdims=True)
    summed = np.log(np.exp(scores - top).sum(axis, keepdims=True)) + top
    return np.asarray(summed.squeeze(axis), dtype=np.float32)


def runs(labels: Ints) -> list[Run]:
    """The spans of a path, in order."""
    found: list[Run] = []
    for at, label in enumerate(labels.tolist()):
        role = (label - 1) // 2
        if label % 2:
            found.append(Run(role, at, at + 1))
        elif label:
            found[-1] = Run(role, found[-1].first, at + 1)
    return found
