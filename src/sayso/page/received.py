"""The Page: bytes as received, kept unchanged, named by their SHA-256."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

Kind = Literal["html", "text", "pdf", "mail", "unknown"]

PAGE_LIMIT = 64 * 2**20
"""The most bytes that one page may have, also once decompressed."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as received.

    `source` is the name people see: a path, an address, `-` for standard input,
    or `FILE#PART` for a record of an archive and an attachment of a letter.
    `address` is the page's own URL: where it was fetched, else what a saved page
    gives as its own, else None. `charset` is what the sender declared outside the
    bytes. `trouble` is the reason why the bytes could not be had; `data` is then
    empty.
    """

    source: str
    data: bytes
    kind: Kind = "unknown"
    address: str | None = None
    charset: str | None = None
    trouble: str | None = None

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in hex; of the source's name where there are no bytes."""
        return sha256(self.data or self.source.encode("utf-8", "surrogatepass")).hexdigest()


def unreadable(source: str, reason: str, *, data: bytes = b"") -> Page:
    """A page that cannot be read, with the reason as a sentence."""
    return Page(source, data, trouble=reason)
