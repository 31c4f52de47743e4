"""Invented names of people, towns, countries, bodies and outlets, none given twice unasked."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

from benchmarks.affairs.chance import Chance
from benchmarks.affairs.tables import table


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name: given names, surname, and other ways to write the whole."""

    name: str
    surname: str
    woman: bool
    spellings: tuple[str, ...]


class Names:
    """A source of names. What it gave once it does not give again."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def person(self, chance: Chance, culture: str) -> Person:
        """A person of a naming culture."""
        parts = table("names")["culture"][culture]
        woman = chance.often(0.4)
        while True:
            given = chance.one(parts["women" if woman else "men"].split())
            surname = _surname(chance, parts)
            if self._new(f"{given} {surname}"):
                break
        middle = chance.one("ABCDEFGHIJKLMNOPRSTVWZ") + "."
        spellings = _spellings(given, surname, middle, parts["respellings"])
        return Person(f"{given} {surname}", surname, woman, spellings)

    def town(self, chance: Chance, culture: str) -> str:
        """A town."""
        parts = table("names")["culture"][culture]
        while True:
            name: str = chance.one(parts["towns"].split()) + chance.one(_ends(parts["places"]))
            if self._new(name):
                return name

    def country(self, chance: Chance) -> tuple[str, str]:
        """A country and its adjective."""
        parts = table("names")["country"]
        while True:
            stem = chance.one(parts["stems"].split())
            end, adjective = chance.one(parts["ends"])
            if self._new(stem + end):
                return stem + end, stem + adjective

    def made(self, chance: Chance, patterns: list[str], **words: str) -> str:
        """A name by one of the patterns, with an invented word for {n} and a thing for {x}."""
        parts = table("names")["body"]
        for attempt in range(1000):
            stem = chance.one(parts["stems"].split()) + chance.one(parts["ends"].split())
            thing = chance.one(parts["things"].split())
            if attempt > 5 or chance.often(0.7):
                thing = f"{words.get('t', stem)} {thing}"
            name = chance.one(patterns).format(**{"n": stem, "x": thing, **words})
            if self._new(name):
                return name
        raise ValueError(f"no new name is left for {patterns}")

    def _new(self, name: str) -> bool:
        known = name in self._given
        self._given.add(name)
        return not known


def bare(name: str) -> str:
    """`name` without marks on its letters."""
    text = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(c for c in text if not unicodedata.combining(c))


def initials(name: str) -> str | None:
    """The abbreviation of a name of three to five long words, or None."""
    words = [word for word in name.replace("’", "'").split() if word[0].isupper()]
    return "".join(word[0] for word in words) if 3 <= len(words) <= 5 else None


def _surname(chance: Chance, parts: dict[str, Any]) -> str:
    surname: str = chance.one(parts["stems"].split()) + chance.one(parts["ends"].split())
    if "particle" in parts and chance.often(0.3):
        particle = chance.one(parts["particle"])
        joined = particle.endswith("-") or particle == "Mc"
        return f"{particle}{'' if joined else ' '}{surname}"
    return f"{surname}-{chance.one(parts['stems'].split())}ar" if chance.often(0.02) else surname


def _spellings(
    given: str, surname: str, middle: str, respellings: list[list[str]]
) -> tuple[str, ...]:
    """Without accents, with a middle initial, and by another way of spelling."""
    full = f"{given} {surname}"
    other = full
    for old, new in respellings:
        other = other.replace(old, new)
    found = dict.fromkeys([bare(full), f"{given} {middle} {surname}", other])
    return tuple(name for name in found if name != full)


def _ends(places: str) -> list[str]:
    """Ends that stand apart are written with two spaces before them."""
    if not places.startswith(" "):
        return places.split()
    return [f" {word.strip()}" for word in places.split("  ") if word.strip()]


_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ı": "i", "ł": "l", "đ": "d"})
