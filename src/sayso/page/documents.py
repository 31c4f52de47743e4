"""One Page to its Documents: itself, and what it carries along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from sayso.page import html, mail, pdf, plain
from sayso.page.content import Content, document, unread
from sayso.page.kinds import foreign
from sayso.page.received import Kind, Page
from sayso.page.sources import walk
from sayso.page.web import Fetching
from sayso.records import Document, PageError

_READERS: Final[dict[Kind, Callable[[Page], Content]]] = {
    "html": html.read,
    "text": plain.read,
    "pdf": pdf.read,
    "mail": mail.read,
}
DEPTH: Final = 5
"""Letters inside letters are opened this many times."""


def parse(page: Page) -> Iterator[Document]:
    """The Documents of one page: one, and for an e-mail one more for each attachment.

    Never raises for what stands on the page: a page that cannot be read is a
    Document with `unread`.
    """
    return _parsed(page, DEPTH)


def open_pages(
    sources: Iterable[str], *, allow_private: bool = False, fetching: Fetching | None = None
) -> Iterator[Document]:
    """The Documents of all sources, read one page at a time.

    Raises PageError, before the first Document, for a path that does not exist.
    """
    pages = walk(sources, allow_private=allow_private, fetching=fetching)
    return (doc for page in pages for doc in parse(page))


def _parsed(page: Page, depth: int) -> Iterator[Document]:
    yield _one(page)
    if page.kind == "mail" and not page.trouble and depth:
        try:
            inside = list(mail.attachments(page))
        except PageError:
            return
        for attached in inside:
            yield from _parsed(attached, depth - 1)


def _one(page: Page) -> Document:
    try:
        trouble = page.trouble or _trouble(page)
        if trouble:
            return unread(page, trouble)
        return document(page, _READERS[page.kind](page))
    except PageError as error:
        return unread(page, str(error))


def _trouble(page: Page) -> str | None:
    if not page.data.strip():
        return "This page is empty."
    if page.kind == "unknown":
        what = foreign(page.data) or "a kind of file that Sayso does not know"
        return f"This is {what}; Sayso reads HTML, text, PDF, e-mail and WARC."
    return None
