"""Countries, their names, capitals, demonyms and seats of power, and those a text invents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from sayso.reading.actors.lexicon import table

_ABBREVIATION = 4  # letters; longer words in capitals are names ("LONDON")
Use = Literal["name", "capital", "adjective", "people", "person", "seat"]


@dataclass(frozen=True, slots=True)
class Country:
    """A country by its code; `title` is its name with the article where it takes one."""

    code: str
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word is to a country: "Tehran" is the capital of Iran."""

    country: Country
    use: Use


@cache
def world() -> dict[str, Entry]:
    """Every name, capital, demonym and seat of `countries.toml` with its country.

    Where two countries share a word, the first use in the order of `Use` has it.
    """
    found: dict[str, Entry] = {}
    rows = [(Country(code, row["name"], _title(row)), row) for code, row in _rows()]
    for use, field in _FIELDS:
        for country, row in rows:
            for word in row.get(field, ()):
                found.setdefault(word, Entry(country, use))
    return found


_FIELDS: tuple[tuple[Use, str], ...] = (
    ("name", "all"),
    ("capital", "capital"),
    ("adjective", "adjective"),
    ("people", "people"),
    ("person", "person"),
    ("seat", "seats"),
)


def _rows() -> list[tuple[str, dict[str, Any]]]:
    rows = table("countries.toml")
    for row in rows.values():
        row["all"] = [row["name"], *row.get("names", ())]
        row.setdefault("people", [f"{word}s" for word in row["adjective"][:1]])
    return list(rows.items())


def _title(row: dict[str, Any]) -> str:
    return f"the {row['name']}" if row.get("the") else str(row["name"])


class Atlas:
    """The world's countries and those that one document adds to them."""

    def __init__(self) -> None:
        self._own: dict[str, Entry] = {}

    def add(self, word: str, country: Country, use: Use) -> None:
        """Let `word` stand for `country`; what is already known stays."""
        if word not in world():
            self._own.setdefault(word, Entry(country, use))

    def find(self, word: str) -> Entry | None:
        """What `word`, without article, is to a country; None for other words."""
        if word.isupper() and len(word) > _ABBREVIATION:
            word = word.title()
        return self._own.get(word) or world().get(word)
