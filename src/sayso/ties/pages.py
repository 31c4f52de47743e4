"""Which pages copy which: each copy with the nearest page before it and the head of its story.

Which page a copy is nearest to depends on the pages of the case alone, not on
the order in which they were added: of the pages before it, the one that shares
most with it; of several, the earliest. `before` says which of two pages is the
earlier. A case that grows therefore keeps `sketch` of each page, and for a new
page asks `nearest` for the page itself and for the later pages that share a
fingerprint with it; `sayso.ties.stories` does the same for all pages at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from sayso.ties.fingerprints import fingerprints, narrative, shingles

CopyKind = Literal["verbatim", "abridged", "edited"]

SHARE = 0.4
"""Share of the shorter page's fingerprints that must stand in the longer one.

Copies in news share 0.41 of their narrative and more, accounts of the same
event by different outlets 0.31 and less (`docs/design/ties.md`).
"""
LEAST = 6
"""Fingerprints that must be shared: fewer do not tell a copy from a common way of wording."""
WHOLE = 0.9
"""Share of both pages from which a copy is verbatim."""
PART = 0.75
"""Share of the copy from which it adds nothing of its own, and is abridged."""


class Print(NamedTuple):
    """A page as the comparison sees it.

    `published` is an ISO 8601 date or time; `credited` is true where the page
    credits somebody else with its text.
    """

    id: str
    published: str | None
    numbers: frozenset[int]
    credited: bool = False


class Copy(NamedTuple):
    """What a page repeats: the nearest page before it, and how much of it stands there.

    `shared` is the number of fingerprints that both have, `share` the part of
    the copy's own that they are, 0 to 1.
    """

    nearest: str
    kind: CopyKind
    share: float
    shared: int


def sketch(text: str) -> frozenset[int]:
    """The fingerprints of a page's narrative, as signed 64-bit numbers."""
    return fingerprints(shingles(narrative(text)))


def before(page: Print) -> tuple[str, bool, str, str]:
    """The key by which pages are in order.

    By day; on one day those that credit nobody else come first, then by the time
    as far as it is told.
    """
    day, time = (page.published or "9999")[:10], (page.published or "")[10:]
    return day, page.credited, time or "~", page.id


def nearest(page: Print, others: Iterable[Print]) -> Copy | None:
    """What `page` copies, of the pages before it among `others`; None where it copies none."""
    own = before(page)
    earlier = (other for other in others if before(other) < own)
    found = [(other, len(page.numbers & other.numbers)) for other in earlier]
    near = [(other, n) for other, n in found if close(n, len(page.numbers), len(other.numbers))]
    if not near:
        return None
    other, shared = min(near, key=lambda pair: (-pair[1], before(pair[0])))
    return copied(other.id, shared, len(page.numbers), len(other.numbers))


def copied(nearest: str, shared: int, own: int, other: int) -> Copy:
    """The copy of `own` fingerprints that shares `shared` with a page of `other`."""
    share = shared / own
    kind: CopyKind = "edited"
    if share >= WHOLE and shared >= WHOLE * other:
        kind = "verbatim"
    elif share >= PART and own < other:
        kind = "abridged"
    return Copy(nearest, kind, round(share, 2), shared)


def head(document: str, copies: Mapping[str, Copy]) -> str:
    """The earliest page of the story of `document`: itself where it copies none."""
    while document in copies:
        document = copies[document].nearest
    return document


def close(shared: int, one: int, two: int) -> bool:
    """True where a page of `one` and a page of `two` fingerprints share enough for a copy."""
    return shared >= max(LEAST, SHARE * min(one, two))
