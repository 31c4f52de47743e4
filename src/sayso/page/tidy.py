"""The characters of `Document.text`: normalised once, before any offset is counted.

After `tidy` a text is in NFC and holds no control, format, private-use or
unassigned characters, no ligatures of Latin letters and no spaces but U+0020.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_PLAIN = re.compile(r"[ -~]*\Z")
_SPACES = re.compile(r"\s+")
_LATIN_LIGATURES: Final = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_TO_SPACE: Final = frozenset("\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85")


def tidy(text: str) -> str:
    """`text` with readable characters only; white space runs become one space each."""
    if not _PLAIN.match(text):
        text = unicodedata.normalize("NFC", "".join(map(_readable, text)))
    return _SPACES.sub(" ", text)


def lines(text: str) -> list[str]:
    """The lines of a plain text, each tidied and stripped."""
    return [tidy(line).strip() for line in text.replace("\u2028", "\n").splitlines()]


@lru_cache(maxsize=8192)
def _readable(character: str) -> str:
    if character in _TO_SPACE:
        return " "
    category = unicodedata.category(character)
    if category in ("Zs", "Zl", "Zp"):
        return " "
    # Soft hyphens, zero-width and direction marks are format characters (Cf).
    if category[0] == "C":
        return ""
    return _LATIN_LIGATURES.get(character, character)
