"""One affair: who tells what, who passes it on, who copies, who denies."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.affairs.cast import Cast
from benchmarks.affairs.chance import Chance
from benchmarks.affairs.copies import KINDS, copied
from benchmarks.affairs.figures import Country, Figure, Outlet
from benchmarks.affairs.pages import Composer, Written
from benchmarks.affairs.story import Fact, Source, SourceKind, Story, Telling
from benchmarks.affairs.tables import table
from benchmarks.affairs.world import World
from benchmarks.affairs.writer import Deck, Writer

DAY = datetime.timedelta(days=1)

_KINDS: tuple[SourceKind, ...] = (
    *("person", "person", "person", "person", "person"),
    *("document", "document", "anonymous", "anonymous", "outlet"),
)


class Affair:
    """The pages of one affair, in the order in which they appear."""

    def __init__(self, world: World, seed: int, number: int) -> None:
        self.id = f"f{number}"
        self._chance = Chance(seed, "affair", number)
        self._country: Country = self._chance.one(world.countries)
        self._deck = Deck(self._chance.of("deck"))
        self._cast = Cast(world, self._chance.of("cast"), self.id, self._country)
        self._moment = datetime.datetime(2019, 1, 1, 6, tzinfo=datetime.UTC)
        self._moment += self._chance.between(0, 2000) * DAY
        self._outlets = iter(self._chance.mixed(self._country.outlets))
        self._pages = 0
        self.fact = self._cast.fact(f"{self.id}.t1", self._moment.date())
        self._public: bool = table("topics")[self.fact.topic].get("public", False)

    def stories(self) -> list[Story]:
        """All pages of the affair."""
        chance = self._chance
        first = self._original()
        found = [first]
        if chance.often(0.75):
            found += self._wire(first)
        found += [self._relay(first) for _ in range(chance.between(0, 2))]
        if not self._public:
            found += self._others(first)
        if chance.often(0.5) and not (self._public and self._main.kind == "person"):
            found.append(self._denial(first))
        return found

    def _others(self, first: Story) -> Iterator[Story]:
        """Further sources, and an unnamed one that gives its name."""
        if self._chance.often(0.25) and self._main.kind != "anonymous":
            yield self._unnamed()
        if self._chance.often(0.6):
            yield self._second(first)
        if self._hidden and self._chance.often(0.5):
            yield self._reveal(first)

    def _original(self) -> Story:
        self._main = self._source("s1", self._kind())
        self._hidden: tuple[Source, Outlet] | None = None
        outlet = next(self._outlets)
        if self._main.kind == "anonymous":
            self._hidden = (self._main, outlet)
        self._asides = self._further("t2") if self._chance.often(0.6) else []
        asides = [Telling(fact, self._main) for fact in self._asides]
        composer = self._composer(outlet)
        told = Telling(self.fact, self._main)
        written = composer.report(told, asides=asides, public=self._public)
        return self._story("original", composer, written)

    def _wire(self, first: Story) -> Iterator[Story]:
        """The agency's story and its copies."""
        agency = self._country.agency
        own = self._main.kind == "person" and self._chance.often(0.4)
        through = None if own or self._public else first.outlet
        source = self._voice(agency)
        composer = self._composer(agency, first if through else None)
        asides = [Telling(fact, source, through=through) for fact in self._asides]
        kept = asides if source.kind == "person" and self._chance.often(0.6) else []
        told = Telling(self.fact, source, through=through)
        story = self._story(
            "wire", composer, composer.report(told, asides=kept, public=self._public)
        )
        cites = (first.id,) if through else ()
        place = self._chance.one(self._country.towns[:3]).upper()
        story = replace(story, place=place, agency=agency, cites=cites)
        yield story
        yield from self._copies(story, self._chance.between(0, 4))

    def _copies(self, story: Story, count: int) -> Iterator[Story]:
        for _ in range(count):
            outlet = next(self._outlets, None)
            if outlet is None:
                return
            kind = self._chance.one(KINDS)
            id = self._next()
            moment = story.published + self._chance.between(1, 30) * DAY / 24
            composer = Composer(
                Writer(self._chance.of(id), self._deck, outlet, self._country, moment.date())
            )
            yield copied(
                self._chance.of(id, "copy"),
                story,
                kind,
                id=id,
                outlet=outlet,
                published=moment,
                title=composer.headline("edited", self.fact),
            )

    def _relay(self, first: Story) -> Story:
        outlet = self._other()
        source = self._voice(outlet)
        through = None if self._public else first.outlet
        shown = self._passed_on(source) if through else source
        composer = self._composer(outlet, first if through else None)
        told = Telling(self.fact, shown, through=through)
        story = self._story(
            "relay", composer, composer.report(told, asides=[], public=self._public)
        )
        return replace(story, cites=(first.id,) if through else ())

    def _passed_on(self, source: Source) -> Source:
        """Now and then a relay names the outlet alone and not on whom it rests."""
        hide = source.kind in ("anonymous", "document") and self._chance.often(0.4)
        return replace(source, kind="outlet") if hide else source

    def _unnamed(self) -> Story:
        same = self._main.kind == "person" and self._chance.often(0.25)
        source = self._source("s3", "anonymous")
        if same:
            source = replace(source, origin=self._main.origin)
        outlet = self._other()
        self._hidden = None if same else (source, outlet)
        composer = self._composer(outlet)
        return self._story(
            "unnamed", composer, composer.report(Telling(self.fact, source), asides=[])
        )

    def _second(self, first: Story) -> Story:
        kind: SourceKind = self._chance.one(["person", "person", "person", "document"])
        source = self._source("s2", kind)
        composer = self._composer(self._other(), first)
        asides = self._further("t3") if self._chance.often(0.4) else []
        written = composer.second(
            Telling(self.fact, source),
            self._recalled(first),
            asides=[Telling(f, source) for f in asides],
        )
        return replace(self._story("second", composer, written), cites=(first.id,))

    def _reveal(self, first: Story) -> Story:
        if self._hidden is None:
            raise ValueError("no source is left unnamed")
        source, outlet = self._hidden
        named = replace(source, kind="person", speaker=self._cast.witness(), words="", of=None)
        writer_outlet = outlet if self._chance.often(0.5) else self._other()
        composer = self._composer(writer_outlet, first if first.outlet is outlet else None)
        told = Telling(self.fact, named, through=outlet)
        return self._story("reveal", composer, composer.reveal(told))

    def _denial(self, first: Story) -> Story:
        chance, fact = self._chance, self.fact
        first_end = self._public or fact.b.type == "person" or chance.often(0.6)
        end = fact.a if first_end else fact.b
        speaker = self._cast.speaker_for(end)
        source = Source(f"{self.id}.d", "person", f"{self.id}.d", f"{self.id}.d", speaker)
        composer = self._composer(self._other(), first)
        told = Telling(self.fact, source, "denied")
        written = composer.denial(told, self._recalled(first))
        return replace(self._story("denial", composer, written), cites=(first.id,))

    def _recalled(self, first: Story) -> Telling:
        return Telling(self.fact, self._main, through=first.outlet)

    def _further(self, name: str) -> list[Fact]:
        shared = self._chance.one([self.fact.a, self.fact.b])
        return [self._cast.fact(f"{self.id}.{name}", self._moment.date(), shared)]

    def _kind(self) -> SourceKind:
        if self._public:
            return (
                self._chance.one(["person", "outlet"]) if self.fact.a.type != "person" else "outlet"
            )
        return self._chance.one(_KINDS)

    def _voice(self, outlet: Outlet) -> Source:
        """The main source as another outlet has it; what is public it may have seen itself."""
        if not self._public or (self._main.kind == "person" and self._chance.often(0.5)):
            return self._main
        seen = f"{self.id}.s1.{outlet.id}"
        return Source(seen, "outlet", self._main.origin, seen)

    def _source(self, name: str, kind: SourceKind) -> Source:
        id = f"{self.id}.{name}"
        words, of, speaker = "", None, None
        if kind == "person":
            announcer = self._public and name == "s1"
            speaker = self._cast.speaker_for(self.fact.a) if announcer else self._cast.witness()
        elif kind != "outlet":
            words, of = self._described(kind)
        return Source(id, kind, id, id, speaker, words, of)

    def _described(self, kind: SourceKind) -> tuple[str, Figure | None]:
        pattern = self._deck.deal(
            kind, table("frames")["paper" if kind == "document" else "source"]["words"]
        )
        bodies = self._country.bodies[self._chance.one(["office", "ministry"])]
        town = self._chance.one(self._country.towns)
        return pattern.replace("{town}", town), self._chance.one(bodies)

    def _composer(self, outlet: Outlet, cited: Story | None = None) -> Composer:
        self._moment += self._chance.between(9, 40) * DAY / 24
        link = cited.url if cited and self._chance.often(0.6) else None
        chance = self._chance.of("page", self._pages)
        writer = Writer(chance, self._deck, outlet, self._country, self._moment.date())
        return Composer(writer, link)

    def _story(self, kind: str, composer: Composer, written: Written) -> Story:
        writer, (title, paragraphs) = composer.writer, written
        author = self._cast.author() if self._chance.often(0.6) else None
        return Story(
            id=self._next(),
            affair=self.id,
            kind=kind,
            outlet=writer.outlet,
            published=self._moment,
            title=title,
            paragraphs=tuple(paragraphs),
            style=writer.outlet.style,
            author=author,
            figures=tuple(writer.figures.values()),
        )

    def _other(self) -> Outlet:
        """An outlet that has not written yet, or any once all have."""
        return next(self._outlets, None) or self._chance.one(self._country.outlets)

    def _next(self) -> str:
        self._pages += 1
        return f"{self.id}-{self._pages:02d}"
