"""The kinds of pages: what stands in each, paragraph after paragraph."""

from __future__ import annotations

from benchmarks.affairs.cast import kind_of
from benchmarks.affairs.figures import Figure, Outlet
from benchmarks.affairs.story import Fact, Paragraph, Sentence, Source, Telling
from benchmarks.affairs.tables import table
from benchmarks.affairs.writer import Writer


class Composer:
    """Composes the story of one page with a writer."""

    def __init__(self, writer: Writer, link: str | None = None) -> None:
        self.writer = writer
        self._link = link
        self._frames = table("frames")

    def report(
        self, telling: Telling, *, asides: list[Telling], public: bool = False
    ) -> tuple[Sentence, list[Paragraph]]:
        """A report of the telling's fact, at first hand or passed on, with further facts."""
        kind: str = telling.source.kind
        lead = "public" if public and kind == "outlet" else kind
        lead = f"relay_{kind}" if telling.through else lead
        title = self._title(telling)
        paragraphs: list[Paragraph] = [(self._tell("lead", lead, telling),)]
        paragraphs += self._announced(telling.source) if public else self._account(telling)
        paragraphs += [(self._tell("more", t.source.kind, t),) for t in asides]
        return title, [*paragraphs, *self._around(telling.fact)]

    def second(self, telling: Telling, earlier: Telling, *, asides: list[Telling]) -> Written:
        """A report that rests on another source, and recalls the earlier one."""
        kind = telling.source.kind
        title = self.headline("second", telling.fact)
        also = kind == "person" and self._often(0.4)
        opening = self._tell(*("more", "second") if also else ("lead", kind), telling)
        paragraphs: list[Paragraph] = [(opening,)]
        early = self._often(0.5)
        paragraphs += [self.recap(earlier)] if early else []
        paragraphs += self._account(telling)
        paragraphs += [] if early else [self.recap(earlier)]
        paragraphs += [(self._tell("more", t.source.kind, t),) for t in asides]
        return title, [*paragraphs, *self._around(telling.fact)]

    def denial(self, telling: Telling, earlier: Telling) -> Written:
        """A report that somebody denies the fact."""
        fact, speaker = telling.fact, telling.source.speaker
        if speaker is None:
            raise ValueError("a denial needs somebody who denies")
        myself = "_self" if speaker.id == fact.a.id else ""
        title = self.headline("denial", fact, _denier(speaker), fact)
        paragraphs: list[Paragraph] = [(self._tell("lead", f"denial{myself}", telling),)]
        early = self._often(0.5)
        paragraphs += [self.recap(earlier)] if early else []
        paragraphs.append((self._plain("voice", "refusal", telling.source),))
        paragraphs += [] if early else [self.recap(earlier)]
        if self._often(0.5):
            paragraphs.append((self._tell("more", f"denied{myself}", telling),))
        return title, [*paragraphs, *self._around(fact)]

    def reveal(self, telling: Telling) -> Written:
        """A report in which an unnamed source gives its name."""
        title = self.headline("reveal", telling.fact)
        paragraphs = [(self._tell("lead", "reveal", telling),), *self._account(telling)]
        return title, [*paragraphs, *self._around(telling.fact)]

    def noise(self, kind: str, town: str, person: Figure) -> Written:
        """A page without any tie."""
        writer, chance = self.writer, self.writer.chance
        lines = self._frames["noise"][kind]
        kept = [lines[0], *chance.some(lines[1:], chance.between(3, len(lines) - 1))]
        source = Source("noise", "person", "noise", "noise", person)
        told = [writer.plain(line.replace("{town}", town), source=source) for line in kept]
        pairs = [tuple(told[at : at + 2]) for at in range(0, len(told), 2)]
        return writer.noise(chance.one(self._frames["noise_title"][kind]), town), pairs

    def recap(self, telling: Telling) -> Paragraph:
        """The paragraph that recalls what another outlet reported."""
        return (self._tell("more", f"recap_{telling.source.kind}", telling),)

    def headline(
        self, kind: str, fact: Fact, x: Figure | None = None, of: Fact | None = None
    ) -> Sentence:
        """A headline of a kind of the table, about both ends of the fact or about `x`."""
        pattern = self.writer.deck.deal(f"{fact.id} {kind}", self._frames["headline"][kind])
        ends = [fact.a, fact.b] if of else self.writer.chance.mixed([fact.a, fact.b])
        x = x or ends[0]
        y = next(end for end in ends if end.id != x.id)
        return self.writer.headline(pattern, fact, x=x, y=y)

    def _account(self, telling: Telling) -> list[Paragraph]:
        """What else the source says, and the same again."""
        source, kind = telling.source, telling.source.kind
        if kind == "outlet":
            return []
        voice = {"person": "detail", "document": "paper", "anonymous": "unnamed"}[kind]
        again = self._often(0.8)
        found: list[Paragraph] = [(self._tell("more", kind, telling),)] if again else []
        told = [self._plain("voice", voice, source)]
        told += [self._plain("voice", "quote", source)] if kind == "person" else []
        found.append(tuple(told))
        if self._often(0.6):
            found.append((self._plain("voice", voice, source),))
        if kind == "person" and self._often(0.6):
            found.append((self._plain("voice", "quote", source),))
        return found

    def _announced(self, source: Source) -> list[Paragraph]:
        """How something public was made known."""
        lines = [self._plain("voice", "public", source) for _ in range(self._at(2, 3))]
        return [tuple(lines[:1]), tuple(lines[1:])]

    def _around(self, fact: Fact) -> list[Paragraph]:
        """Answers not given, and what is known of those concerned."""
        silent = self.writer.chance.one([fact.a, fact.b])
        found: list[Paragraph] = [(self._about("silence", silent, "voice"),)]
        for figure in self.writer.chance.mixed([fact.a, fact.b]):
            count = self._at(2, 3)
            found.append(tuple(self._about(kind_of(figure), figure) for _ in range(count)))
        count = self._at(1, 3)
        found += [(self._about("country", fact.a),) for _ in range(count)]
        return found

    def _tell(self, table_name: str, kind: str, telling: Telling) -> Sentence:
        patterns = self._frames[table_name][kind]
        pattern = self.writer.deck.deal(f"{telling.fact.id} {table_name} {kind}", patterns)
        while "{np}" in pattern and telling.source.speaker is telling.fact.a:
            pattern = self.writer.deck.deal(f"{telling.fact.id} {table_name} {kind}", patterns)
        return self.writer.tell(pattern, telling, link=self._link if telling.through else None)

    def _plain(self, table_name: str, kind: str, source: Source) -> Sentence:
        pattern = self.writer.deck.deal(f"{source.id} {kind}", self._frames[table_name][kind])
        return self.writer.plain(pattern, source=source)

    def _about(self, kind: str, figure: Figure, table_name: str = "about") -> Sentence:
        pattern = self.writer.deck.deal(f"{figure.id} {kind}", self._frames[table_name][kind])
        return self.writer.plain(pattern, x=figure)

    def _title(self, telling: Telling) -> Sentence:
        fact = telling.fact
        if self._often(0.15):
            return self.headline("plain", fact)
        pattern = self.writer.deck.deal(f"{fact.id} title", table("topics")[fact.topic]["title"])
        return self.writer.headline(pattern, fact, who=_who(telling.source, telling.through))

    def _often(self, share: float) -> bool:
        return self.writer.chance.often(share)

    def _at(self, least: int, most: int) -> int:
        return self.writer.chance.between(least, most)


Written = tuple[Sentence, list[Paragraph]]


def _denier(speaker: Figure) -> Figure:
    return speaker.post.of if speaker.post else speaker


def _who(source: Source, through: Outlet | None) -> str:
    """How a headline names the one on whose word the fact rests."""
    if source.speaker is not None and source.speaker.post is not None:
        post = source.speaker.post
        return post.title if post.current else f"former {post.title}"
    if through is not None:
        return through.agency or through.name
    return {"document": "document", "anonymous": "official"}.get(source.kind, "report")
