"""Runs of words that name something, before anything is known about whom."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from spacy.tokens import Doc

_APART = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Name:
    """The tokens `start` to `end` of a document, and what the recogniser called them.

    `label` is an actor type, "people" for a demonym or faith, "other" for what
    is no actor (a law, an event, a product), or "" where nothing was said.
    """

    start: int
    end: int
    label: str = ""

    def __len__(self) -> int:
        return self.end - self.start

    def text(self, doc: Doc) -> str:
        """The words as they stand."""
        return doc[self.start : self.end].text

    def meets(self, other: Name) -> bool:
        """True where both share a token."""
        return self.start < other.end and other.start < self.end


def fold(text: str) -> str:
    """A name without case, accents, punctuation and article: "The al-Wāʿeli" is "al waeli"."""
    bare = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in bare if not unicodedata.combining(c) and c not in "ʿʾ'’‘`.")
    words = _APART.sub(" ", bare.casefold()).strip()
    return words.removeprefix("the ")


def disjoint(names: list[Name]) -> list[Name]:
    """The longest names first, none that meets one already taken; in text order."""
    taken: set[int] = set()
    kept = []
    for name in sorted(names, key=lambda n: (n.start - n.end, n.start, not n.label)):
        if taken.isdisjoint(range(name.start, name.end)):
            taken.update(range(name.start, name.end))
            kept.append(name)
    return sorted(kept, key=lambda n: n.start)
