"""Holidays, fixed and movable."""

from __future__ import annotations

from datetime import date, timedelta

from sayso.reading.times.context import Context
from sayso.reading.times.scan import Found
from sayso.reading.times.tense import looks_ahead
from sayso.reading.times.timex import Timex


def holiday(found: Found, context: Context) -> list[Timex]:
    """Christmas, Easter, Halloween 1986, last Thanksgiving."""
    code, year = found.text("holiday") or "", found.number("modern") or _year(found, context)
    if year is None or not 0 < year < 10_000:
        return found.date("")
    return found.date((holiday_day(code, year) - timedelta(days=found.has("eve"))).isoformat())


def _year(found: Found, context: Context) -> int | None:
    """The year of a holiday told without one: the last, unless the sentence looks ahead."""
    now = context.base if context.story else context.now
    if now is None:
        return None
    days = (holiday_day(found.text("holiday") or "", now.year) - now).days
    if found.number("which") == -1:
        return now.year - (days >= 0)
    return now.year - (days > 60 and looks_ahead(found) is not True)


def holiday_day(code: str, year: int) -> date:
    """The day of a holiday; the form of `code` is told in lexicon.toml."""
    if code == "EASTER":
        return easter(year)
    month, *rest = (int(part) for part in code.split("-"))
    if len(rest) == 1:
        return date(year, month, rest[0])
    first = date(year, month, 1)
    return first + timedelta(days=(rest[0] - first.isoweekday()) % 7 + 7 * (rest[1] - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Western churches (Butcher, 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
