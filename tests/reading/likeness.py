"""When two names, two passages or two lists tell of the same thing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

G = TypeVar("G")
F = TypeVar("F")


def plain(name: str) -> str:
    """`name` without case, accents, articles, possessives and punctuation."""
    text = unicodedata.normalize("NFKD", name.replace("’", "'"))
    text = "".join(sign for sign in text if not unicodedata.combining(sign)).casefold()
    text = re.sub(r"[^\w\s]", " ", re.sub(r"'s\b", "", text)).strip()
    return re.sub(r"\s+", " ", re.sub(r"^(the|a|an|government of) ", "", text)).strip()


def overlap(one: str, two: str) -> float:
    """The shared part of the words of the shorter text."""
    first, second = set(plain(one).split()), set(plain(two).split())
    return len(first & second) / max(1, min(len(first), len(second)))


def same(names: Sequence[str], others: Sequence[str]) -> bool:
    """True where two actors share a name, or one full name holds another."""
    first, second = {plain(name) for name in names}, {plain(name) for name in others}
    if first & second:
        return True
    for one in (set(name.split()) for name in first):
        for two in (set(name.split()) for name in second):
            if min(len(one), len(two)) > 1 and (one <= two or two <= one):
                return True
    return False


def pairs(gold: Sequence[G], found: Sequence[F], fit: Callable[[G, F], float]) -> list[tuple[G, F]]:
    """One to one, the best fitting pairs first; what fits at 0 stays unpaired."""
    scored = [
        (fit(item, other), i, j) for i, item in enumerate(gold) for j, other in enumerate(found)
    ]
    matched: dict[int, int] = {}
    for score, i, j in sorted(scored, key=lambda row: (-row[0], row[1], row[2])):
        if score > 0 and i not in matched and j not in matched.values():
            matched[i] = j
    return [(gold[i], found[j]) for i, j in sorted(matched.items())]
