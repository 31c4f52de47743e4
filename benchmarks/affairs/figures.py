"""The records of an invented world: who there is, who writes, what is said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

FigureType = Literal["person", "organization", "government", "group", "place"]

_MIDDLE = re.compile(r"^[A-Z]\. ")


@dataclass(frozen=True, slots=True)
class Post:
    """A post that a person holds or held: "head" of the figure `of`."""

    title: str
    of: Figure
    current: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """An actor of the invented world.

    `name` is the full name, `short` the surname or abbreviation, `article` True
    where "the" stands before the name. `word` is the common noun for it
    ("company"), `spellings` other ways to write the full name. `country` is the
    id of its country.
    """

    id: str
    type: FigureType
    name: str
    short: str
    country: str
    article: bool = False
    word: str = ""
    woman: bool = False
    post: Post | None = None
    spellings: tuple[str, ...] = ()

    def spelled(self, name: str) -> Figure:
        """The same person under another spelling of the full name."""
        surname = _MIDDLE.sub("", name.split(" ", 1)[1])
        return replace(self, name=name, short=surname)


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes pages. `design` numbers its page's design, `style` its ways of writing."""

    id: str
    name: str
    article: bool
    host: str
    design: int
    style: int
    country: str
    agency: str | None = None
    named: bool = True

    @property
    def called(self) -> str:
        """The name as it stands within a sentence."""
        return f"the {self.name}" if self.article else self.name


@dataclass(frozen=True, slots=True)
class Country:
    """An invented country: its towns, capital first, its bodies by kind, people in office."""

    id: str
    name: str
    adjective: str
    culture: str
    towns: tuple[str, ...]
    currency: str
    government: Figure
    outlets: tuple[Outlet, ...]
    agency: Outlet
    bodies: dict[str, tuple[Figure, ...]] = field(default_factory=dict)
    people: tuple[Figure, ...] = ()
