"""Pages and readings for the case's tests, made without a model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.page import Page
from sayso.records import Reading
from tests.report.sample import READING


def page(number: int) -> Page:
    """A page whose bytes differ from those of every other number."""
    return Page(f"page{number}.html", f"<p>Page {number}</p>".encode(), kind="html")


def reading(of: Page, *, version: str = "1") -> Reading:
    """The sample reading as if it had been read from `of`."""
    doc = replace(READING.document, id=of.sha256[:16], sha256=of.sha256, source=of.source)
    if of.trouble:
        return Reading(replace(doc, text="", passages=(), dropped=(), unread=of.trouble))
    return replace(READING, document=doc, version={"sayso": version})


def read(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
    """A reader that finds the sample reading in every page."""
    return ((found, [reading(found)]) for found in pages)


def read_again(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
    """The reader of a later version."""
    return ((found, [reading(found, version="2")]) for found in pages)
