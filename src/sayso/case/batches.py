"""Long lists in parts, since a statement takes only so many values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

SIZE = 500
"""Values handed to one statement; SQLite takes 32,766, smaller parts keep memory flat."""


def batches(items: Iterable[T], size: int = SIZE) -> Iterator[list[T]]:
    """The items in lists of up to `size`, in order."""
    stream = iter(items)
    while batch := list(islice(stream, size)):
        yield batch
