"""Lengths and units counted from the publication or from a date told before."""

from __future__ import annotations

from sayso.reading.times.context import Context
from sayso.reading.times.duration import length
from sayso.reading.times.numeral import amount
from sayso.reading.times.scan import Found
from sayso.reading.times.timex import Timex
from sayso.reading.times.value import GRAINS, shifted, value_of

# TIMEX3 has no grain for these; a fortnight is two weeks.
_PLAIN = {"F": ("W", 2), "N": ("W", 1), "E": ("Y", 10), "C": ("Y", 100)}


def ago(found: Found, context: Context) -> list[Timex]:
    """Two years ago, three days from now."""
    sign = -1 if found.has("ago") else 1
    if _a_year(found) and context.quarter:
        return found.date(year_on(context.quarter, -1))
    return found.date(_counted(found, context, sign, from_now=True))


def shift(found: Found, context: Context) -> list[Timex]:
    """Two days later, a year earlier, counted from the date told before.

    In "two days after the vote" only the length is a time expression.
    """
    back = found.number("shift") == -1
    if found.has("before", "after") and (found.after.isalnum() or found.after == "“"):
        return length(found.part(0, found.last - found.first - 1), context)
    if _a_year(found) and back and context.quarter:
        return found.date(year_on(context.quarter, -1))
    return found.date(_counted(found, context, -1 if back else 1, from_now=False))


def _a_year(found: Found) -> bool:
    return found.has("year") and found.has("a", "one")


def year_on(value: str, number: int) -> str:
    """The same quarter that many years on."""
    return f"{int(value[:4]) + number:04d}{value[4:]}"


def _counted(found: Found, context: Context, sign: int, *, from_now: bool) -> str:
    """A number of units before or after a day, in that unit; empty where unknown."""
    number, unit = amount(found), found.text("unit") or found.text("units") or "D"
    if "X" in number:
        return "PAST_REF" if sign < 0 else "FUTURE_REF"
    day = context.now if from_now else context.base
    if day is None:
        return ""
    if unit[0] == "T":
        return value_of(day, "D") if from_now else ""
    grain, times = _PLAIN.get(unit, (unit, 1))
    finer = not from_now and GRAINS.index(context.grain) < GRAINS.index(grain)
    whole = float(number) * times
    if finer or whole != int(whole):
        return ""
    return shifted(day, grain, sign * int(whole))


def unit(found: Found, context: Context) -> list[Timex]:
    """Last week, this year, the next day, the same month."""
    unit, which, other = found.text("unit") or "D", found.number("which"), found.number("other")
    if unit[0] == "T":
        return []
    told = which is None or (found.has("the") and which > 0)
    day = context.base if told else context.now
    step = (which if which is not None else other) or 0
    grain, times = _PLAIN.get(unit, (unit, 1))
    if unit in "EC":
        grain, times = unit, 1
    if day is None or (told and GRAINS.index(context.grain) < GRAINS.index(grain)):
        return found.date("")
    return found.date(shifted(day, grain, step * times))


def limit(found: Found, context: Context) -> list[Timex]:
    """The end of the month, later in the year, year-end."""
    unit = found.text("unit") or "Y"
    day = context.base if context.story else context.now
    if unit[0] == "T" or unit == "D":
        return []
    return found.date(value_of(day, unit) if day and unit in "YMWQEC" else "")


def plain(found: Found, context: Context) -> list[Timex]:
    """The year, where a figure is told for it; of "the year ended May 31" the length."""
    day = context.base if context.story else context.now
    if found.after in ("ended", "ending", "to"):
        return [Timex(found.span, "DURATION", "P1Y")]
    if found.after.isalnum():
        return []
    return found.date(value_of(day, "Y") if day else "")
