"""An invented world: countries with their towns, bodies, outlets and agency."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.affairs.chance import Chance
from benchmarks.affairs.figures import Country, Figure, Outlet, Post
from benchmarks.affairs.names import Names, Person, bare, initials
from benchmarks.affairs.tables import table

DESIGNS = 10
"""How many page designs there are."""
STYLES = 6
"""How many ways of writing there are: quotation marks, courtesy titles, dates."""

NAMESAKES = 0.03
"""Share of the people who have the full name of somebody in another country."""

_REAL = frozenset("AFP DPA APA STA BTA AAP ANA ANI PTI SPA UPI KNA TNA".split())
"""Abbreviations of agencies that exist."""

_AGENCIES = 6
_OUTLETS = 9


class World:
    """Countries made as they are asked for, and the figures of each affair."""

    def __init__(self, seed: int, countries: int) -> None:
        self.names = Names()
        self._bearers: list[tuple[Person, str]] = []
        self._seed = seed
        self.countries = [self._country(number) for number in range(countries)]

    def person(self, chance: Chance, id: str, country: Country) -> Figure:
        """A person of the country, now and then with a name from elsewhere or with a namesake."""
        others = [name for name, land in self._bearers if land != country.id]
        if others and chance.often(NAMESAKES):
            return person(id, chance.one(others[-500:]), country)
        cultures = list(table("names")["culture"])
        culture = country.culture if chance.often(0.85) else chance.one(cultures)
        name = self.names.person(chance, culture)
        self._bearers.append((name, country.id))
        return person(id, name, country)

    def body(self, chance: Chance, id: str, kind: str, country: Country) -> Figure:
        """A company, group, party, charity or union of the country."""
        surname = self.names.person(chance, country.culture).surname
        patterns = table("names")["body"][kind]
        words = _words(chance, country) | {"f": surname}
        name = self.names.made(chance, patterns, **words)
        return figure(id, kind, name, country.id)

    def _country(self, number: int) -> Country:
        chance = Chance(self._seed, "country", number)
        cultures = list(table("names")["culture"])
        culture = cultures[(self._seed + number) % len(cultures)]
        name, adjective = self.names.country(chance)
        towns = tuple(self.names.town(chance, culture) for _ in range(8))
        id = f"c{number}"
        government = Figure(
            f"{id}.g", "government", f"{adjective} government", name, id, True, "government"
        )
        land = Country(
            id=id,
            name=name,
            adjective=adjective,
            culture=culture,
            towns=towns,
            currency=chance.one(["crowns", "marks", "pesos", "dinars", "francs", "lira"]),
            government=government,
            outlets=(),
            agency=self._agency(chance, f"{id}.a", name, adjective, towns),
        )
        land = self._with_outlets(chance, self._with_bodies(chance, land))
        return replace(land, people=tuple(self._officials(chance, land)))

    def _officials(self, chance: Chance, land: Country) -> Iterator[Figure]:
        """People who speak in more than one affair."""
        for at, title in enumerate(["director", "deputy director", "chief prosecutor", "adviser"]):
            known = self.person(chance, f"{land.id}.p{at}", land)
            yield replace(known, post=Post(title, chance.one(land.bodies["office"]), at % 2 == 0))

    def _with_bodies(self, chance: Chance, land: Country) -> Country:
        parts = table("names")["body"]
        ministries = [
            Figure(
                f"{land.id}.m{at}",
                "government",
                f"{land.adjective} {field} Ministry",
                f"{field} Ministry",
                land.id,
                True,
                "ministry",
            )
            for at, field in enumerate(chance.some(parts["ministries"], 4))
        ]
        offices = [
            figure(f"{land.id}.b{at}", "body", name, land.id)
            for at in range(_AGENCIES)
            if (name := self.names.made(chance, parts["agency"], **_words(chance, land)))
        ]
        bodies = {"ministry": tuple(ministries), "office": tuple(offices)}
        return replace(land, bodies=bodies)

    def _with_outlets(self, chance: Chance, land: Country) -> Country:
        parts = table("names")["outlet"]
        kinds = ["paper"] * 5 + ["station"] * 2 + ["bare"] * 2
        outlets = []
        for at, kind in enumerate(kinds[:_OUTLETS]):
            words = {"t": chance.one(land.towns), "c": land.name, "a": land.adjective}
            name = self.names.made(chance, parts[kind], **words)
            design, style = chance.between(0, DESIGNS - 1), chance.between(0, STYLES - 1)
            outlets.append(
                Outlet(
                    f"{land.id}.o{at}",
                    name,
                    kind == "paper",
                    _host(name),
                    design,
                    style,
                    land.id,
                    named=chance.often(0.95),
                )
            )
        return replace(land, outlets=tuple(outlets))

    def _agency(
        self, chance: Chance, id: str, name: str, adjective: str, towns: tuple[str, ...]
    ) -> Outlet:
        patterns = table("names")["outlet"]["agency"]
        while True:  # each kind of name is given once, so that this ends
            called = self.names.made(chance, patterns, t=towns[0], c=name, a=adjective)
            short = initials(called)
            if short not in _REAL:
                break
        article = not called.startswith("Agency")
        return Outlet(id, called, article, _host(called), 0, 0, id.split(".")[0], agency=short)


def person(id: str, name: Person, country: Country) -> Figure:
    """The person of that name as a figure."""
    return Figure(
        id,
        "person",
        name.name,
        name.surname,
        country.id,
        woman=name.woman,
        spellings=name.spellings,
    )


def figure(id: str, kind: str, name: str, country: str) -> Figure:
    """A body as a figure: its article, its short form and the common noun for it."""
    article = kind != "company" and not name.startswith("Hands")
    short = _short(kind, name, name.split())
    return Figure(
        id,
        "group" if kind == "group" else "organization",
        name,
        short,
        country,
        article,
        _WORDS.get(kind, "authority"),
    )


_WORDS = {
    "company": "company",
    "group": "group",
    "party": "party",
    "charity": "charity",
    "union": "union",
}


def _short(kind: str, name: str, words: list[str]) -> str:
    if kind == "company":
        return words[0] if len(words[0]) > 4 else name
    return initials(name) or name


def _words(chance: Chance, country: Country) -> dict[str, str]:
    return {"c": country.adjective, "y": country.name, "t": chance.one(country.towns)}


def _host(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", bare(name).lower()) + ".example"
