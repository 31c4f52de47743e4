"""A page's story as pieces of text that know what they stand for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from benchmarks.affairs.figures import Figure, Outlet, Post

Part = Literal["source", "cue", "content"]
SourceKind = Literal["person", "document", "anonymous", "outlet"]
Polarity = Literal["asserted", "denied"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A tie of the affair: what `topic` says of `a` and `b`, with the details of its wording."""

    id: str
    topic: str
    cls: str
    mutual: bool
    a: Figure
    b: Figure
    details: dict[str, str] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Source:
    """On whom a report rests.

    `words` describe an unnamed source or a document ("an audit by {x}" of the
    figure `of`). `origin` is the true origin's id: two sources of one origin are
    one, whether a reader can see it or not. `seen` is the id of what a reader can
    tell them to be.
    """

    id: str
    kind: SourceKind
    origin: str
    seen: str
    speaker: Figure | None = None
    words: str = ""
    of: Figure | None = None

    @property
    def named(self) -> bool:
        """True for a person and for a document."""
        return self.kind in ("person", "document")


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence reports a fact, on the word of a source, passed on by an outlet or not."""

    fact: Fact
    source: Source
    polarity: Polarity = "asserted"
    through: Outlet | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text; `figure` is whom it names, `link` the address it leads to."""

    text: str
    figure: str | None = None
    part: Part | None = None
    pronoun: bool = False
    link: str | None = None
    post: tuple[str, Post] | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """Pieces, what the sentence reports, and whose saying it tells."""

    pieces: tuple[Piece, ...]
    telling: Telling | None = None
    source: Source | None = None
    opens: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """The words."""
        return "".join(piece.text for piece in self.pieces)


Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """What a page tells, without its design.

    `kind` is original, wire, relay, second, denial, reveal, copy or noise;
    `copy` names how it was copied from the page `copy_of`, `share` which part of
    that page's words it kept. `style` numbers its marks. `place` and `agency` are the dateline's.
    """

    id: str
    affair: str
    kind: str
    outlet: Outlet
    published: datetime.datetime
    title: Sentence
    paragraphs: tuple[Paragraph, ...]
    style: int
    author: str | None = None
    place: str | None = None
    agency: Outlet | None = None
    copy: str | None = None
    copy_of: str | None = None
    share: float | None = None
    cites: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def sentences(self) -> Iterator[Sentence]:
        """The title and every sentence below it."""
        yield self.title
        for paragraph in self.paragraphs:
            yield from paragraph

    @property
    def words(self) -> int:
        """Words below the title."""
        return sum(len(s.text.split()) for paragraph in self.paragraphs for s in paragraph)

    @property
    def url(self) -> str:
        """The page's address."""
        day = self.published
        return f"https://www.{self.outlet.host}/{day:%Y/%m/%d}/{self.id}"


def text_of(paragraph: Paragraph) -> str:
    """The paragraph as one line."""
    return " ".join(sentence.text for sentence in paragraph)
