"""The closed lists of `words.toml`, read once a process."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Each list of `words.toml` as a set; `fits` maps a word for people to the posts it covers."""

    papers: Words
    authored: Words
    sayings: Words
    occasions: Words
    published: Words
    held: Words
    seen: Words
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
    fits: dict[str, Words]


@cache
def lexicon() -> Lexicon:
    """The lists of the language, without a name of any page."""
    table = tomllib.loads(files("sayso.reading.speakers").joinpath("words.toml").read_text("utf-8"))
    fits = {word: frozenset(posts) for word, posts in table.pop("fits").items()}
    lists = {
        field.name: frozenset(table[field.name])
        for field in fields(Lexicon)
        if field.name != "fits"
    }
    return Lexicon(**lists, fits=fits)
