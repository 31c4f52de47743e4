"""Writing a page: patterns become sentences, names are introduced and then shortened."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.affairs.chance import Chance
from benchmarks.affairs.figures import Country, Figure, Outlet
from benchmarks.affairs.mentions import introduced, shortened
from benchmarks.affairs.story import Fact, Paragraph, Part, Piece, Sentence, Source, Telling
from benchmarks.affairs.tables import table

_TOKEN = re.compile(r"\{(\w+)\}|([\[\]~])|([^\[\]{}~]+)")
_MONTHS = (
    "January February March April May June July August September October November December".split()
)


class Deck:
    """Patterns dealt so that none comes twice before all have come."""

    def __init__(self, chance: Chance) -> None:
        self.chance = chance
        self._left: dict[str, list[str]] = {}

    def deal(self, name: str, patterns: list[str]) -> str:
        """The next of the patterns that are kept under `name`."""
        left = self._left.get(name)
        if not left:
            left = self._left[name] = self.chance.mixed(patterns)
        return left.pop()


class Writer:
    """Writes the sentences of one page."""

    def __init__(
        self, chance: Chance, deck: Deck, outlet: Outlet, country: Country, day: datetime.date
    ) -> None:
        self.chance = chance
        self.deck = deck
        self.outlet = outlet
        self.country = country
        self.day = day
        self.figures: dict[str, Figure] = {}
        self._known: set[str] = set()
        self._new: list[str] = []
        self._spelled: dict[str, Figure] = {}
        self._extra: dict[str, Figure] = {}
        self._source: Source | None = None
        self._fixed = chance

    def tell(
        self, pattern: str, telling: Telling, *, link: str | None = None, speaker: bool = True
    ) -> Sentence:
        """A sentence that reports the telling's fact."""
        self._source = telling.source if speaker else None
        pieces = self._expand(pattern, telling, telling.fact, link)
        source = telling.source if "~" in pattern else None
        return Sentence(_set(pieces), telling, source, frozenset(self._new))

    def plain(self, pattern: str, *, source: Source | None = None, **figures: Figure) -> Sentence:
        """A sentence that reports no fact; `figures` fill its fields."""
        self._source = source
        self._extra = figures
        # The same pattern gives the same figures and towns on every page of an affair.
        about = figures["x"].id if "x" in figures else source.id if source else ""
        self._fixed = self.deck.chance.of(about, pattern)
        pieces = self._expand(pattern, None, None, None)
        return Sentence(
            _set(pieces), None, source if "~" in pattern else None, frozenset(self._new)
        )

    def headline(self, pattern: str, fact: Fact, **words: Figure | str) -> Sentence:
        """A headline, in which names are not introduced; `words` fill its fields."""
        filled: dict[str, Figure | str] = {**fact.details, "a": fact.a, "b": fact.b, **words}
        pieces: list[Piece] = []
        for field, _, text in _TOKEN.findall(pattern):
            what = filled[field] if field else text
            if isinstance(what, Figure):
                what = self._as_spelled(what)
                short = what.type != "person" and self.chance.often(0.3)
                pieces.append(Piece(what.short if short else what.name, what.id))
            else:
                pieces.append(Piece(what))
        return Sentence(_set(pieces))

    def noise(self, pattern: str, town: str) -> Sentence:
        """A headline about a town."""
        return Sentence(_set([Piece(pattern.format(town=town))]))

    def _expand(
        self, pattern: str, telling: Telling | None, fact: Fact | None, link: str | None
    ) -> list[Piece]:
        self._new = []
        return list(self._pieces(pattern, telling, fact, link, None))

    def _pieces(
        self,
        pattern: str,
        telling: Telling | None,
        fact: Fact | None,
        link: str | None,
        part: Part | None,
    ) -> Iterator[Piece]:
        tokens = _TOKEN.findall(pattern)
        for at, (field, mark, text) in enumerate(tokens):
            following = tokens[at + 1][2] if at + 1 < len(tokens) else ""
            if mark:
                part = _part(mark, part)
            elif text:
                yield Piece(text, part=part)
            elif field in _FROM_TOPIC and fact is not None:
                inner = self.deck.deal(f"{fact.id} {field}", _topic(fact)[_FROM_TOPIC[field]])
                yield from self._pieces(inner, telling, fact, link, part)
            elif field in ("a", "b") and fact is not None:
                figure = fact.a if field == "a" else fact.b
                yield from self._mention(figure, part, at == 0, following)
            elif field in self._extra:
                yield from self._mention(self._extra[field], part, at == 0, following)
            else:
                yield from self._field(field, telling, fact, link, part, following)

    def _field(
        self,
        field: str,
        telling: Telling | None,
        fact: Fact | None,
        link: str | None,
        part: Part | None,
        following: str,
    ) -> Iterator[Piece]:
        source = telling.source if telling else self._source
        if field == "s" and source is not None and source.speaker is not None:
            yield from self._mention(source.speaker, "source", False, following, speaks=True)
        elif field in ("w", "doc") and source is not None:
            yield from self._described(source, "source")
        elif field == "o" and telling is not None and telling.through is not None:
            yield from self._outlet(telling.through, link, part)
        elif field == "h":
            yield from self._outlet(self.outlet, None, part)
        elif field in ("he", "him", "his"):
            one = source.speaker if source is not None else self._extra.get("x")
            yield Piece(_pronoun(field, one), part=part)
        else:
            yield Piece(self._detail(field, fact), part=part)

    def _mention(
        self, figure: Figure, part: Part | None, first: bool, following: str, speaks: bool = False
    ) -> Iterator[Piece]:
        """`figure` introduced, shortened, or as the pronoun of the one who speaks."""
        figure = self._as_spelled(figure)
        speaker = self._source.speaker if self._source else None
        if speaker is not None and speaker.id == figure.id and not speaks:
            case = "his" if following.startswith("’s") else "he" if first else "him"
            yield Piece(_pronoun(case, figure), figure.id, part, pronoun=True)
        elif figure.id in self._known:
            yield from shortened(self.chance, figure, self.country, self.outlet, part)
        else:
            self._known.add(figure.id)
            self._new.append(figure.id)
            yield from introduced(self.chance, figure, part, speaks, following, self._mention)

    def _as_spelled(self, figure: Figure) -> Figure:
        """`figure` under the spelling that this page keeps to."""
        if figure.id not in self._spelled:
            self.figures[figure.id] = figure
            other = figure.spellings and self.chance.often(0.25)
            spelled = figure.spelled(self.chance.one(figure.spellings)) if other else figure
            self._spelled[figure.id] = spelled
        return self._spelled[figure.id]

    def _described(self, source: Source, part: Part | None) -> Iterator[Piece]:
        for field, _, text in _TOKEN.findall(source.words):
            if field and source.of is not None:
                yield from self._mention(source.of, part, False, "")
            else:
                yield Piece(text, part=part)

    def _outlet(self, outlet: Outlet, link: str | None, part: Part | None) -> Iterator[Piece]:
        """An agency is abbreviated once it has been named."""
        self.figures[outlet.id] = as_figure(outlet)
        again = outlet.id in self._known
        if not again:
            self._known.add(outlet.id)
            self._new.append(outlet.id)
        if outlet.article and not (again and outlet.agency):
            yield Piece("the ", part=part)
        name = outlet.agency if again and outlet.agency else outlet.name
        yield Piece(name, outlet.id, part, link=link)

    def _detail(self, field: str, fact: Fact | None) -> str:
        if field == "day":
            return f"{self.day - datetime.timedelta(days=self.chance.between(0, 1)):%A}"
        if field == "asks":
            return self.chance.one(["the matter", "the reports", "the allegations"])
        if fact is not None and field in fact.details:
            return fact.details[field]
        return detail(self._fixed, field, self.country, self.day)


