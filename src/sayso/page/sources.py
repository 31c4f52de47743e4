"""Where pages come from: files, folders, archives, addresses, standard input."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import IO, Final

from sayso.page.claimed import claimed
from sayso.page.kinds import kind_of
from sayso.page.received import PAGE_LIMIT, Page, unreadable
from sayso.page.web import Fetching, fetch
from sayso.records import PageError

_GZIP: Final = b"\x1f\x8b"
_WARC: Final = b"WARC/"
_WEB: Final = ("http://", "https://")


def walk(
    sources: Iterable[str], *, allow_private: bool = False, fetching: Fetching | None = None
) -> Iterator[Page]:
    """The pages of all sources, one after the other, folders in the order of their names.

    A source is a file's or folder's path, an http or https address, or `-` for
    standard input. Hidden files in folders are passed over. A page that cannot
    be had comes as one with `trouble`. `allow_private` lets addresses inside
    private networks be fetched, `fetching` sets the limits. Raises PageError,
    before the first page, for a path that does not exist.
    """
    fetching = fetching or Fetching(allow_private=allow_private)
    wanted = list(sources)
    for source in wanted:
        if source != "-" and not source.startswith(_WEB):
            _exists(source)
    return _walked(wanted, fetching)


def expected(sources: Iterable[str]) -> int | None:
    """How many pages `walk` will yield; None where an archive or the input holds any number."""
    number = 0
    for source in sources:
        if source == "-":
            return None
        names = [source] if source.lower().startswith(_WEB) else _files(source)
        for name in names:
            if name.lower().endswith((".warc", ".warc.gz")):
                return None
            number += 1
    return number


def _walked(sources: Iterable[str], fetching: Fetching) -> Iterator[Page]:
    for source in sources:
        if source == "-":
            yield from _opened(io.BytesIO(sys.stdin.buffer.read(PAGE_LIMIT + 1)), source)
        elif source.lower().startswith(_WEB):
            yield _fetched(source, fetching)
        else:
            for path in _files(source):
                yield from _file(path)


def _exists(source: str) -> None:
    if os.path.exists(source):
        return
    path = Path(source)
    try:
        beside = sorted(os.listdir(path.parent))
    except OSError:
        beside = []
    close = get_close_matches(path.name, beside, n=3)
    hint = "Closest: " + ", ".join(map(repr, close)) + "." if close else "Check the path."
    raise PageError(f"No file or folder named {source!r}. {hint}")


def _files(source: str) -> Iterator[str]:
    """The file itself, or the folder's files in a stable order; links to folders not followed."""
    if not os.path.isdir(source):
        yield source
        return
    try:
        names = sorted(os.listdir(source))
    except OSError:
        yield source
        return
    for name in names:
        path = os.path.join(source, name)
        if name.startswith(".") or (os.path.islink(path) and os.path.isdir(path)):
            continue
        yield from _files(path)


def _fetched(url: str, fetching: Fetching) -> Page:
    try:
        return fetch(url, fetching)
    except PageError as error:
        return unreadable(url, str(error))


def _file(path: str) -> Iterator[Page]:
    if not os.path.isfile(path):
        what = "folder cannot be listed" if os.path.isdir(path) else "is no ordinary file"
        yield unreadable(path, f"This {what}." if "folder" in what else f"{path} {what}.")
        return
    try:
        with open(path, "rb") as stream:
            yield from _opened(stream, path)
    except OSError as error:
        yield unreadable(path, f"This file cannot be opened: {error.strerror}.")


def _opened(stream: IO[bytes], source: str) -> Iterator[Page]:
    """The pages in an open file: one, or those of an archive."""
    head = stream.read(len(_WARC))
    stream.seek(0)
    packed = head.startswith(_GZIP)
    if packed:
        inner = _head(stream)
        stream.seek(0)
    if head == _WARC or (packed and inner == _WARC):
        from sayso.page.warc import records

        yield from records(stream, source)
        return
    try:
        data = _unpacked(stream) if packed else stream.read(PAGE_LIMIT + 1)
    except (OSError, EOFError, zlib.error):
        yield unreadable(source, "This compressed file is damaged and cannot be opened.")
        return
    yield _page(data, source)


def _head(stream: IO[bytes]) -> bytes:
    try:
        return gzip.GzipFile(fileobj=stream).read(len(_WARC))
    except (OSError, EOFError, zlib.error):
        return b""


def _unpacked(stream: IO[bytes]) -> bytes:
    return gzip.GzipFile(fileobj=stream).read(PAGE_LIMIT + 1)


def _page(data: bytes, source: str) -> Page:
    if len(data) > PAGE_LIMIT:
        return unreadable(source, f"This page is larger than {PAGE_LIMIT >> 20} MiB.")
    kind = kind_of(data, source)
    return Page(source, data, kind, claimed(data) if kind == "html" else None)
