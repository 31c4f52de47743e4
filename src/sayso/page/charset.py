"""Bytes to characters: declared, marked, sniffed or wrong."""

from __future__ import annotations

import codecs
import re
from typing import Final

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The WHATWG encoding standard reads these labels as windows-1252, as browsers do.
_LATIN: Final = frozenset({"iso8859-1", "ascii", "cp1252"})
# The bytes that windows-1252 leaves undefined; the standard reads them as control characters.
_HOLES: Final = dict.fromkeys((129, 141, 143, 144, 157))
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
SNIFF: Final = 64 * 1024


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters of `data`; never raises, undecodable bytes become U+FFFD.

    A byte order mark wins, then UTF-8 wherever the bytes are valid UTF-8, then
    what the sender or the page's first 4,096 bytes declare, then a guess.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    text = _strict(data, "utf-8")
    if text is not None and "\x1b" not in text:
        return text
    for label in (declared, _inside(data)):
        codec = _codec(label)
        if codec is not None and (text := _strict(data, codec)) is not None:
            return text
    return _guess(data)


def _inside(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return found.group(1).decode("ascii") if found else None


def _codec(label: str | None) -> str | None:
    """The text codec called `label`, or None."""
    try:
        info = codecs.lookup((label or "").strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if not info._is_text_encoding or info.name in ("idna", "punycode", "utf-7"):
        return None
    return "cp1252" if info.name in _LATIN else info.name


def _strict(data: bytes, codec: str) -> str | None:
    if codec == "cp1252":
        data = data.translate(None, bytes(_HOLES))
    try:
        return data.decode(codec)
    except (UnicodeError, ValueError):
        return None


def _guess(data: bytes) -> str:
    """Mostly UTF-8 with a few broken bytes, else what charset-normalizer thinks best."""
    loose = data.decode("utf-8", "replace")
    broken = loose.count("\ufffd")
    if broken * 4 < sum(character > "\x7f" for character in loose[:SNIFF]) and broken < 50:
        return loose
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SNIFF]).best()
    codec = _codec(best.encoding) if best else None
    text = _strict(data, codec) if codec else None
    return text if text is not None else data.translate(None, bytes(_HOLES)).decode("cp1252")
