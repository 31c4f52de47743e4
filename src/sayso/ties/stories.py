"""The copies among many pages at once, in time that grows with the pages.

Of the holders of one fingerprint the `EARLIEST` are looked at: a copy of a story
that is told a thousand times finds it among them. A case that grows page by page
gives `nearest` the same candidates, so that both ways lead to the same copies.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sayso.ties.pages import Copy, Print, before, nearest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int64]

EARLIEST: Final = 64
"""Holders of one fingerprint that a page is compared with, the earliest first."""


def copies(pages: Iterable[Print]) -> dict[str, Copy]:
    """What each page copies, by its id; the pages may come in any order."""
    order = sorted(pages, key=before)
    found = (
        (page.id, nearest(page, (order[place] for place in places)))
        for page, places in zip(order, _candidates(order), strict=True)
    )
    return {document: copy for document, copy in found if copy}


def heads(found: Mapping[str, Copy]) -> dict[str, str]:
    """For each copy, the earliest page of its story; linear in the copies."""
    known: dict[str, str] = {}
    for start in found:
        path, document = [], start
        while document in found and document not in known:
            path.append(document)
            document = found[document].nearest
        known.update(dict.fromkeys(path, known.get(document, document)))
    return known


def _candidates(order: Sequence[Print]) -> Iterator[list[int]]:
    """For each page, the places of those before it that share a fingerprint with it."""
    import numpy as np

    sizes = np.array([len(page.numbers) for page in order], dtype=np.int64)
    numbers = np.fromiter((n for page in order for n in page.numbers), np.int64, sizes.sum())
    sort = np.argsort(numbers, kind="stable")
    owner = np.repeat(np.arange(len(order)), sizes)
    held, first = owner[sort], np.flatnonzero(np.diff(numbers[sort], prepend=np.nan) != 0)
    ends = np.append(first[1:], len(sort))
    group = np.empty(len(sort), dtype=np.int64)
    group[sort] = np.repeat(np.arange(len(first)), ends - first)
    begin = 0
    for place, size in enumerate(sizes):
        own = group[begin : begin + size]
        begin += size
        yield _before(place, held, first[own], np.minimum(ends[own], first[own] + EARLIEST))


def _before(place: int, held: Places, starts: Places, stops: Places) -> list[int]:
    """Those of the first holders from each start to its stop that come before `place`."""
    import numpy as np

    told = [held[a:b] for a, b in zip(starts, stops, strict=True) if held[a] < place]
    if not told:
        return []
    others = np.unique(np.concatenate(told))
    return [int(other) for other in others[others < place]]
