"""Sentence bounds by punctuation, the same on every machine and without a model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.records import Span

_END = re.compile(r"[.!?…]+[\"'”’)]*(?=\s)")
_NEXT = re.compile(r"\s+[\"'“‘(—]*(\w)")
_SHORT = re.compile(
    r"(?:^|[\s(\"'“‘])(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|Rev|Hon|Fr|St|Gen|Lt|Col|Capt|Maj"
    r"|Sgt|Cpl|Adm|Cmdr|Brig|Insp|Sen|Rep|Gov|Pres|Atty|Supt|No|Nos|Art|vs|v|approx|Jan|Feb|Mar"
    r"|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Mt|Ft)$"
)


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text whose paragraphs are parted by blank lines, in order."""
    found: list[Span] = []
    start = 0
    for paragraph in text.split("\n\n"):
        found.extend(Span(start + a, start + b) for a, b in _cut(paragraph))
        start += len(paragraph) + 2
    return tuple(found)


def _cut(paragraph: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _END.finditer(paragraph):
        next_one = _NEXT.match(paragraph, end.end())
        capital = next_one is not None and (next_one[1].isupper() or next_one[1].isdigit())
        if capital and not _short(paragraph, end):
            yield start, end.end()
            start = end.end() + 1
    if start < len(paragraph):
        yield start, len(paragraph)


def _short(paragraph: str, end: re.Match[str]) -> bool:
    before = paragraph[max(0, end.start() - 24) : end.start()]
    return end[0] == "." and bool(_SHORT.search(before))
