"""A written article as an `Article`: its Reading with character offsets, and its tags.

The written form is described in GUIDE.md. Parsing never stops at a mistake that
leaves the rest readable; each is kept as a `Slip`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sayso.records import (
    Actor,
    Attribution,
    Claim,
    Document,
    Mention,
    Passage,
    Reading,
    Role,
    Span,
    When,
)
from training.corpus import cast, chains, marks, parts, places, statements, ties, times
from training.corpus.sentences import sentences
from training.corpus.slip import FormError, Slip

FOLDER = Path(__file__).parent / "articles"


@dataclass(frozen=True, slots=True)
class Unnamed:
    """An unnamed source or a cited document: its words and every mention of it."""

    key: str
    label: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article of the corpus.

    `tags` holds kind, theme, batch, writer and whatever else its batch states.
    `keys` maps the ids of the Reading to the keys and numbers of the file,
    `lines` the ids of its claims and attributions to the file's lines.
    """

    path: Path
    tags: dict[str, str]
    reading: Reading
    unnamed: tuple[Unnamed, ...]
    sentences: tuple[Span, ...]
    marks: tuple[marks.Mark, ...]
    keys: dict[str, str]
    lines: dict[str, int]
    slips: tuple[Slip, ...]


def files(*folders: Path) -> list[Path]:
    """The articles below the folders (`NNN-slug.txt`), by path; a file stands for itself."""
    found = (f.rglob("[0-9]*-*.txt") if f.is_dir() else [f] for f in folders or (FOLDER,))
    return sorted(path for group in found for path in group)


def load(path: Path) -> Article:
    """The article in a file. Raises FormError where its marks or parts do not close."""
    return parse(path.read_text("utf-8"), path, parts.batch(path.parent))


def parse(written: str, path: Path, tags: Mapping[str, str]) -> Article:
    """The article that `written` holds. Raises FormError as `load` does."""
    made = parts.split(written)
    for head in ("outlet", "date", "kind", "theme"):
        if not made.heads.get(head):
            raise FormError(1, f"The head lacks “{head}:”.")
    if len(made.heads["date"]) != 10 or not times.is_iso(made.heads["date"]):
        raise FormError(1, f"The date “{made.heads['date']}” is not written YYYY-MM-DD.")
    text, found = marks.read(made.text, made.text_line)
    return _Builder(path, dict(tags), made, text, found).article()


