"""Whether two descriptions mean the same thing, without comparing each with each."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache

from sayso.ties.fingerprints import words

# Words that any document may carry; they tell none from another.
_COMMON = frozenset(
    "a an the of in on by for from to and or its his her their that which this these those "
    "document documents paper papers file files filing record records report reports data copy "
    "copies new internal secret leaked official".split()
)
_BARE: frozenset[str] = frozenset()
MOST = 64
"""Descriptions with one word in common that a new one is compared with."""


class Described:
    """Descriptions seen so far, each under the number of the first that means the same.

    `within` keeps apart what cannot be the same whatever its words are: only inside
    one story or one speaker's telling may a description without telling words mean
    any other.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[Hashable, frozenset[str]], int] = {}
        self._by_word: dict[tuple[Hashable, str], list[frozenset[str]]] = {}
        self._first: dict[Hashable, int] = {}
        self._count = 0

    def number(self, telling: frozenset[str], within: Hashable = None) -> int:
        """A number that descriptions of one thing share."""
        place = within, telling
        if place not in self._known or (within is None and not telling):
            self._known[place] = self._alike(telling, within)
            self._keep(telling, within)
        return self._known[place]

    def _alike(self, telling: frozenset[str], within: Hashable) -> int:
        """The number of the first known that is alike, or a new one."""
        numbers = [self._known[within, known] for known in self._near(telling, within)]
        if within is not None and not telling and within in self._first:
            numbers.append(self._first[within])
        if numbers:
            return min(numbers)
        self._count += 1
        self._first.setdefault(within, self._count)
        return self._count

    def _near(self, telling: frozenset[str], within: Hashable) -> list[frozenset[str]]:
        """Known ones whose telling words all stand in these, or the other way round."""
        known = {near for word in telling for near in self._by_word.get((within, word), ())}
        if within is not None and (within, _BARE) in self._known:
            known.add(_BARE)
        return [near for near in known if alike(near, telling)]

    def _keep(self, telling: frozenset[str], within: Hashable) -> None:
        for word in telling:
            near = self._by_word.setdefault((within, word), [])
            if len(near) < MOST:
                near.append(telling)


def alike(one: frozenset[str], two: frozenset[str]) -> bool:
    """True where all words of one description stand in the other."""
    return one <= two or two <= one


@lru_cache(maxsize=65536)
def telling(name: str) -> frozenset[str]:
    """The words of a description that tell one document from another.

    "documents of the Kestrian government" and "Kestrian government papers" have
    the same; two bare "documents" have none, and are not known to be one.
    """
    return frozenset(words(name)) - _COMMON
