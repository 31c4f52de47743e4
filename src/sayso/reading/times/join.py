"""From expressions to times: two ends become one span of time, "since" leaves it open."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.times.timex import Timex
from sayso.reading.times.value import bounds, grain_of
from sayso.records import Span, When

# The longest word before an expression that matters is "between", with white space.
_BEFORE = 12
_OPENING = re.compile(r"\b(from|between|since|until|till)\s{1,2}$", re.IGNORECASE)
_TO = re.compile(r"\s{0,2}(?:-|–|to|until|till|through)\s{0,2}", re.IGNORECASE)
_AND = re.compile(r"\s{1,2}and\s{1,2}", re.IGNORECASE)


def join(text: str, timexes: Sequence[Timex]) -> tuple[When, ...]:
    """The times that expressions tell, those of a range as one.

    Lengths and repetitions are left out: they say how long or how often, not when.
    """
    timexes = [timex for timex in timexes if timex.type in ("DATE", "TIME")]
    out: list[When] = []
    place = 0
    while place < len(timexes):
        pair = timexes[place : place + 2]
        whole = _range(text, *pair) if len(pair) == 2 else None
        out.append(whole or _single(text, timexes[place]))
        place += 2 if whole else 1
    return tuple(out)


def _range(text: str, first: Timex, last: Timex) -> When | None:
    """One time for "from A to B", "between A and B", "A-B"; None for anything else."""
    start, end = bounds(first.value)[0], bounds(last.value)[1]
    if start is None or end is None or _coarse(first) != _coarse(last) or start > end:
        return None
    opening = _opening(text, first.span.start)
    link = _AND if opening == "between" else _TO
    if not link.fullmatch(text, first.span.end, last.span.start):
        return None
    begin = _begin(text, first.span.start) if opening in ("from", "between") else first.span.start
    return _when(text, start, end, Span(begin, last.span.end))


def _coarse(timex: Timex) -> str | None:
    return grain_of(timex.value[:10])


def _single(text: str, timex: Timex) -> When:
    start, end = bounds(timex.value)
    opening = _opening(text, timex.span.start)
    if start is None or opening not in ("since", "until", "till"):
        return _when(text, start, end, timex.span)
    span = Span(_begin(text, timex.span.start), timex.span.end)
    if opening == "since":
        return _when(text, start, None, span)
    return _when(text, None, end, span)


def _when(text: str, start: str | None, end: str | None, span: Span) -> When:
    return When(start, end, span.of(text), span)


def _opening(text: str, start: int) -> str:
    """The word before an expression that opens a range; empty for any other."""
    match = _OPENING.search(text[max(0, start - _BEFORE) : start])
    return match[1].lower() if match else ""


def _begin(text: str, start: int) -> int:
    """Where the opening word before an expression begins."""
    match = _OPENING.search(text[max(0, start - _BEFORE) : start])
    return start - len(match[0]) if match else start
