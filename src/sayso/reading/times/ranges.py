"""Two dates that share a word: March 5-9, 1995-98, March to May 2010."""

from __future__ import annotations

from sayso.reading.times.calendar import day_number, day_value, month_number
from sayso.reading.times.context import Context
from sayso.reading.times.near import near_day
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


def old(found: Found, _: Context) -> list[Timex]:
    """499-493 BC."""
    return [t for half in halves(found) for t in half.date(f"BC{half.number('int'):04d}")]


def days(found: Found, context: Context) -> list[Timex]:
    """March 5-9, 1998; 5 and 9 March."""
    month, year = month_number(found), found.number("modern")
    out: list[Timex] = []
    for half in halves(found):
        day = day_number(half)
        value = day_value(year, month, day) if year else near_day(found, context, month, day)
        out += half.date(value)
    return out


def months(found: Found, _: Context) -> list[Timex]:
    """March to May 2010."""
    year = found.number("modern")
    return [t for half in halves(found) for t in half.date(f"{year:04d}-{month_number(half):02d}")]


def far_days(found: Found, _: Context) -> list[Timex]:
    """July 30-Aug. 14, 1992."""
    year = found.number("modern") or 0
    return [
        timex
        for half in halves(found)
        for timex in half.date(day_value(year, month_number(half), day_number(half)))
    ]


def halves(found: Found) -> tuple[Found, Found]:
    """What stands before and after the word that links two dates."""
    link = next(i for i, word in enumerate(found.words) if word in LINKS)
    return found.part(0, link), found.part(link + 1, len(found.words))


LINKS = frozenset(("-", "–", "to", "until", "through", "till", "and", "or"))
