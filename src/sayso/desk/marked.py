"""What was read in a document, in the shape of the desk: actors, attributions, claims, copies."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.desk.shapes import Cls, Doc, When, Who
from sayso.records import (
    ActorType,
    Certainty,
    Credit,
    Direction,
    Dropped,
    Hop,
    Link,
    MentionKind,
    Passage,
    Polarity,
    SayingKind,
    Span,
)
from sayso.ties.pages import CopyKind


@dataclass(frozen=True, slots=True)
class Named:
    """A run of the text that names, describes or points back to an actor."""

    start: int
    end: int
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class Cast:
    """An actor of the case as this document speaks of it."""

    id: str
    name: str
    type: ActorType
    mentions: list[Named]


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution, its people those of the case."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Who | None
    anonymous: str | None
    told: Who | None
    kind: SayingKind
    parent: str | None


@dataclass(frozen=True, slots=True)
class ClaimForm:
    """A claim of the document, its ends those of the case.

    `misread` and `corrected` are the numbers of the judgements in force that take it
    out of its tie, or give it another origin.
    """

    id: str
    key: str
    cls: Cls
    a: Who
    b: Who | None
    value: str | None
    direction: Direction
    relation: str
    polarity: Polarity
    certainty: Certainty
    when: When | None
    where: str | None
    start: int
    end: int
    words: tuple[Span, ...]
    attribution: str | None
    chain: list[Hop]
    tied: bool
    misread: int | None
    corrected: int | None


@dataclass(frozen=True, slots=True)
class Copied:
    """The earlier page that a document repeats, and how much of the shorter of both."""

    document: Doc
    kind: CopyKind | None
    share: float | None


@dataclass(frozen=True, slots=True)
class DocumentForm(Doc):
    """A document with all that was read in it."""

    sha256: str
    authors: tuple[str, ...]
    language: str | None
    unread: str | None
    text: str
    passages: tuple[Passage, ...]
    dropped: tuple[Dropped, ...]
    links: tuple[Link, ...]
    credits: tuple[Credit, ...]
    actors: list[Cast]
    attributions: list[Saying]
    claims: list[ClaimForm]
    copy_of: Copied | None
    copies: list[Doc]
    more_copies: int
    version: dict[str, str]
