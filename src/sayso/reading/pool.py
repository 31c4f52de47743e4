"""Pages through parse and reading, in this process or in several, in order."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice

from sayso.page import Page, parse
from sayso.reading.pipeline import PARSER, read
from sayso.records import Reading

CHUNK = 4
"""Pages handed to a process at a time."""

Read = tuple[Page, list[Reading]]
Reader = Callable[[Iterable[Page]], Iterator[Read]]


def read_each(pages: Iterable[Page], *, processes: int = 1, parser: str = PARSER) -> Iterator[Read]:
    """Each page with the readings of its documents, in the order of the pages.

    The readings do not depend on `processes`. Only a few pages are held at a
    time, however many come.
    """
    if processes <= 1:
        for page in pages:
            yield page, _read(page, parser)
        return
    # A forked child would inherit the locks of the model's threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=context) as pool:
        yield from _spread(pages, pool, processes, parser)


def reader(processes: int, *, parser: str = PARSER) -> Reader:
    """`read_each` with its settings, as a function of the pages alone."""
    return partial(read_each, processes=processes, parser=parser)


def _spread(
    pages: Iterable[Page], pool: ProcessPoolExecutor, processes: int, parser: str
) -> Iterator[Read]:
    waiting: deque[tuple[list[Page], Future[list[list[Reading]]]]] = deque()
    try:
        for chunk in _chunks(pages):
            waiting.append((chunk, pool.submit(_read_all, chunk, parser)))
            if len(waiting) > 2 * processes:
                yield from _done(*waiting.popleft())
        while waiting:
            yield from _done(*waiting.popleft())
    finally:
        for _, future in waiting:
            future.cancel()


def _done(chunk: list[Page], future: Future[list[list[Reading]]]) -> Iterator[Read]:
    return zip(chunk, future.result(), strict=True)


def _read_all(pages: list[Page], parser: str) -> list[list[Reading]]:
    return [_read(page, parser) for page in pages]


def _read(page: Page, parser: str) -> list[Reading]:
    return list(read(parse(page), parser=parser))


def _chunks(pages: Iterable[Page]) -> Iterator[list[Page]]:
    stream = iter(pages)
    while chunk := list(islice(stream, CHUNK)):
        yield chunk
