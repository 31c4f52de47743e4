"""The closed lists of `words.toml`, read once a process."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Each list of `words.toml` as a set; `fits` and `places` map a word for people."""

    papers: Words
    authored: Words
    sayings: Words
    occasions: Words
    published: Words
    held: Words
    seen: Words
    makes: Words
    shows: Words
    tells: Words
    speaks: Words
    quotes: Words
    crowds: Words
    platforms: Words
    media: Words
    bodies: Words
    outlets: Words
    everybody: Words
    rank: Words
    blames: Words
    wants: Words
    intends: Words
    unnamed: Words
    judges: Words
    plainly: Words
    rejects: Words
    told: Words
    fits: dict[str, Words]
    places: dict[str, Words]


@cache
def lexicon() -> Lexicon:
    """The lists of the language, without a name of any page."""
    table = tomllib.loads(files("sayso.reading.speakers").joinpath("words.toml").read_text("utf-8"))
    fits, places = (_sets(table.pop(name)) for name in ("fits", "places"))
    return Lexicon(**_sets(table), fits=fits, places=places)


def _sets(table: dict[str, list[str]]) -> dict[str, Words]:
    return {name: frozenset(words) for name, words in table.items()}
