"""The word lists beside this file, read once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of organisation or place. Fields as at the head of `kinds.toml`."""

    name: str
    type: str
    heads: frozenset[str]
    nouns: frozenset[str]
    wide: frozenset[str]


def table(name: str) -> dict[str, Any]:
    """The TOML file `name` of this folder."""
    return tomllib.loads(files("sayso.reading.actors").joinpath(name).read_text("utf-8"))


@cache
def words(name: str) -> frozenset[str]:
    """A list of `words.toml`."""
    return frozenset(table("words.toml")[name])


@cache
def kinds() -> dict[str, Kind]:
    """All kinds by name, in the order of `kinds.toml`."""
    return {
        name: Kind(
            name,
            row["type"],
            frozenset(row["heads"]),
            frozenset(row["nouns"]),
            frozenset(row.get("wide", row["nouns"])),
        )
        for name, row in table("kinds.toml").items()
    }


@cache
def heads() -> dict[str, Kind]:
    """The kind that each head word of `kinds.toml` gives a name."""
    return {head: kind for kind in reversed(kinds().values()) for head in kind.heads}


@cache
def honorifics() -> dict[str, str]:
    """Words before a person's name, with the gender that they tell: "m", "f" or ""."""
    genders = (("neuter", ""), ("male", "m"), ("female", "f"))
    return {word: gender for name, gender in genders for word in words(name)}


@cache
def bodies() -> frozenset[str]:
    """Common nouns for organisations, without those that are posts as well."""
    posts = {noun for row in table("posts.toml").values() for noun in row["nouns"]}
    found = (kind.nouns for kind in kinds().values() if kind.type == "organization")
    return frozenset().union(*found) - posts
