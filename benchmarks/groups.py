"""Pairs, adjusted Rand index and B-cubed of two ways to group the same things."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping
from math import comb
from typing import TypeVar

Thing = TypeVar("Thing", bound=Hashable)
Grouping = Mapping[Thing, str]
"""The group of each thing."""


def pairs(told: Grouping[Thing], found: Grouping[Thing]) -> dict[str, float]:
    """Precision, recall and F1 over pairs of things that share a group."""
    both, ours, theirs = _pair_counts(told, found)
    return _scores(both, ours, both, theirs)


def rand(told: Grouping[Thing], found: Grouping[Thing]) -> float:
    """The adjusted Rand index of two groupings of the same things (Hubert and Arabie, 1985)."""
    both, ours, theirs = _pair_counts(told, found)
    every = comb(len(told), 2)
    expected = ours * theirs / every if every else 0.0
    highest = (ours + theirs) / 2
    return 1.0 if highest == expected else round((both - expected) / (highest - expected), 4)


def b_cubed(told: Grouping[Thing], found: Grouping[Thing]) -> dict[str, float]:
    """B-cubed precision, recall and F1 (Bagga and Baldwin, 1998) of the things in both."""
    things = [thing for thing in told if thing in found]
    cells = Counter((told[thing], found[thing]) for thing in things)
    golds, ours = Counter(told[t] for t in things), Counter(found[t] for t in things)
    precision = sum(cells[told[t], found[t]] / ours[found[t]] for t in things)
    recall = sum(cells[told[t], found[t]] / golds[told[t]] for t in things)
    return _scores(precision, len(things), recall, len(things))


def _pair_counts(told: Grouping[Thing], found: Grouping[Thing]) -> tuple[int, int, int]:
    """Pairs together in both, in `found`, in `told`."""
    cells = Counter((group, found[thing]) for thing, group in told.items())
    both = sum(comb(n, 2) for n in cells.values())
    ours = sum(comb(n, 2) for n in Counter(found[thing] for thing in told).values())
    theirs = sum(comb(n, 2) for n in Counter(told.values()).values())
    return both, ours, theirs


def _scores(right: float, ours: float, known: float, theirs: float) -> dict[str, float]:
    precision = right / ours if ours else 1.0
    recall = known / theirs if theirs else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    rows = {"precision": precision, "recall": recall, "f1": f1}
    return {name: round(value, 4) for name, value in rows.items()}
