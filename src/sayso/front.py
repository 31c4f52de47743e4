"""Reading pages and plain texts: the two verbs of the package, in one process or several."""

from __future__ import annotations

import multiprocessing
import re
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from hashlib import sha256
from itertools import islice

from sayso.page import Page, parse, walk
from sayso.reading.pipeline import PARSER
from sayso.reading.pipeline import read as read_documents
from sayso.records import Document, Passage, Reading

CHUNK = 8
"""Pages handed to a process at a time."""

_PARAGRAPH = re.compile(r"\S(?:(?!\n\s*\n)[\s\S])*")


def read(
    *sources: str, processes: int = 1, parser: str = PARSER, allow_private: bool = False
) -> Iterator[Reading]:
    """Read pages: files, folders, archives, addresses, or `-` for standard input.

    Readings come in the order of the pages and do not depend on `processes`,
    the number of processes that read beside each other. A page that cannot be
    read gives an empty Reading whose document says why. `parser` names an
    installed English spaCy model. `allow_private` lets addresses of the own
    machine and network be fetched.

    Raises:
        PageError: a source does not exist.
        UsageError: `parser` is not installed.
    """
    pages = walk(sources, allow_private=allow_private)
    return read_pages(pages, processes=processes, parser=parser)


def read_text(text: str, *, published: str | None = None, parser: str = PARSER) -> Reading:
    """Read a bare text: paragraphs between blank lines, no title.

    `published` is the ISO 8601 date against which "on Monday" is understood.
    """
    return next(read_documents([_document(text, published)], parser=parser))


def read_pages(
    pages: Iterable[Page], *, processes: int = 1, parser: str = PARSER
) -> Iterator[Reading]:
    """Read pages that are at hand, in order, holding only a few at a time."""
    if processes <= 1:
        for page in pages:
            yield from _work([page], parser)
        return
    # A forked child would inherit the locks of the model's threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        waiting: deque[Future[list[Reading]]] = deque()
        try:
            for chunk in _chunks(pages):
                waiting.append(pool.submit(_work, chunk, parser))
                if len(waiting) > 2 * processes:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def _work(pages: list[Page], parser: str) -> list[Reading]:
    documents = (document for page in pages for document in parse(page))
    return list(read_documents(documents, parser=parser))


def _chunks(pages: Iterable[Page]) -> Iterator[list[Page]]:
    stream = iter(pages)
    while chunk := list(islice(stream, CHUNK)):
        yield chunk


def _document(text: str, published: str | None) -> Document:
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    passages = tuple(
        Passage("body", m.start(), m.start() + len(m.group().rstrip()))
        for m in _PARAGRAPH.finditer(text)
    )
    return Document(
        digest[:16], digest, "text", text, published=published, language="en", passages=passages
    )
