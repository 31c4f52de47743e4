"""Finding texts that repeat others, whole, abridged or edited."""

from __future__ import annotations

from collections import Counter
from typing import Generic, TypeVar

from sayso.ties.fingerprints import narrative, shingles

T = TypeVar("T")

SHARE = 0.5
"""Share of the shorter text's shingles that must stand in the longer one.

Chosen on the demo case: its copies share 0.58 and more, its paraphrase 0.2.
"""

LEAST = 4
"""Shingles below which a text is too short to tell a copy from a phrase in common use."""


class Copies(Generic[T]):
    """Texts to compare with; each comes with what it stands for."""

    def __init__(self) -> None:
        self._by_shingle: dict[int, list[int]] = {}
        self._texts: list[tuple[int, T]] = []

    def add(self, text: str, what: T) -> None:
        """Keep `text` for later comparison."""
        numbers = set(shingles(narrative(text)))
        for number in sorted(numbers):
            self._by_shingle.setdefault(number, []).append(len(self._texts))
        self._texts.append((len(numbers), what))

    def of(self, text: str) -> list[T]:
        """Those kept of which `text` is a copy, or which are copies of it, in order of adding."""
        numbers = set(shingles(narrative(text)))
        shared = Counter(i for number in numbers for i in self._by_shingle.get(number, ()))
        return [self._texts[i][1] for i in sorted(shared) if self._close(i, shared[i], numbers)]

    def _close(self, index: int, shared: int, numbers: set[int]) -> bool:
        shorter = min(self._texts[index][0], len(numbers))
        return shorter >= LEAST and shared >= SHARE * shorter
