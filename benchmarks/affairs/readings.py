"""Stories as the readings that a faultless reader would make, without reading a page.

Texts, offsets, actors, attributions, claims and chains are those of the truth.
They measure what comes after reading, at any size: `readings(20_000, seed=1)`
takes seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from benchmarks.affairs.book import stories
from benchmarks.affairs.figures import Figure
from benchmarks.affairs.marks import styled
from benchmarks.affairs.story import Piece, Sentence, Story, Telling
from sayso.records import (
    Actor,
    Attribution,
    Claim,
    Credit,
    Document,
    Hop,
    Link,
    Mention,
    MentionKind,
    Passage,
    Reading,
    Role,
    Span,
)

Placed = list[tuple[Piece, Span]]

VERSION = {"sayso": "generated"}
"""What the readings say made them."""


def readings(pages: int, seed: int) -> Iterator[Reading]:
    """The readings of `stories(pages, seed)`, in that order, one at a time."""
    for story in stories(pages, seed):
        yield reading(story)


def reading(story: Story) -> Reading:
    """The story as it would be read without a fault."""
    return _Reader(story).reading()


class _Reader:
    def __init__(self, story: Story) -> None:
        self._story = story
        self._parts: list[str] = []
        self._length = 0
        self._passages: list[Passage] = []
        self._links: list[Link] = []
        self._mentions: dict[str, list[tuple[Span, bool]]] = {}
        self._roles: dict[str, list[tuple[Piece, Span]]] = {}
        self._told: dict[str, str] = {}
        self._sentences: list[tuple[Sentence, Span, Placed]] = []

    def reading(self) -> Reading:
        self._passage("title", (self._story.title,))
        for paragraph in self._story.paragraphs:
            self._passage("body", paragraph)
        text = "".join(self._parts)
        doc = self._document(text)
        self._ids = {figure: f"a{at}" for at, figure in enumerate(self._mentions, 1)}
        self._names = {f.id: f for f in self._story.figures}
        actors = tuple(self._actor(figure, text) for figure in self._mentions)
        said, claims = self._said(text)
        return Reading(doc, actors, tuple(said), tuple(claims), dict(VERSION))

    def _passage(self, role: str, sentences: tuple[Sentence, ...]) -> None:
        if self._length:
            self._append("\n\n")
        start = self._length
        for at, sentence in enumerate(sentences):
            if at:
                self._append(" ")
            self._sentence(sentence)
        self._passages.append(Passage("title" if role == "title" else "body", start, self._length))

    def _sentence(self, sentence: Sentence) -> None:
        start, placed = self._length, []
        for piece in sentence.pieces:
            span = Span(self._length, self._length + len(piece.text))
            placed.append((piece, span))
            self._append(styled(piece.text, self._story.style))
            if piece.figure:
                self._mentions.setdefault(piece.figure, []).append((span, piece.pronoun))
            if piece.post:
                self._roles.setdefault(piece.post[0], []).append((piece, span))
            if piece.link:
                self._links.append(Link(*span, url=piece.link))
        self._sentences.append((sentence, Span(start, self._length), placed))

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _document(self, text: str) -> Document:
        story = self._story
        digest = sha256(f"{story.url}\n{text}".encode()).hexdigest()
        return Document(
            id=digest[:16],
            sha256=digest,
            source=story.url,
            text=text,
            title=text[: self._passages[0].end],
            outlet=story.outlet.name,
            authors=(story.author,) if story.author else (),
            published=story.published.isoformat(timespec="seconds"),
            language="en",
            passages=tuple(self._passages),
            links=tuple(self._links),
            credits=tuple(_credits(story)),
        )

    def _actor(self, id: str, text: str) -> Actor:
        figure, placed = self._names[id], self._mentions[id]
        names = dict.fromkeys(span.of(text) for span, pronoun in placed if not pronoun)
        best = max(names, key=lambda name: (len(name), name), default=figure.name)
        return Actor(
            id=self._ids[id],
            name=best,
            type=figure.type,
            aliases=tuple(name for name in names if name != best),
            mentions=tuple(
                Mention(*span, _kind(figure, span.of(text), pronoun), self._ids[id])
                for span, pronoun in placed
            ),
            roles=tuple(self._role(piece, span) for piece, span in self._roles.get(id, ())),
        )

    def _role(self, piece: Piece, span: Span) -> Role:
        if piece.post is None:
            raise ValueError("the piece tells of no post")
        post = piece.post[1]
        return Role(post.title, self._ids.get(post.of.id), None, None, post.current, span)

    def _said(self, text: str) -> tuple[list[Attribution], list[Claim]]:
        said: list[Attribution] = []
        claims: list[Claim] = []
        for sentence, span, placed in self._sentences:
            attribution = self._attribution(f"s{len(said) + 1}", sentence, placed, text)
            if attribution is not None:
                said.append(attribution)
            if sentence.telling is not None:
                claims.append(self._claim(len(claims), sentence, attribution, span, placed, text))
        return said, claims

    def _attribution(
        self, id: str, sentence: Sentence, placed: Placed, text: str
    ) -> Attribution | None:
        source = sentence.source
        if source is None:
            return None
        spans = {part: _runs(placed, part) for part in ("source", "cue", "content")}
        speaker = self._ids.get(source.speaker.id) if source.speaker else None
        unnamed = source.kind == "anonymous" and spans["source"]
        return Attribution(
            id=id,
            source=spans["source"],
            cue=spans["cue"],
            content=spans["content"],
            speaker=speaker,
            anonymous=spans["source"][0].of(text) if unnamed else None,
            kind="direct" if "“" in sentence.text else "indirect",
        )

    def _claim(
        self,
        before: int,
        sentence: Sentence,
        attribution: Attribution | None,
        span: Span,
        placed: Placed,
        text: str,
    ) -> Claim:
        telling = sentence.telling
        if telling is None:
            raise ValueError("the sentence tells of no fact")
        fact = telling.fact
        words = _between(placed, fact.a.id, fact.b.id) or span
        return Claim(
            id=f"c{before + 1}",
            cls=fact.cls,
            a=self._ids[fact.a.id],
            b=self._ids[fact.b.id],
            value=None,
            direction="none" if fact.mutual else "a->b",
            relation=words.of(text).strip(" ,"),
            polarity=telling.polarity,
            certainty="fact",
            evidence=span,
            words=(words,),
            attribution=attribution.id if attribution else None,
            chain=tuple(self._chain(telling, placed, text)),
        )

    def _chain(self, telling: Telling, placed: Placed, text: str) -> Iterator[Hop]:
        source, own = telling.source, self._story.outlet
        yield Hop("outlet", own.name)
        if telling.through is not None and telling.through.id != own.id:
            yield Hop("outlet", telling.through.name, self._ids.get(telling.through.id))
        if source.speaker is not None:
            yield Hop("actor", source.speaker.name, self._ids.get(source.speaker.id))
        elif source.kind in ("anonymous", "document"):
            spans = _runs(placed, "source")
            # "The source", "the file" further down are those that the page told of before.
            name = self._told.setdefault(source.seen, spans[0].of(text) if spans else source.words)
            yield Hop("anonymous" if source.kind == "anonymous" else "document", name)


def _between(placed: Placed, a: str, b: str) -> Span | None:
    """The words between the first mentions of both ends, or None where they touch."""
    ends = [next((s for p, s in placed if p.figure == figure), None) for figure in (a, b)]
    if None in ends:
        return None
    first, last = sorted(end for end in ends if end is not None)
    return Span(first.end, last.start) if first.end < last.start else None


def _runs(placed: Placed, part: str) -> tuple[Span, ...]:
    """The pieces of a part, joined where they touch."""
    found: list[Span] = []
    for piece, span in placed:
        if piece.part == part and found and found[-1].end == span.start:
            found[-1] = Span(found[-1].start, span.end)
        elif piece.part == part:
            found.append(span)
    return tuple(found)


def _kind(figure: Figure, text: str, pronoun: bool) -> MentionKind:
    if pronoun:
        return "pronoun"
    stands_for = figure.word == "government" and text != figure.name
    return "metonym" if stands_for else "name"


def _credits(story: Story) -> Iterator[Credit]:
    if story.agency is None or story.place is None:
        return
    short = story.agency.agency
    yield Credit("dateline", short, story.place, f"{story.place} ({short}) –")
