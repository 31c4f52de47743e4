"""Finding passages that repeat others, whole, abridged or edited."""

from __future__ import annotations

from collections import Counter
from typing import Generic, TypeVar

from sayso.ties.fingerprints import narrative, runs

T = TypeVar("T")

SHARE = 0.6
"""Share of the shorter passage's shingles that must stand in the longer one.

Chosen on made sentences: those that only share what was asked for share up to 0.56.
"""

LEAST = 8
"""Shingles that must be shared: fewer are a phrase in common use.

Two names and what stands between them, which all reports of a tie share, fill seven.
"""

EARLIEST = 64
"""Passages with one shingle in common that a new one is compared with, the first kept first."""


class Copies(Generic[T]):
    """Passages to compare with; each comes with what it stands for."""

    def __init__(self) -> None:
        self._by_shingle: dict[str, list[int]] = {}
        self._by_text: dict[str, frozenset[str]] = {}
        self._texts: list[tuple[int, T]] = []

    def add(self, text: str, what: T) -> None:
        """Keep `text` for later comparison."""
        shingles = self._shingles(text)
        for shingle in shingles:
            held = self._by_shingle.setdefault(shingle, [])
            if len(held) < EARLIEST:
                held.append(len(self._texts))
        self._texts.append((len(shingles), what))

    def of(self, text: str) -> list[T]:
        """Those kept of which `text` is a copy, or which are copies of it, in order of adding."""
        own = self._shingles(text)
        shared = Counter(i for shingle in own for i in self._by_shingle.get(shingle, ()))
        return [self._texts[i][1] for i in sorted(shared) if self._close(i, shared[i], len(own))]

    def _shingles(self, text: str) -> frozenset[str]:
        if text not in self._by_text:
            self._by_text[text] = frozenset(runs(narrative(text)))
        return self._by_text[text]

    def _close(self, index: int, shared: int, own: int) -> bool:
        shorter = min(self._texts[index][0], own)
        return shared >= max(LEAST, SHARE * shorter)
