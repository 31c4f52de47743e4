"""Posts and callings: which words name one, and by which words a text points back to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sayso.reading.actors.lexicon import table


@dataclass(frozen=True, slots=True)
class Calling:
    """A family of posts. Fields as at the head of `posts.toml`."""

    family: str
    nouns: frozenset[str]
    also: frozenset[str]
    state: bool


@cache
def callings() -> tuple[Calling, ...]:
    """All families in the order of the table."""
    return tuple(
        Calling(family, frozenset(row["nouns"]), frozenset(row["also"]), row.get("state", False))
        for family, row in table("posts.toml").items()
    )


@cache
def heads() -> frozenset[str]:
    """The last word of every noun before an "of": where a title may have its head."""
    return frozenset(noun.split(" of ")[0].split()[-1] for c in callings() for noun in c.nouns)


@cache
def noun(title: str) -> str:
    """The known noun of a title: its longest known ending ("prime minister"); "" for none.

    Words after "of", "for" or "in" are tried with the head first, so that a
    "member of parliament" is a lawmaker and no mere member.
    """
    words = title.lower().split()
    cut = next((i for i, w in enumerate(words) if w in {"of", "for", "in", "at"}), len(words))
    endings = [words[i:j] for j in range(len(words), cut - 1, -1) for i in range(min(cut, j))]
    for ending in endings:
        found = " ".join(ending)
        if any(found in calling.nouns for calling in callings()):
            return found
    return ""


def families(title: str) -> tuple[Calling, ...]:
    """The families that the noun of a title belongs to."""
    return tuple(calling for calling in callings() if noun(title) in calling.nouns)


def nouns(title: str) -> set[str]:
    """All words by which a text may point back to the holder of `title`."""
    found = {title.lower(), noun(title)}
    for calling in families(title):
        found |= calling.also
    return found - {""}
