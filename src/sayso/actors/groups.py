"""Bearers joined into groups, two of which may have been judged to be different."""

from __future__ import annotations

from collections import defaultdict


class Groups:
    """Numbers 0 to `size` joined into groups; what is kept apart is never joined."""

    def __init__(self, size: int) -> None:
        self._above = list(range(size))
        self._size = [1] * size
        self._apart: dict[int, set[int]] = defaultdict(set)

    def root(self, one: int) -> int:
        """The number by which the group of `one` goes."""
        above = self._above
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one

    def size(self, one: int) -> int:
        """How many numbers the group of `one` holds."""
        return self._size[self.root(one)]

    def part(self, one: int, two: int) -> None:
        """Keep the two groups apart from now on."""
        a, b = self.root(one), self.root(two)
        if a != b:
            self._apart[a].add(b)
            self._apart[b].add(a)

    def parted(self, one: int, two: int) -> bool:
        """True where the two groups must not be joined."""
        a, b = self.root(one), self.root(two)
        return a in self._apart and b in self._apart[a]

    def constrained(self, one: int) -> bool:
        """True where the group of `one` must not be joined with some other."""
        return bool(self._apart.get(self.root(one)))

    def join(self, one: int, two: int) -> bool:
        """Join the two groups, unless they are kept apart; True where they are one now."""
        a, b = self.root(one), self.root(two)
        if a == b:
            return True
        if self.parted(a, b):
            return False
        if (self._size[a], -a) < (self._size[b], -b):
            a, b = b, a
        self._above[b] = a
        self._size[a] += self._size[b]
        for enemy in self._apart.pop(b, ()):
            self._apart[enemy].discard(b)
            self._apart[enemy].add(a)
            self._apart[a].add(enemy)
        return True
