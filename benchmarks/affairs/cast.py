"""Who takes part in an affair: the ends of its ties, those who speak, those who deny."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from benchmarks.affairs.chance import Chance
from benchmarks.affairs.figures import Country, Figure, Post
from benchmarks.affairs.story import Fact
from benchmarks.affairs.tables import table
from benchmarks.affairs.world import World
from benchmarks.affairs.writer import detail

_TRADES = (
    "lawyer,banker,lawmaker,ship owner,real estate developer,retired general,media owner,"
    "surgeon,arms dealer,economist,former footballer,publisher,trader,engineer"
).split(",")
_POSTS = {
    "office": "director,deputy director,chief investigator,department head,auditor,inspector",
    "ministry": "state secretary,adviser,department head,legal counsel",
    "company": "finance director,accountant,board member,manager,engineer,chief executive",
    "group": "commander,treasurer,member",
    "party": "treasurer,leader,lawmaker,secretary-general",
    "charity": "director,treasurer,board member",
    "union": "president,secretary,treasurer",
}
_KINDS = ("company", "group", "party", "charity", "union")


class Cast:
    """Figures of one affair, made as they are needed."""

    def __init__(self, world: World, chance: Chance, id: str, country: Country) -> None:
        self.country = country
        self._world = world
        self._chance = chance
        self._id = id
        self._count = 0
        self._officials = chance.of("officials").mixed(country.people)

    def fact(self, id: str, day: datetime.date, shared: Figure | None = None) -> Fact:
        """A tie of a topic of chance; one end may be shared with another tie."""
        topic, row = self._topic(shared)
        pairs = [p for p in row["ends"] if shared is None or kind_of(shared) in p]
        one, two = self._chance.one(pairs)
        if shared is None:
            a, b = self._end(one), self._end(two)
        elif kind_of(shared) == one:
            a, b = shared, self._end(two)
        else:
            a, b = self._end(one), shared
        names = ("year", "month", "amount", "town", "n")
        details = {name: detail(self._chance, name, self.country, day) for name in names}
        if "matter" in row:
            details["matter"] = self._chance.one(row["matter"]).format(**details)
        return Fact(id, topic, row["cls"], row.get("mutual", False), a, b, details)

    def witness(self) -> Figure:
        """A person who holds or held a post, in a body of the country."""
        if self._officials and self._chance.often(0.2):
            return self._officials.pop()
        kind = self._chance.one(["office", "office", "ministry"])
        place = self._chance.one(self.country.bodies[kind])
        title = self._chance.one(_POSTS[_post_kind(place)].split(","))
        post = Post(title, place, current=self._chance.often(0.5))
        return replace(self._person(), post=post)

    def speaker_for(self, figure: Figure) -> Figure:
        """The person who answers for `figure`: a spokesman, or the person itself."""
        if figure.type == "person":
            return figure
        person = self._person()
        title = "spokeswoman" if person.woman else "spokesman"
        return replace(person, post=Post(title, figure, current=True))

    def author(self) -> str:
        """The name of somebody who writes."""
        return self._person().name

    def _topic(self, shared: Figure | None) -> tuple[str, dict[str, Any]]:
        topics = table("topics")
        kind = kind_of(shared) if shared else None
        fit = [t for t, row in topics.items() if any(kind in (None, *pair) for pair in row["ends"])]
        if kind:
            fit = [t for t in fit if any(kind in pair for pair in topics[t]["ends"])]
        topic = self._chance.one(fit)
        return topic, topics[topic]

    def _end(self, kind: str) -> Figure:
        if kind == "person":
            return replace(self._person(), word=self._chance.one(_TRADES))
        if kind == "government":
            return self.country.government
        if kind == "body":
            return self._chance.one(self.country.bodies[self._chance.one(["office", "ministry"])])
        return self._world.body(self._chance, self._next(), kind, self.country)

    def _person(self) -> Figure:
        return self._world.person(self._chance, self._next(), self.country)

    def _next(self) -> str:
        self._count += 1
        return f"{self._id}.{self._count}"


def kind_of(figure: Figure) -> str:
    """The kind of a figure in the words of the topics' `ends`."""
    if figure.type == "person":
        return "person"
    if figure.word in _KINDS or figure.word == "government":
        return figure.word
    return "body"


def _post_kind(figure: Figure) -> str:
    kind = kind_of(figure)
    if kind == "body":
        return "ministry" if figure.word == "ministry" else "office"
    return "ministry" if kind == "government" else kind