def detail(chance: Chance, field: str, country: Country, day: datetime.date) -> str:
    """A detail of chance: a year, month, sum, town or number."""
    if field == "year":
        return str(day.year - chance.between(1, 14))
    if field == "month":
        return chance.one(_MONTHS)
    if field == "amount":
        return f"{chance.between(1, 60)}.{chance.between(1, 9)} million {country.currency}"
    if field == "town":
        return chance.one(country.towns)
    if field == "capital":
        return country.towns[0]
    if field in ("n", "n2"):
        return str(chance.between(2, 9))
    raise KeyError(field)


def as_figure(outlet: Outlet) -> Figure:
    """An outlet as an actor of the pages that name it."""
    short = outlet.agency or outlet.name
    return Figure(outlet.id, "organization", outlet.name, short, outlet.country, outlet.article)


def paragraph(*sentences: Sentence) -> Paragraph:
    """Sentences that stand together."""
    return sentences


_FROM_TOPIC = {"c": "clause", "np": "noun", "ing": "doing", "never": "never"}


def _topic(fact: Fact) -> dict[str, list[str]]:
    found: dict[str, list[str]] = table("topics")[fact.topic]
    return found


def _part(mark: str, part: Part | None) -> Part | None:
    if mark == "~":
        return None if part == "cue" else "cue"
    return "content" if mark == "[" else None


def _pronoun(case: str, figure: Figure | None) -> str:
    if figure is not None and figure.type != "person":
        return {"he": "it", "him": "it", "his": "its"}[case]
    woman = figure is not None and figure.woman
    return {"he": "she", "him": "her", "his": "her"}[case] if woman else case


def _set(pieces: list[Piece]) -> tuple[Piece, ...]:
    """The pieces with one capital at the start and no comma before a stop or another comma."""
    found: list[Piece] = []
    for at, piece in enumerate(pieces):
        following = next((p.text for p in pieces[at + 1 :] if p.text), "")
        text = piece.text
        if text.endswith(",") and following.startswith((",", ".", ";", ":", "?")):
            text = text[:-1]
        if text:
            found.append(replace(piece, text=text))
    start = next((at for at, p in enumerate(found) if p.text.strip("“‘\"' ")), 0)
    head = found[start].text
    letter = next((at for at, c in enumerate(head) if c.isalnum()), 0)
    opened = head[:letter] + head[letter].upper() + head[letter + 1 :]
    found[start] = replace(found[start], text=opened)
    return tuple(found)
