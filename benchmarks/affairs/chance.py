"""Chance that repeats: every choice follows from the seed and the name of what is chosen for."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A stream of choices; streams of different names do not disturb each other."""

    def __init__(self, *name: object) -> None:
        self._name = "/".join(map(str, name))
        self._random = Random(self._name)  # noqa: S311 - repeatable is what is wanted here

    def of(self, *name: object) -> Chance:
        """A stream of its own for a part of what this one serves."""
        return Chance(self._name, *name)

    def one(self, among: Sequence[T]) -> T:
        """One of the members."""
        return among[self._random.randrange(len(among))]

    def some(self, among: Sequence[T], count: int) -> list[T]:
        """`count` different members, or all, in an order of chance."""
        return self._random.sample(list(among), min(count, len(among)))

    def mixed(self, among: Sequence[T]) -> list[T]:
        """All members in an order of chance."""
        return self.some(among, len(among))

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return self._random.randint(least, most)

    def share(self, least: float, most: float) -> float:
        """A number between the two."""
        return self._random.uniform(least, most)

    def often(self, share: float) -> bool:
        """True in `share` of the cases, 0 to 1."""
        return self._random.random() < share
