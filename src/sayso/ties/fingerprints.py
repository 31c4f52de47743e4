"""What two texts must share for one to be a copy of the other: runs of words outside quotations.

The same quotation in two pages shows a common origin, not that one page copied
the other; long shared narrative shows a copy. Quoted words are therefore left
out before shingles are made, whatever marks stand around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b

SIZE = 5
"""Words in a shingle."""

WINDOW = 8
"""Shingles of which one is kept.

By the guarantee of winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003), two
texts that share a run of SIZE + WINDOW - 1 = 12 words share a fingerprint.
"""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# A quotation whose mark is not closed goes on to the end of its paragraph. Single marks must be
# closed, as they may be apostrophes. No branch passes another opening mark: time stays linear.
_QUOTED = re.compile(
    r"“[^“”\n]*(?:”|(?=\n)|\Z)"
    r'|"[^"\n]*(?:"|(?=\n)|\Z)'
    r"|(?<!\w)‘(?:[^‘’\n]|(?<=\w)’(?=\w))*’(?!\w)"
    r"|(?<![\w'])'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w))*'(?!\w)"
)
_MARKS = str.maketrans({"’": "'"})


def words(text: str) -> list[str]:
    """The words of `text`, without case, in one form of apostrophe."""
    return _WORD.findall(text.casefold().translate(_MARKS))


def narrative(text: str) -> list[str]:
    """The words outside quotation marks, a gap that no shingle spans where a quotation stood."""
    return [word for part in _QUOTED.split(text) for word in (*words(part), "")]


def quotations(text: str) -> Iterator[list[str]]:
    """The words of each quotation."""
    return (words(found.group()) for found in _QUOTED.finditer(text))


def runs(tokens: Sequence[str], size: int = SIZE) -> list[str]:
    """Each run of `size` words without a gap in it, in order."""
    found = (tokens[i : i + size] for i in range(len(tokens) - size + 1))
    return [" ".join(run) for run in found if "" not in run]


def shingles(tokens: Sequence[str]) -> list[int]:
    """A 64-bit number for each run of `SIZE` words, in order."""
    return [_number(run) for run in runs(tokens)]


def fingerprints(numbers: Sequence[int]) -> frozenset[int]:
    """The least number of each window of `WINDOW` shingles."""
    if len(numbers) <= WINDOW:
        return frozenset([min(numbers)] if numbers else [])
    return frozenset(min(numbers[i : i + WINDOW]) for i in range(len(numbers) - WINDOW + 1))


def _number(run: str) -> int:
    digest = blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)  # SQLite's integers are signed
