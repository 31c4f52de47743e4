"""Names in the one form in which they are compared, and what a name is worth as evidence."""

from __future__ import annotations

import re
import unicodedata

from sayso.records import ActorType

_ARTICLE = re.compile(r"^(?:the|a|an)\s+")
_POSSESSIVE = re.compile(r"['’]s?$")
_GAP = re.compile(r"[\W_]+")

FAMILY: dict[ActorType, str] = {
    "person": "person",
    "organization": "body",
    "group": "body",
    "government": "government",
    "place": "place",
}
"""Types that one actor may have on different pages: a group here is an organisation there."""


def plain(name: str) -> str:
    """`name` without case, accents, article, possessive and punctuation."""
    text = unicodedata.normalize("NFKD", name)
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold().strip()
    text = _ARTICLE.sub("", _POSSESSIVE.sub("", text))
    return _GAP.sub(" ", text).strip()


def full(name: str, kind: ActorType) -> bool:
    """True where the name alone tells who is meant.

    A person needs two names and an organisation more than an abbreviation; a
    surname or a set of initials may belong to several.
    """
    words = plain(name).split()
    if kind == "person":
        return len(words) > 1 and any(len(word) > 1 for word in words[:-1])
    return bool(words) and not abbreviation(name)


def abbreviation(name: str) -> bool:
    """True for initials: "FCF", "UN", "U.N."."""
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 6


def surname(name: str) -> str:
    """The last word of a person's name, in the form in which names are compared."""
    return plain(name).rpartition(" ")[2]