class _Builder:
    def __init__(
        self,
        path: Path,
        tags: dict[str, str],
        made: parts.Parts,
        text: str,
        found: tuple[marks.Mark, ...],
    ) -> None:
        self.path, self.tags, self.made, self.text, self.marks = path, tags, made, text, found
        self.slips: list[Slip] = []
        self.table = cast.entries(made.actors, self.slips)
        self.ids = {key: f"a{i}" for i, key in enumerate(self.table, 1)}
        self.mentions = {key: tuple(self._mentions(row)) for key, row in self.table.items()}
        self.unnamed = tuple(self._unnamed())
        self.said = statements.statements(text, found, self.table, self.slips)
        self.page = places.Page(text, sentences(text), self.mentions)
        self.lines: dict[str, int] = {}
        self._known_keys()

    def article(self) -> Article:
        claims = tuple(self._claims())
        reading = Reading(
            document=self._document(),
            actors=tuple(self._actor(row, claims) for row in self.table.values()),
            attributions=tuple(self._attributions()),
            claims=claims,
            version={"corpus": "1"},
        )
        heads = {name: self.made.heads[name] for name in ("kind", "theme")}
        return Article(
            path=self.path,
            tags={**self.tags, **heads},
            reading=reading,
            unnamed=self.unnamed,
            sentences=self.page.sentences,
            marks=self.marks,
            keys={**{i: k for k, i in self.ids.items()}, **{f"s{n}": n for n in self.said}},
            lines=self.lines,
            slips=tuple(sorted(self.slips)),
        )

    def _document(self) -> Document:
        heads, spans, start = self.made.heads, [], 0
        for paragraph in self.text.split("\n\n"):
            spans.append(Span(start, start + len(paragraph)))
            start += len(paragraph) + 2
        return Document(
            id=f"{self.path.parent.name}/{self.path.stem}",
            sha256=hashlib.sha256(self.text.encode()).hexdigest(),
            source=f"{self.path.parent.name}/{self.path.name}",
            text=self.text,
            title=spans[0].of(self.text),
            outlet=heads["outlet"],
            authors=(heads["by"],) if heads.get("by") else (),
            published=heads["date"],
            language="en",
            passages=tuple(Passage("body" if s.start else "title", *s) for s in spans),
        )

    def _mentions(self, row: cast.Entry) -> Iterator[Mention]:
        for mark in self.marks:
            if mark.kind != "mention" or mark.key != row.key:
                continue
            words = mark.span.of(self.text)
            inner = [
                m.span
                for m in self.marks
                if m.kind == "mention" and m.span != mark.span and mark.span.covers(m.span)
            ]
            kind = cast.kind_of(row, words, inner, mark.start)
            if kind is None:
                text = f"“{words}” looks like a name and is none of {row.key} ({row.name})."
                self.slips.append(Slip(mark.line, text))
            yield Mention(mark.start, mark.end, kind or "name", self.ids[row.key])

    def _unnamed(self) -> Iterator[Unnamed]:
        keys = dict.fromkeys(m.key for m in self.marks if m.kind == "mention" and m.key[0] in "?!")
        for key in keys:
            spans = tuple(m.span for m in self.marks if m.kind == "mention" and m.key == key)
            label = max((span.of(self.text) for span in spans), key=len)
            yield Unnamed(key, label, spans)

    def _known_keys(self) -> None:
        known = {*self.table, *(u.key for u in self.unnamed)}
        for mark in self.marks:
            if mark.kind == "mention" and mark.key not in known and mark.key != "_":
                self.slips.append(Slip(mark.line, f"The table of actors has no {mark.key}."))
        for said in self.said.values():
            named = [said.speaker, *([said.told] if said.told else []), *said.rests]
            for key in named:
                if key not in known and key != statements.UNNAMED:
                    text = f"Statement {said.number} names {key}, which is marked nowhere."
                    self.slips.append(Slip(said.line, text))
            if said.parent is not None and said.parent not in self.said:
                text = f"Statement {said.number} has the unknown parent {said.parent}."
                self.slips.append(Slip(said.line, text))

    def _attributions(self) -> Iterator[Attribution]:
        labels = {u.key: u.label for u in self.unnamed}
        for said in self.said.values():
            self.lines[f"s{said.number}"] = said.line
            yield Attribution(
                id=f"s{said.number}",
                source=said.source,
                cue=said.cue,
                content=said.content,
                speaker=self.ids.get(said.speaker),
                anonymous=labels.get(said.speaker) if said.speaker[0] == "?" else None,
                told=self.ids.get(said.told) if said.told else None,
                kind=statements.saying_kind(self.text, said.content),
                parent=f"s{said.parent}" if said.parent in self.said else None,
            )

    def _claims(self) -> Iterator[Claim]:
        count = 0
        for row in ties.rows(self.made.ties, self.slips):
            if not self._ends_known(row):
                continue
            place = places.find(row, self.page, self.slips)
            if place is not None:
                count += 1
                self.lines[f"c{count}"] = row.line
                yield self._claim(f"c{count}", row, place)

    def _ends_known(self, row: ties.Row) -> bool:
        unknown = [key for key in (row.a, row.b) if key is not None and key not in self.table]
        for key in unknown:
            self.slips.append(Slip(row.line, f"The table of actors has no {key}."))
        if row.a == row.b:
            self.slips.append(Slip(row.line, f"A tie of {row.a} with itself is no tie."))
        if row.by is not None and row.by != ties.OWN_VOICE and row.by not in self.said:
            self.slips.append(Slip(row.line, f"There is no statement {row.by}."))
            return False
        return not unknown

    def _claim(self, name: str, row: ties.Row, place: places.Place) -> Claim:
        number = row.by if row.by is not None else chains.over(place.words[0], self.said)
        number = None if number == ties.OWN_VOICE else number
        labels = {u.key: u.label for u in self.unnamed}
        outlet = self.made.heads["outlet"]
        try:
            chain = chains.hops(number, outlet, self.said, self.table, self.ids, labels)
        except KeyError as error:
            self.slips.append(Slip(row.line, f"The chain breaks at {error}."))
            chain = ()
        return Claim(
            id=name,
            cls=row.cls,
            a=self.ids[row.a],
            b=self.ids[row.b] if row.b else None,
            value=row.value,
            direction="a->b" if row.directed else "none",
            relation=" … ".join(span.of(self.text) for span in place.words),
            polarity=row.polarity,
            certainty=row.certainty,
            evidence=place.evidence,
            words=place.words,
            when=self._when(row, place),
            where=row.where,
            attribution=f"s{number}" if number else None,
            chain=chain,
        )

    def _when(self, row: ties.Row, place: places.Place) -> When | None:
        since, until = self._time(row, row.since, place), self._time(row, row.until, place)
        if since and until:
            text = f"{since.text} … {until.text}"
            return When(since.start, until.end, text, since.span)
        if since:
            return When(since.start, None, since.text, since.span)
        if until:
            return When(None, until.end, until.text, until.span)
        return self._time(row, row.when, place)

    def _time(self, row: ties.Row, written: str | None, place: places.Place) -> When | None:
        if written is None:
            return None
        words, _, value = (part.strip() for part in written.partition("="))
        span = places.words_at(self.text, words, place.evidence)
        if span is None:
            self.slips.append(Slip(row.line, f"The time “{words}” does not stand in the evidence."))
            return None
        if value and not times.is_iso(value):
            self.slips.append(Slip(row.line, f"“{value}” is no ISO 8601 date."))
        published = self.made.heads["date"]
        iso = value or times.value_of(words, published, ahead=row.certainty == "future") or ""
        first, _, last = iso.partition("/")
        return When(first or None, last or first or None, words, span)

    def _actor(self, row: cast.Entry, claims: tuple[Claim, ...]) -> Actor:
        mentions, own = self.mentions[row.key], self.ids[row.key]
        used = [self.text[m.start : m.end] for m in mentions if m.kind in ("name", "metonym")]
        listed = [*row.aliases, *row.metonyms]
        known = {cast.plain(name) for name in (row.name, *listed)}
        parts_used = [word for word in map(cast.plain, used) if word not in known]
        return Actor(
            id=own,
            name=row.name,
            type=row.type,
            aliases=tuple(dict.fromkeys([*listed, *parts_used])),
            mentions=mentions,
            roles=tuple(self._roles(own, claims)),
        )

    def _roles(self, own: str, claims: tuple[Claim, ...]) -> Iterator[Role]:
        rows = {row.line: row for row in ties.rows(self.made.ties, [])}
        for claim in claims:
            if claim.cls == "role" and claim.a == own and claim.polarity == "asserted":
                past, when = rows[self.lines[claim.id]].past, claim.when
                yield Role(
                    title=claim.value or claim.relation,
                    of=claim.b,
                    start=when.start if when else None,
                    end=when.end if when else None,
                    current=not past,
                    evidence=claim.evidence,
                )
