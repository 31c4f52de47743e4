"""Fetching a page: limits on size, time and redirects, every hop checked.

The connection goes to the very numbers that were checked: the host's name is
looked up once for each hop and never again in between.
"""

from __future__ import annotations

import ssl
import zlib
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from time import monotonic
from typing import Final
from urllib.parse import SplitResult, urljoin, urlsplit

from sayso.page.kinds import kind_of
from sayso.page.line import Line
from sayso.page.received import PAGE_LIMIT, Page
from sayso.records import PageError

_MOVED: Final = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Fetching:
    """What may be fetched: bytes of one page, seconds for all of it, redirects followed.

    `allow_private` lets addresses of the own machine and of private networks be fetched.
    """

    limit: int = PAGE_LIMIT
    seconds: float = 30.0
    redirects: int = 5
    allow_private: bool = False


def fetch(url: str, how: Fetching | None = None) -> Page:
    """The page at an http or https address, with its bytes once decompressed.

    Raises PageError where the address is refused, does not answer, or answers
    with an error.
    """
    how = how or Fetching()
    until = monotonic() + how.seconds
    try:
        return _followed(url, how, until)
    except ssl.SSLError as error:
        raise PageError(f"{url} has no valid certificate: {error.reason}.") from error
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        if monotonic() >= until or isinstance(error, TimeoutError):
            raise PageError(f"{url} took longer than {how.seconds:g} seconds.") from error
        raise PageError(f"{url} cannot be fetched: {error or type(error).__name__}.") from error


def _followed(url: str, how: Fetching, until: float) -> Page:
    here = url
    for _ in range(how.redirects + 1):
        with Line(_parts(here), until, allow_private=how.allow_private) as line:
            answer = line.ask()
            onward = answer.getheader("Location")
            if answer.status not in _MOVED or not onward:
                return _page(url, here, answer, line.body(answer, how.limit))
            here = urljoin(here, onward)
    raise PageError(f"{url} redirects more than {how.redirects} times.")


def _parts(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError as error:
        raise PageError(f"{url!r} is no valid address.") from error
    if not known:
        raise PageError(f"{url!r} is no http or https address; Sayso fetches no others.")
    return parts


def _page(url: str, here: str, answer: HTTPResponse, data: bytes) -> Page:
    if answer.status != 200:
        raise PageError(f"{url} answered with status {answer.status}.")
    mime = answer.getheader("Content-Type", "")
    charset = answer.headers.get_content_charset()
    return Page(url, data, kind_of(data, urlsplit(here).path, mime), here, charset)
