"""Dates that stand on the calendar by themselves."""

from __future__ import annotations

import re
from datetime import date as day_type

from sayso.reading.times import numeral
from sayso.reading.times.context import Context
from sayso.reading.times.scan import Found
from sayso.reading.times.sense import is_early_year, is_year
from sayso.reading.times.timex import Timex


def iso(found: Found, _: Context) -> list[Timex]:
    """2011-12-03, 2011-12-03T10:35."""
    text = found.text("stamp") or found.text("iso") or ""
    return [Timex(found.span, "TIME" if "T" in text else "DATE", text[:16])]


def slash(found: Found, _: Context) -> list[Timex]:
    """23/11/2011: the day first, unless only the other order is a date.

    Where both orders are dates, the year alone is sure.
    """
    first, second, year = (int(part) for part in re.split("[/.-]", found.text("slash") or ""))
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    for month, day in ((second, first), (first, second)):
        if value := day_value(year, month, day):
            unsure = first <= 12 and second <= 12 and first != second
            return found.date(f"{year:04d}" if unsure else value)
    return []


def day_value(year: int, month: int, day: int) -> str | None:
    """The value of a day; None where the calendar has no such day."""
    try:
        return day_type(year, month, day).isoformat()
    except ValueError:
        return None


def month_number(found: Found) -> int:
    """The month that the expression names; 0 where it names none."""
    return found.number("month") or found.number("mon") or 0


def day_number(found: Found) -> int:
    """The day of the month that the expression names; 0 where it names none."""
    days = found.values("dd")
    return int(days[-1]) if days else numeral.ordinal(found) or 0


def date(found: Found, _: Context) -> list[Timex]:
    """3 May 2011, Tuesday, May 3, 2011."""
    year = found.number("modern") or 0
    return found.date(day_value(year, month_number(found), day_number(found)))


def month(found: Found, _: Context) -> list[Timex]:
    """May 2011, early May 2011, the end of May 2011."""
    year = found.number("modern") or numeral.spoken(found)
    return found.date(f"{year:04d}-{month_number(found):02d}")


def old(found: Found, _: Context) -> list[Timex]:
    """480 BC, AD 70, April 480 BC."""
    number, era = found.number("int") or 0, found.number("era") or 1
    if not 0 < number < 3000 or (era > 0 and found.has("ad") and number > 2200):
        return []
    month = f"-{month_number(found):02d}" if month_number(found) else ""
    return found.date(("BC" if era < 0 else "") + f"{number:04d}{month}")


def spoken(found: Found, _: Context) -> list[Timex]:
    """Nineteen ninety-six."""
    year = numeral.spoken(found)
    return found.date(str(year)) if 1500 <= year < 2100 else []


def decade(found: Found, _: Context) -> list[Timex]:
    """The 1990s, the mid-'90s, the nineties."""
    if full := found.text("decade"):
        return found.date(full[:3])
    tens = found.number("decadename") or int((found.text("decade2") or "0")[0])
    return found.date(f"19{tens}")


def century(found: Found, context: Context) -> list[Timex]:
    """The 19th century, this century."""
    if (which := found.number("which")) is not None and found.number("nth") is None:
        now = context.now
        return found.date(f"{now.year // 100 + which:02d}" if now else "")
    number = numeral.ordinal(found) or 0
    if found.has("b", "bc", "bce"):
        return found.date(f"BC{number - 1:02d}")
    return found.date(f"{number - 1:02d}") if 0 < number < 30 else []


def season(found: Found, _: Context) -> list[Timex]:
    """The summer of 1986."""
    return found.date(f"{found.number('modern'):04d}-{found.text('season')}")


def year(found: Found, _: Context) -> list[Timex]:
    """1986, early 1986, the end of 1986, fiscal 1986."""
    if not is_year(found):
        return []
    return found.date(f"{found.number('modern'):04d}")


def early_year(found: Found, _: Context) -> list[Timex]:
    """1614, after a word that a year follows: "as in 1614"."""
    if not is_early_year(found):
        return []
    return found.date(f"{found.number('year'):04d}")


def short(found: Found, _: Context) -> list[Timex]:
    """The year '86."""
    two = found.number("two") or 0
    if found.before.lower() not in ("of", "in", "since", "and", "summer", "winter", "spring", "by"):
        return []
    return found.date(str(two + (2000 if two < 30 else 1900)))
