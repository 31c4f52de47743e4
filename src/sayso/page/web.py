"""Fetching a page: limits on size, time and redirects, every hop checked.

The connection goes to the very number that was checked; the host's name is
looked up once for each hop and never again in between.
"""

from __future__ import annotations

import socket
import ssl
import zlib
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from time import monotonic
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from sayso import __version__
from sayso.page.hosts import resolved
from sayso.page.kinds import kind_of
from sayso.page.received import PAGE_LIMIT, Page
from sayso.records import PageError

_MOVED: Final = frozenset({301, 302, 303, 307, 308})
_CHUNK: Final = 64 * 1024


@dataclass(frozen=True, slots=True)
class Fetching:
    """What may be fetched: bytes of one page, seconds for all of it, redirects followed."""

    limit: int = PAGE_LIMIT
    seconds: float = 30.0
    redirects: int = 5
    allow_private: bool = False


def fetch(url: str, how: Fetching | None = None) -> Page:
    """The page at an http or https address, its bytes as received once decompressed.

    Raises PageError where the address is refused, does not answer, or answers
    with an error.
    """
    how = how or Fetching()
    until = monotonic() + how.seconds
    here = url
    try:
        for _ in range(how.redirects + 1):
            with _Line(here, how, until) as line:
                answer = line.ask()
                onward = answer.getheader("Location")
                if answer.status not in _MOVED or not onward:
                    return _page(url, here, answer, line)
                here = urljoin(here, onward)
    except TimeoutError as error:
        raise PageError(f"{url} took longer than {how.seconds:g} seconds.") from error
    except ssl.SSLError as error:
        raise PageError(f"{url} has no valid certificate: {error.reason}.") from error
    except (OSError, HTTPException, ValueError) as error:
        raise PageError(f"{url} cannot be fetched: {error or type(error).__name__}.") from error
    raise PageError(f"{url} redirects more than {how.redirects} times.")


class _Line:
    """One connection to one checked number, closed when left."""

    def __init__(self, url: str, how: Fetching, until: float) -> None:
        self.url, self.how, self.until = _parts(url), how, until
        self.connection: HTTPConnection | None = None

    def __enter__(self) -> _Line:
        secure = self.url.scheme == "https"
        host = self.url.hostname or ""
        port = self.url.port or (443 if secure else 80)
        number = resolved(host, port, allow_private=self.how.allow_private)
        wire = socket.create_connection((number, port), timeout=self._left())
        try:
            if secure:
                wire = ssl.create_default_context().wrap_socket(wire, server_hostname=host)
        except OSError:
            wire.close()
            raise
        self.connection = HTTPConnection(host, port, timeout=self._left())
        self.connection.sock = self.wire = wire
        return self

    def __exit__(self, *_: object) -> None:
        if self.connection is not None:
            self.connection.close()

    def ask(self) -> HTTPResponse:
        assert self.connection is not None  # noqa: S101
        path = (self.url.path or "/") + (f"?{self.url.query}" if self.url.query else "")
        self.connection.putrequest("GET", path, skip_host=True, skip_accept_encoding=True)
        default = 443 if self.url.scheme == "https" else 80
        port = self.url.port
        named = self.url.hostname or ""
        named = f"[{named}]" if ":" in named else named
        self.connection.putheader("Host", named if port in (None, default) else f"{named}:{port}")
        self.connection.putheader("User-Agent", f"sayso/{__version__}")
        self.connection.putheader(
            "Accept", "text/html,application/xhtml+xml,application/pdf,*/*;q=0.5"
        )
        self.connection.putheader("Accept-Encoding", "gzip")
        self.connection.putheader("Connection", "close")
        self.connection.endheaders()
        return self.connection.getresponse()

    def body(self, answer: HTTPResponse) -> bytes:
        """The answer's bytes, decompressed. Raises PageError past the size limit."""
        unpack = (
            zlib.decompressobj(zlib.MAX_WBITS | 32)
            if answer.getheader("Content-Encoding", "").lower() in ("gzip", "x-gzip", "deflate")
            else None
        )
        out = bytearray()
        while chunk := answer.read1(_CHUNK):
            self.wire.settimeout(self._left())
            room = self.how.limit + 1 - len(out)
            out += unpack.decompress(chunk, room) if unpack else chunk
            if len(out) > self.how.limit:
                raise PageError(f"{self.url.geturl()} is larger than {self.how.limit >> 10:,} KiB.")
        return bytes(out)

    def _left(self) -> float:
        left = self.until - monotonic()
        if left <= 0:
            raise TimeoutError
        return left


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise PageError(f"{url!r} is no valid address.") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise PageError(f"{url!r} is no http or https address; Sayso fetches no others.")
    return parts


def _page(url: str, here: str, answer: HTTPResponse, line: _Line) -> Page:
    if answer.status != 200:
        raise PageError(
            f"{url} answered with status {answer.status} {answer.reason}.".replace(" .", ".")
        )
    data = line.body(answer)
    mime = answer.getheader("Content-Type", "")
    charset = answer.headers.get_content_charset()
    return Page(url, data, kind_of(data, urlsplit(here).path, mime), here, charset)
