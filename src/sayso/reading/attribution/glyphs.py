"""Quotation marks written one way, one character for one character."""

from __future__ import annotations

import re

_MARK = re.compile(r"""''|``|‘‘|’’|["'“”„‟«»〝〞＂’‛‚‘´`]""")
_DOUBLE = frozenset('"“”„‟«»〝〞＂')
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0([{<-–—/'‘“\u200b\ufeff")
_BEFORE_CLOSING = frozenset(" \t\r\n\u00a0)]}>,.;:?!'’”")
_ONE_WAY = {
    "“": "“", "„": "“", "‟": "“", "«": "“", "〝": "“", "``": "“ ", "‘‘": "“ ",
    "”": "”", "»": "”", "〞": "”", "’’": " ”",
    "‘": "‘", "‛": "‘", "‚": "‘", "`": "‘", "’": "'", "´": "'",
}  # fmt: skip


def level(text: str) -> str:
    """`text` with “ and ” for double marks, ‘ and ' for single ones; the length stays.

    Straight marks open where white space or an opening bracket stands before
    them and a word behind, and close elsewhere. A double mark typed as two
    single ones becomes one mark and a space.
    """
    return _MARK.sub(_leveled, text)


def _leveled(found: re.Match[str]) -> str:
    mark = found[0]
    if mark in _ONE_WAY:
        return _ONE_WAY[mark]
    text, start, end = found.string, found.start(), found.end()
    before = text[start - 1] if start else " "
    behind = text[end] if end < len(text) else " "
    opens = before in _BEFORE_OPENING and behind not in _BEFORE_CLOSING
    if mark == "'":
        return "‘" if opens else "'"
    return ("“" if opens else "”") if mark in _DOUBLE else ("“ " if opens else " ”")
