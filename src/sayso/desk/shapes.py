"""The shapes that several addresses answer with. `docs/design/desk.md` describes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Generic, Literal, TypeVar

from fastapi import Query
from pydantic import Field

from sayso.records import ActorType, Certainty, Hop, Polarity, Span
from sayso.ties.edge import Reason

T = TypeVar("T")
Cls = Annotated[str, Field(serialization_alias="class")]
Side = Literal["conflict", "cooperation"]

Offset = Annotated[int, Query(ge=0, le=10_000_000)]
Limit = Annotated[int, Query(ge=1, le=200)]
MANY = 50
"""Items of a page of a list where no limit is asked for."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A stretch of a list, and how long the list is."""

    items: list[T]
    total: int
    offset: int
    limit: int


@dataclass(frozen=True, slots=True)
class Who:
    """An actor of the case."""

    id: str
    name: str
    type: ActorType


@dataclass(frozen=True, slots=True)
class Doc:
    """A document by what people know it by; `source` is an address or a file's name."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Range:
    """On how many independent origins something rests, and how many pages tell it."""

    at_least: int
    at_most: int
    pages: int


@dataclass(frozen=True, slots=True)
class Spread(Range):
    """A range with how many outlets tell it, in how many reports."""

    outlets: int
    reports: int


@dataclass(frozen=True, slots=True)
class TieRow:
    """One strand of a tie in a list; `a` acts on `b` where it is directed."""

    a: Who
    b: Who
    cls: Cls
    directed: bool
    asserted: Spread
    denied: Range
    first: str | None
    last: str | None
    contested: bool
    unnamed_only: bool
    echo: int


@dataclass(frozen=True, slots=True)
class When:
    """When it happened, as the text words it."""

    start: str | None
    end: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim of one page; offsets are code points of the document's text."""

    document: Doc
    claim: str
    key: str | None
    cls: Cls
    polarity: Polarity
    certainty: Certainty
    relation: str
    sentence: str
    start: int
    end: int
    words: tuple[Span, ...]
    chain: tuple[Hop, ...]
    copy_of: str | None
    because: list[Reason]
    when: When | None


def cut(items: list[T], offset: int, limit: int) -> Page[T]:
    """The page of a list that is at hand whole."""
    return Page(items[offset : offset + limit], len(items), offset, limit)
