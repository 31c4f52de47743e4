"""What a reader of one kind of page hands on, and how it becomes a Document.

Only here are offsets counted: the paragraphs come in tidied, and nothing
changes them afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from sayso.page import credits as credit
from sayso.page.about import About
from sayso.page.language import called, language
from sayso.page.moment import iso
from sayso.page.received import Page
from sayso.records import Credit, Document, Dropped, DropReason, Link, Passage, PassageRole

GAP: Final = "\n\n"
"""What stands between two passages of `Document.text`."""
LONGEST: Final = 1_000_000
"""Characters of text beyond which a page is kept unread; spaCy's own limit for one text."""
TAIL: Final = 3
"""Paragraphs before the last one that may end in a wire credit."""
# Reasons under which a line that credits somebody is dropped.
_CREDITED: Final = ("byline", "notice", "footer", "navigation")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph to be read; `links` are (start, end, address) in its text."""

    text: str
    links: tuple[tuple[int, int, str], ...] = ()
    role: PassageRole = "body"


@dataclass(slots=True)
class Content:
    """What one page holds, before its offsets are counted."""

    about: About
    paragraphs: list[Paragraph] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    credits: list[Credit] = field(default_factory=list)

    def drop(self, reason: DropReason, text: str) -> None:
        """Note a run that is not read; joined to the run before where the reason is the same."""
        if self.dropped and self.dropped[-1].reason == reason:
            text = f"{self.dropped.pop().text}\n{text}"
        self.dropped.append(Dropped(reason, text))


def document(page: Page, content: Content) -> Document:
    """The Document of a page; marked unread where its text is not English or too long."""
    credited = _credited(content)
    title = content.about.title
    passages = [Paragraph(title, role="title")] if title else []
    passages += _with_lead(credited.paragraphs)
    text, places, links = _joined(passages)
    doc = Document(
        id=page.sha256[:16],
        sha256=page.sha256,
        source=page.source,
        text=text,
        title=title,
        outlet=content.about.outlet,
        authors=content.about.authors,
        published=content.about.published or _dated(credited),
        language=language(text) if credited.paragraphs else None,
        passages=places,
        dropped=tuple(credited.dropped),
        links=links,
        credits=tuple(dict.fromkeys(credited.credits)),
    )
    return replace(doc, unread=_trouble(doc, credited.paragraphs))


def unread(page: Page, reason: str) -> Document:
    """The Document of a page that cannot be read."""
    sha = page.sha256
    return Document(id=sha[:16], sha256=sha, source=page.source, text="", unread=reason)


def _dated(content: Content) -> str | None:
    """The day in a dateline or in the first byline, where it gives the year."""
    lines = [c.text for c in content.credits if c.kind == "dateline"]
    lines += [row for d in content.dropped if d.reason == "byline" for row in d.text.split("\n")]
    return next(filter(None, map(iso, lines)), None)


def _trouble(doc: Document, paragraphs: Sequence[Paragraph]) -> str | None:
    if not paragraphs:
        return "No article text was found in this page."
    if doc.language != "en":
        return f"This page seems to be in {called(doc.language or '')}; Sayso reads English."
    if len(doc.text) > LONGEST:
        return f"This page has more than {LONGEST:,} characters of text; add it in parts."
    return None


def _joined(
    passages: Sequence[Paragraph],
) -> tuple[str, tuple[Passage, ...], tuple[Link, ...]]:
    places, links, start = [], [], 0
    for passage in passages:
        end = start + len(passage.text)
        places.append(Passage(passage.role, start, end))
        links += [Link(start + a, start + b, url) for a, b, url in passage.links]
        start = end + len(GAP)
    return GAP.join(p.text for p in passages), tuple(places), tuple(links)


def _with_lead(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, the first one of the body as the lead."""
    out = list(paragraphs)
    for at, paragraph in enumerate(out):
        if paragraph.role == "lead":
            break
        if paragraph.role == "body":
            out[at] = replace(paragraph, role="lead")
            break
    return out


def _credited(content: Content) -> Content:
    """The content with datelines and credit lines taken out of its paragraphs, as data."""
    out = Content(content.about, dropped=list(content.dropped), credits=list(content.credits))
    for dropped in content.dropped:
        out.credits += _credits_in(dropped)
    last = len(content.paragraphs) - 1
    for at, paragraph in enumerate(content.paragraphs):
        if whole := credit.line(paragraph.text):
            out.credits.append(whole)
            out.drop("byline", paragraph.text)
        else:
            out.paragraphs.append(_uncredited(paragraph, out, ends=at >= last - TAIL))
    agency = credit.agency_in(content.about.authors)
    if agency and not any(c.agency == agency for c in out.credits):
        out.credits.append(Credit("wire", agency, None, ", ".join(content.about.authors)))
    return out


def _credits_in(dropped: Dropped) -> list[Credit]:
    """The credits in lines that were dropped for a reason under which credits stand."""
    if dropped.reason not in _CREDITED:
        return []
    named = dropped.reason == "byline"
    rows = dropped.text.split("\n")
    found = (credit.line(row, bare_names=named) or credit.byline(row) for row in rows)
    return [entry for entry in found if entry]


def _uncredited(paragraph: Paragraph, out: Content, *, ends: bool) -> Paragraph:
    start, opening = credit.dateline(paragraph.text)
    end, closing = credit.ending(paragraph.text) if ends else (len(paragraph.text), None)
    out.credits += [found for found in (opening, closing) if found]
    return cut(paragraph, start, end) if start < end else paragraph


def cut(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """The paragraph's characters `start` to `end`, with the links that lie inside."""
    links = tuple(
        (max(a, start) - start, min(b, end) - start, url)
        for a, b, url in paragraph.links
        if a < end and b > start
    )
    return replace(paragraph, text=paragraph.text[start:end], links=links)
