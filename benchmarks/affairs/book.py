"""All stories of a generated case, in the order of affairs."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.affairs.affair import Affair
from benchmarks.affairs.chance import Chance
from benchmarks.affairs.pages import Composer
from benchmarks.affairs.story import Story
from benchmarks.affairs.tables import table
from benchmarks.affairs.world import World
from benchmarks.affairs.writer import Deck, Writer

_SPEAKERS = {
    "weather": "fire chief",
    "harvest": "fruit grower",
    "museum": "curator",
    "road": "site engineer",
    "sport": "coach",
    "school": "head teacher",
    "music": "conductor",
    "science": "marine biologist",
    "market": "dairy farmer",
    "trains": "railway manager",
}


def stories(pages: int, seed: int) -> Iterator[Story]:
    """`pages` stories; the same for the same seed, and a start of those for more pages.

    The number of countries grows with the pages, in steps of which each begins anew.
    """
    world = World(seed, countries=3 + pages // 250)
    told = 0
    for number in range(pages):
        for story in [*Affair(world, seed, number).stories(), *_noise(world, seed, number)]:
            if told == pages:
                return
            told += 1
            yield story


def _noise(world: World, seed: int, number: int) -> Iterator[Story]:
    """Pages without any tie."""
    chance = Chance(seed, "noise", number)
    for at in range(chance.between(0, 2)):
        id = f"n{number}-{at:02d}"
        country = chance.one(world.countries)
        outlet = chance.one([*country.outlets, country.agency])
        moment = datetime.datetime(2019, 1, 1, 8, tzinfo=datetime.UTC)
        moment += datetime.timedelta(days=chance.between(0, 2200), minutes=chance.between(0, 700))
        writer = Writer(chance.of(at), Deck(chance.of("deck", at)), outlet, country, moment.date())
        kind = chance.one(list(table("frames")["noise"]))
        person = replace(world.person(chance, f"{id}.1", country), word=_SPEAKERS[kind])
        title, paragraphs = Composer(writer).noise(kind, chance.one(country.towns), person)
        yield Story(
            id=id,
            affair=id,
            kind="noise",
            outlet=outlet,
            published=moment,
            title=title,
            paragraphs=tuple(paragraphs),
            style=outlet.style,
            figures=tuple(writer.figures.values()),
        )
