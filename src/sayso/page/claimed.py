"""The address that a saved page gives as its own.

A page saved to a file has lost its address; most name it in their head. It is
the page's word and nothing more, as everything on a page is.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Final

HEAD: Final = 256 * 1024
"""Bytes of a page in which its head is looked for."""
LONGEST: Final = 2000
"""Characters of an address, beyond which servers do not answer."""
_TAG = re.compile(r"<(link|meta)\b([^<>]{1,4000})>", re.IGNORECASE)
_PART = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


def claimed(data: bytes) -> str | None:
    """The canonical http address in the head of an HTML page, or that of its `og:url`."""
    shared = None
    for tag in _TAG.finditer(data[:HEAD].decode("latin-1")):
        parts = {p[1].lower(): p[2] or p[3] or p[4] or "" for p in _PART.finditer(tag[2])}
        if parts.get("rel", "").lower() == "canonical" and (own := _web(parts.get("href"))):
            return own
        if parts.get("property", parts.get("name")) == "og:url" and shared is None:
            shared = _web(parts.get("content"))
    return shared


def _web(address: str | None) -> str | None:
    plain = unescape(address or "").strip()
    fits = plain.startswith(("http://", "https://")) and len(plain) <= LONGEST
    return plain if fits and plain.isprintable() and " " not in plain else None
