"""Quotation marks and apostrophes as outlets write them, one character for one."""

from __future__ import annotations

from benchmarks.affairs.story import Sentence

STYLES: tuple[dict[int, str], ...] = (
    str.maketrans({}),
    str.maketrans({"’": "'"}),
    str.maketrans({}),
    str.maketrans({"“": '"', "”": '"'}),
    str.maketrans({"“": "‘", "”": "’"}),
    str.maketrans({"“": '"', "”": '"', "’": "'"}),
)


def styled(text: str, style: int) -> str:
    """`text` with the marks of a style; its length stays."""
    return text.translate(STYLES[style])


def line(sentence: Sentence, style: int) -> str:
    """A sentence as it stands in a page."""
    return styled(sentence.text, style)
