"""A page made readable: clean text, where it came from, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PassageRole = Literal["title", "lead", "body", "caption", "quote"]
DropReason = Literal[
    "navigation",
    "related",
    "advert",
    "comments",
    "share",
    "footer",
    "byline",
    "caption",
    "newsletter",
    "notice",
    "duplicate",
]
CreditKind = Literal["dateline", "wire", "contributor", "republished"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of `Document.text` with its role on the page."""

    role: PassageRole
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """A run of the page that is not read, with the reason."""

    reason: DropReason
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink under the characters `start` to `end` of `Document.text`."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Credit:
    """What the page says of its own making: "BEIRUT (AP) -", "Reuters contributed".

    `agency` is the body credited, or None for a bare dateline; `place` the
    dateline's place; `text` the words as they stood on the page.
    """

    kind: CreditKind
    agency: str | None
    place: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One readable page.

    `text` holds the title first, then one paragraph a passage, joined by blank
    lines. `published` is an ISO 8601 date or date and time, `language` an
    ISO 639-1 code. `unread` is the reason why the page cannot be read, or None.
    """

    id: str
    sha256: str
    source: str
    text: str
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    passages: tuple[Passage, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    links: tuple[Link, ...] = ()
    credits: tuple[Credit, ...] = ()
    unread: str | None = None
