"""Days and months told without their year: the nearest that fits."""

from __future__ import annotations

from datetime import date

from sayso.reading.times.calendar import day_number, day_value, month_number
from sayso.reading.times.context import Context
from sayso.reading.times.numeral import ordinal
from sayso.reading.times.scan import Found
from sayso.reading.times.sense import is_month
from sayso.reading.times.tense import looks_ahead
from sayso.reading.times.timex import Timex
from sayso.reading.times.value import GRAINS, day_of, value_of

_AFTER_DAY = frozenset("of in at to and for with when as after before the a but or until".split())

# Days ahead: for a sentence that looks back, and for one that does not say; of a month and a day.
_REACH = ((31, 45), (61, 70))
_ENDS = frozenset((".", "!", "?", ""))


def day(found: Found, context: Context) -> list[Timex]:
    """3 May, Sept. 11, Friday, May 3: the year is the nearest that fits."""
    value = month_day(found, context)
    part = found.text("part")
    return found.date(value + f"T{part}" if value and part else value)


def month_day(found: Found, context: Context) -> str | None:
    """The day that month and day name; a weekday beside them decides the year."""
    month, day, name = month_number(found), day_number(found), found.number("weekday")
    value = near_day(found, context, month, day)
    if not name or not value:
        return value
    year = int(value[:4])
    near = (day_value(y, month, day) for y in (year, year - 1, year + 1) if 0 < y < 10000)
    fitting = (v for v in near if v and date.fromisoformat(v).isoweekday() == name)
    return next(fitting, value)


def near_day(found: Found, context: Context, month: int, day: int) -> str | None:
    """A day without a year as a value; empty where there is nothing to count from."""
    year = near_year(found, context, month, day)
    if year is None:
        return "" if day_value(2000, month, day) else None
    return day_value(year, month, day)


def near_year(found: Found, context: Context, month: int, day: int = 0) -> int | None:
    """The year of a month, or day, that is told without one.

    In a story, or behind a full date in the same sentence, it is that of the
    date told before; in news the nearest one, the past taken first unless the
    sentence looks ahead.
    """
    now, which = context.now, found.number("which")
    ahead = looks_ahead(found) if not which else which > 0
    beside = not which and ahead is not True and same_sentence(found, context)
    if context.story or now is None or beside:
        return told_year(context, month)
    if which == -1:
        return now.year - (month >= now.month)
    return nearest(now, month, day, reach(found, ahead, day))


def reach(found: Found, ahead: bool | None, day: int) -> int:
    """How many days ahead of the publication a date may lie.

    Chosen on TimeBank and AQUAINT; a date that is neither told as past nor as
    future lies ahead only where the past one is much farther away.
    """
    if ahead:
        return 200
    if found.before == "since":
        return 0
    return _REACH[ahead is None][day > 0]


def nearest(now: date, month: int, day: int, reach: int) -> int:
    """The latest year whose month, or day, lies at most `reach` days ahead."""
    days = (month - now.month) * 30.4 + (day - now.day if day else 0)
    return now.year + (days + 365 <= reach) - (days > reach)


def same_sentence(found: Found, context: Context) -> bool:
    """True where a month with its year stands earlier in the sentence."""
    if context.place < 0 or context.grain not in "DM" or found.first - context.place > 30:
        return False
    return _ENDS.isdisjoint(found.tokens.words[context.place : found.first])


def told_year(context: Context, month: int) -> int | None:
    """The year of a month in a story: that of the date before, or the next at its turn."""
    base = context.base
    if base is None or context.grain in "CE":
        return None
    return base.year + (context.grain in "MDW" and base.month - month > 8)


def week(found: Found, context: Context) -> list[Timex]:
    """The week of March 6."""
    day = month_day(found, context)
    first = day_of(day) if day else None
    return found.date(value_of(first, "W") if first else day)


def nth(found: Found, context: Context) -> list[Timex]:
    """The 13th, of the month told before."""
    number = ordinal(found) or 0
    if not 1 <= number <= 31 or (found.after.isalpha() and found.after not in _AFTER_DAY):
        return []
    base = context.base
    if base is None or GRAINS.index(context.grain) < GRAINS.index("M"):
        return found.date("")
    return found.date(day_value(base.year, base.month, number))


def bare_month(found: Found, context: Context) -> list[Timex]:
    """In May, early May."""
    number = month_number(found)
    if not is_month(found):
        return []
    year = near_year(found, context, number)
    return found.date(f"{year:04d}-{number:02d}" if year else "")
