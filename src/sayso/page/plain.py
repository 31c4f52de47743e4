"""Text saved from a page, clutter and all, to its content."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from sayso.page import clutter
from sayso.page.about import About
from sayso.page.authors import people
from sayso.page.charset import decode
from sayso.page.content import Content, Paragraph
from sayso.page.html import unglued
from sayso.page.moment import iso
from sayso.page.received import Page
from sayso.page.tidy import lines
from sayso.page.vote import key
from sayso.records import DropReason

_ENDS = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_STOPS = re.compile(r"[.!?…][\"'”’)\]]*$")
_FULL_STOP = re.compile(r"(?<!\b[A-Z])\.[\"'”’)\]]*$")
_BYLINE = re.compile(r"^by:? [A-Z][\w.'’-]+(?: [\w.'’-]+){0,8}$", re.I)
_HYPHEN = re.compile(r"(\w\w)-$")
# Typewriter and mail lines are wrapped at 60 to 80 characters; nobody's paragraphs all end there.
WRAP: Final = (40, 100)
HEADING: Final = 200
"""Characters that a heading has at most."""
SENTENCE: Final = 60
"""Characters from which on a line without a full stop still counts as prose."""


def read(page: Page) -> Content:
    """Everything that the text page holds."""
    return content(decode(page.data, page.charset))


def content(text: str, title: str | None = None) -> Content:
    """The content of a text; its own first heading is the title where none is given."""
    rows = paragraphs(lines(text))
    if title is None:
        title, rows = _titled(rows)
    out = _sorted_out(rows, title)
    return unglued(out)


def paragraphs(rows: Sequence[str]) -> list[str]:
    """Lines joined into paragraphs: at blank lines where the text is wrapped, else one a line."""
    if not _wrapped(rows):
        return [row for row in rows if row]
    found: list[list[str]] = [[]]
    width = max((len(row) for row in rows), default=0)
    for row in rows:
        last = found[-1][-1] if found[-1] else ""
        ended = last and len(last) < 0.6 * width and (_STOPS.search(last) or row[:1].isupper())
        if not row or ended:
            found.append([])
        if row:
            found[-1].append(row)
    return [_joined(rows) for rows in found if rows]


def _wrapped(rows: Sequence[str]) -> bool:
    """True where most lines break off inside a sentence at about the same width."""
    full = [row for row in rows if len(row) >= WRAP[0]]
    if len(full) < 3 or max(map(len, full)) > 1.5 * WRAP[1]:
        return False
    broken = sum(not _ENDS.search(row) for row in full)
    return median(map(len, full)) <= WRAP[1] and broken * 2 > len(full)


def _joined(rows: Sequence[str]) -> str:
    """Lines as one paragraph; a word cut by a hyphen at a line's end is made whole."""
    out = rows[0]
    for row in rows[1:]:
        cut = _HYPHEN.search(out) and row[:1].islower()
        out = out[:-1] + row if cut else f"{out} {row}"
    return out


def _titled(rows: list[str]) -> tuple[str | None, list[str]]:
    """The first line that reads like a heading, before any prose, and the lines after it."""
    for at, row in enumerate(rows[:12]):
        if clutter.line(row) or _BYLINE.match(row):
            continue
        if len(row) > HEADING or _FULL_STOP.search(row) or len(row.split()) < 2:
            return None, rows
        return row, rows[:at] + rows[at + 1 :]
    return None, rows


def _sorted_out(rows: Sequence[str], title: str | None) -> Content:
    authors, published, seen = [], None, {key(title)} if title else set()
    last = max((at for at, row in enumerate(rows) if _prose(row)), default=-1)
    first = next((at for at, row in enumerate(rows) if _prose(row)), len(rows))
    kept: list[Paragraph] = []
    out = Content(About(title=title))
    for at, row in enumerate(rows):
        if at < first and _BYLINE.match(row):
            authors.append(row)
        if at < first and published is None:
            published = iso(row)
        reason = _reason(row, at, first, last, seen)
        if reason == "footer" and out.dropped and out.dropped[-1].reason == "related":
            reason = "related"
        if reason:
            out.drop(reason, row)
        else:
            kept.append(Paragraph(row))
            seen.add(key(row))
    out.paragraphs = kept
    out.about = About(title=title, authors=people(authors), published=published)
    return out


def _prose(row: str) -> bool:
    """True for a line that tells something: sentences, and no furniture by its words."""
    return clutter.line(row) is None and (
        (bool(_STOPS.search(row)) and len(row.split()) > 2) or len(row) > 2 * SENTENCE
    )


def _reason(row: str, at: int, first: int, last: int, seen: set[str]) -> DropReason | None:
    if worded := clutter.line(row):
        return worded
    if key(row) in seen:
        return "duplicate"
    if at < first:
        return "byline" if _BYLINE.match(row) or iso(row) else "navigation"
    if at > last:
        return "footer"
    return None
