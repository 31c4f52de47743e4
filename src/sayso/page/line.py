"""One connection to one checked address, asked once and closed at its deadline."""

from __future__ import annotations

import socket
import ssl
import zlib
from http.client import HTTPConnection, HTTPResponse
from threading import Timer
from time import monotonic
from typing import Final
from urllib.parse import SplitResult, quote

from sayso import __version__
from sayso.page.hosts import resolved
from sayso.records import PageError

_CHUNK: Final = 64 * 1024
_PORTS: Final = {"http": 80, "https": 443}
# Everything that may stand in a path or query as it is (RFC 3986), and "%" of what is quoted.
_AS_IT_IS: Final = "/%:@!$&'()*+,;=~?-._"


class Line:
    """A line to the host of `url`, open inside `with`; `until` is a `monotonic()` moment."""

    def __init__(self, url: SplitResult, until: float, *, allow_private: bool) -> None:
        self.url, self.until = url, until
        self.host = url.hostname or ""
        self.port = url.port or _PORTS[url.scheme]
        self.numbers = resolved(self.host, self.port, allow_private=allow_private)

    def __enter__(self) -> Line:
        self.wire = self._wire()
        # A timeout alone starts anew with every byte that a slow server sends.
        self.timer = Timer(self.left(), _cut, [self.wire])
        self.timer.daemon = True
        self.timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.timer.cancel()
        self.wire.close()

    def ask(self) -> HTTPResponse:
        """The answer to a GET of the url, its head read and its body not yet."""
        connection = HTTPConnection(self.host, self.port)
        connection.sock = self.wire
        connection.putrequest("GET", self._path(), skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", self._named())
        connection.putheader("User-Agent", f"sayso/{__version__}")
        connection.putheader("Accept", "text/html,application/xhtml+xml,*/*;q=0.5")
        connection.putheader("Accept-Encoding", "gzip")
        connection.putheader("Connection", "close")
        connection.endheaders()
        return connection.getresponse()

    def body(self, answer: HTTPResponse, limit: int) -> bytes:
        """The answer's bytes, decompressed. Raises PageError past `limit` bytes or cut short."""
        packed = answer.getheader("Content-Encoding", "").lower() in ("gzip", "x-gzip", "deflate")
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
        out = bytearray()
        while chunk := answer.read1(_CHUNK):
            out += unpack.decompress(chunk, limit + 1 - len(out)) if unpack else chunk
            if len(out) > limit:
                raise PageError(f"{self.url.geturl()} is larger than {limit >> 10:,} KiB.")
            self.left()
        self.left()
        if answer.length or (unpack and out and not unpack.eof):
            raise PageError(f"{self.url.geturl()} broke off before its end.")
        return bytes(out)

    def left(self) -> float:
        """Seconds until the deadline. Raises TimeoutError past it."""
        left = self.until - monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def _wire(self) -> socket.socket:
        """A socket to the first of the numbers that answers."""
        failure: OSError | None = None
        for number in self.numbers:
            try:
                wire = socket.create_connection((number, self.port), timeout=self.left())
            except OSError as error:
                failure = error
                continue
            return self._secured(wire) if self.url.scheme == "https" else wire
        raise failure or OSError("no address")

    def _secured(self, wire: socket.socket) -> socket.socket:
        try:
            return ssl.create_default_context().wrap_socket(wire, server_hostname=self.host)
        except OSError:
            wire.close()
            raise

    def _path(self) -> str:
        query = f"?{self.url.query}" if self.url.query else ""
        return quote((self.url.path or "/") + query, safe=_AS_IT_IS)

    def _named(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host.encode("idna").decode("ascii")
        return name if self.port == _PORTS[self.url.scheme] else f"{name}:{self.port}"


def _cut(wire: socket.socket) -> None:
    """End a connection that is past its deadline; its reader then sees the end of the data."""
    try:
        wire.shutdown(socket.SHUT_RDWR)
    except OSError:
        wire.close()
