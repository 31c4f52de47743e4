"""Two dates that share a word: March 5-9, 1995-98, March to May 2010."""

from __future__ import annotations

from sayso.reading.times.calendar import day_value, month_number
from sayso.reading.times.context import Context
from sayso.reading.times.near import near_day
from sayso.reading.times.numeral import ordinal
from sayso.reading.times.scan import Found
from sayso.reading.times.timex import Timex
from sayso.records import Span


def years(found: Found, _: Context) -> list[Timex]:
    """1995-98, 1995-1998."""
    text, start = found.text("years") or "", found.span.start
    first, last = text[:4], text[5:]
    return [
        Timex(Span(start, start + 4), "DATE", first),
        Timex(Span(start + 5, start + len(text)), "DATE", first[: 4 - len(last)] + last),
    ]


def days(found: Found, context: Context) -> list[Timex]:
    """March 5-9, 1998; 5 and 9 March."""
    month, year = month_number(found), found.number("modern")
    links = [i for i, word in enumerate(found.words) if word in LINKS]
    halves = found.part(0, links[0]), found.part(links[0] + 1, found.last - found.first)
    out: list[Timex] = []
    for half in halves:
        day = half.number("dd") or ordinal(half) or 0
        value = day_value(year, month, day) if year else near_day(found, context, month, day)
        out += half.date(value)
    return out


def months(found: Found, _: Context) -> list[Timex]:
    """March to May 2010."""
    year = found.number("modern")
    links = [i for i, word in enumerate(found.words) if word in LINKS]
    halves = found.part(0, links[0]), found.part(links[0] + 1, found.last - found.first)
    return [t for half in halves for t in half.date(f"{year:04d}-{month_number(half):02d}")]


LINKS = frozenset(("-", "–", "to", "until", "through", "till", "and", "or"))
