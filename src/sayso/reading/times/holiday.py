"""Holidays, fixed and movable."""

from __future__ import annotations

from datetime import date, timedelta

from sayso.reading.times.context import Context
from sayso.reading.times.scan import Found
from sayso.reading.times.tense import looks_ahead
from sayso.reading.times.timex import Timex


def holiday(found: Found, context: Context) -> list[Timex]:
    """Christmas, Good Friday, Boxing Day, Halloween 1986, last Thanksgiving."""
    code = found.text("holy") or found.text("holiday") or found.text("feast") or ""
    if found.has("easter") and (weekday := found.number("weekday")):
        code = f"EASTER+{weekday % 7}"
    return found.date(_value(found, context, code, days=-1 if found.has("eve") else 0))


def new_year(found: Found, context: Context) -> list[Timex]:
    """New Year's Day, New Year's Eve 1986."""
    return found.date(_value(found, context, "12-31" if found.has("eve") else "1-1"))


def _value(found: Found, context: Context, code: str, days: int = 0) -> str:
    year = found.number("modern") or _year(found, context, code)
    if year is None or not 0 < year < 10_000:
        return ""
    return (holiday_day(code, year) + timedelta(days=days)).isoformat()


def _year(found: Found, context: Context, code: str) -> int | None:
    """The year of a holiday told without one: the last, unless the sentence looks ahead."""
    now = context.base if context.story else context.now
    if now is None:
        return None
    days = (holiday_day(code, now.year) - now).days
    if found.number("which") == -1:
        return now.year - (days >= 0)
    return now.year - (days > 60 and looks_ahead(found) is not True)


def holiday_day(code: str, year: int) -> date:
    """The day of a holiday; the forms of `code` are told in lexicon.toml."""
    if code.startswith("EASTER"):
        return easter(year) + timedelta(days=int(code[6:]))
    month, day, *which = (int(part) for part in code.split("-"))
    if not which:
        return date(year, month, day)
    first = date(year, month, 1)
    found = first + timedelta(days=(day - first.isoweekday()) % 7 + 7 * (which[0] - 1))
    return found if found.month == month else found - timedelta(days=7)


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
