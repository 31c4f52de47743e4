"""Days and months told without their year: the nearest that fits."""

from __future__ import annotations

from sayso.reading.times.calendar import day_number, day_value, month_number
from sayso.reading.times.context import Context
from sayso.reading.times.scan import Found
from sayso.reading.times.sense import is_month
from sayso.reading.times.tense import looks_ahead
from sayso.reading.times.timex import Timex


def day(found: Found, context: Context) -> list[Timex]:
    """3 May, Sept. 11, Friday, May 3: the year is the nearest that fits."""
    value = near_day(found, context, month_number(found), day_number(found))
    part = found.text("part")
    return found.date(value + f"T{part}" if value and part else value)


def near_day(found: Found, context: Context, month: int, day: int) -> str | None:
    """A day without a year as a value; empty where there is nothing to count from."""
    year = near_year(found, context, month)
    if year is None:
        return "" if day_value(2000, month, day) else None
    return day_value(year, month, day)


def near_year(found: Found, context: Context, month: int) -> int | None:
    """The year of a month, or day, that is told without one.

    In a story it is that of the date told before; in news the nearest one, the
    past taken first unless the sentence looks ahead.
    """
    base = context.base
    if context.story or context.published is None:
        return base.year if base else None
    published = context.published
    months = month - published.month
    ahead = looks_ahead(found)
    if ahead is True:
        return published.year + (months < -6)
    limit = 2 if ahead is False else 3
    return published.year - (months > limit) + (months < -9 and ahead is None)


def bare_month(found: Found, context: Context) -> list[Timex]:
    """In May, early May."""
    number = month_number(found)
    if not is_month(found):
        return []
    year = near_year(found, context, number)
    return found.date(f"{year:04d}-{number:02d}" if year else "")
