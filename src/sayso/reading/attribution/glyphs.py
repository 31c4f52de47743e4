"""Quotation marks written one way, one character for one character."""

from __future__ import annotations

_OPENING = frozenset("“„‟«〝＂")
_CLOSING = frozenset("”»〞")
_BEFORE_OPENING = frozenset(" \t\r\n\u00a0([{<-–—/'‘“\u200b\ufeff")
_BEFORE_CLOSING = frozenset(" \t\r\n\u00a0)]}>,.;:?!'’”")
_SINGLE = str.maketrans({"’": "'", "‛": "‘", "‚": "‘", "´": "'", "`": "‘"})


def level(text: str) -> str:
    """`text` with “ and ” for double marks, ‘ and ' for single ones; the length stays.

    Straight marks open where white space or an opening bracket stands before
    them and a word behind, and close elsewhere.
    """
    marks = list(text.translate(_SINGLE))
    for at, mark in enumerate(marks):
        if mark == '"':
            marks[at] = "“" if _opens(marks, at) else "”"
        elif mark == "'" and _opens(marks, at):
            marks[at] = "‘"
        elif mark in _OPENING:
            marks[at] = "“"
        elif mark in _CLOSING:
            marks[at] = "”"
    return "".join(marks)


def _opens(marks: list[str], at: int) -> bool:
    before = marks[at - 1] if at else " "
    behind = marks[at + 1] if at + 1 < len(marks) else " "
    return before in _BEFORE_OPENING and behind not in _BEFORE_CLOSING
