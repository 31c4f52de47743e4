"""Which documents copy which: each copy under the earliest page of its story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from sayso.ties.copies import SHARE
from sayso.ties.fingerprints import fingerprints, narrative, shingles

LEAST = 6
"""Fingerprints below which a page has too little narrative to tell whose it is."""


class Told(NamedTuple):
    """A document as the comparison sees it."""

    id: str
    published: str | None
    text: str


def heads(documents: Iterable[Told]) -> dict[str, str]:
    """For each document that is a copy, the id of the earliest document of the same story."""
    by_print: dict[int, list[int]] = {}
    first: list[tuple[str, int]] = []
    copies: dict[str, str] = {}
    for told in sorted(documents, key=lambda d: (d.published or "9999", d.id)):
        prints = fingerprints(shingles(narrative(told.text)))
        shared = Counter(i for number in prints for i in by_print.get(number, ()))
        best = min(shared, key=lambda i: (-shared[i], i), default=None)
        if best is not None and _close(shared[best], first[best][1], len(prints)):
            copies[told.id] = first[best][0]
            continue
        for number in prints:
            by_print.setdefault(number, []).append(len(first))
        first.append((told.id, len(prints)))
    return copies


def _close(shared: int, one: int, two: int) -> bool:
    shorter = min(one, two)
    return shorter >= LEAST and shared >= SHARE * shorter
