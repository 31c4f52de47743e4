"""Times of the day: 10:35 a.m., noon Thursday, the night of 3 May."""

from __future__ import annotations

from sayso.reading.times.calendar import date
from sayso.reading.times.context import Context
from sayso.reading.times.named import deictic_value, weekday_value
from sayso.reading.times.near import day
from sayso.reading.times.scan import Found
from sayso.reading.times.timex import Timex


def dated(found: Found, context: Context) -> list[Timex]:
    """10 p.m. Wednesday."""
    return _time(found, day_of(found, context), hour_of(found))


def bare(found: Found, context: Context) -> list[Timex]:
    """10:35 a.m.: the day is the last one told, or that of publication."""
    told = context.said if len(context.said) == 10 else ""
    published = context.now.isoformat() if context.now else ""
    return _time(found, told or published, hour_of(found))


def part_of(found: Found, context: Context) -> list[Timex]:
    """The night of 3 May 2011."""
    value = day_of(found, context)[:10]
    return [Timex(found.span, "TIME", f"{value}T{found.text('part')}" if value else "")]


def _time(found: Found, value: str, hour: str) -> list[Timex]:
    if not hour:
        return []
    return [Timex(found.span, "TIME", f"{value}T{hour}" if value else "")]


def day_of(found: Found, context: Context) -> str:
    """The day that the expression names, as a value; empty where it is unknown."""
    if found.values("month") or found.values("mon"):
        made = date(found, context) if found.values("modern") else day(found, context)
        return made[0].value if made else ""
    if found.values("deictic"):
        return deictic_value(found, context)
    return weekday_value(found, context)


def hour_of(found: Found) -> str:
    """The time of day as "22:00"; empty where the words give none."""
    if named := found.text("hour"):
        return named
    if found.values("part") and not found.values("clock"):
        return _hours(found.number("dd") or 0, 0 if found.has("morning") else 12)
    text = (found.text("clockm") or found.text("clock") or "").replace(".", ":")
    hours, _, rest = text.rstrip("apm").partition(":")
    return _twelve(found, int(hours) if hours else spoken_hour(found), text, rest[:2] or "00")


def _twelve(found: Found, hour: int, text: str, minutes: str) -> str:
    later = 12 if text.endswith("pm") or found.has("p", "pm") else 0
    if later or text.endswith("am") or found.has("a", "am"):
        return _hours(hour % 12, later, minutes) if hour <= 12 else ""
    if hour > 99 and hour % 100 < 60 and found.values("zone"):
        return _hours(hour // 100, 0, f"{hour % 100:02d}")
    return _hours(hour, 0, minutes)


def spoken_hour(found: Found) -> int:
    """The hour of "3 p.m.", "three o'clock"; the figures of "0735 GMT"."""
    kinds = ("hh", "ones", "teens", "int")
    return next((n for kind in kinds if (n := found.number(kind)) is not None), 0)


def _hours(hour: int, later: int, minutes: str = "00") -> str:
    return f"{hour + later:02d}:{minutes}" if hour + later <= 24 else ""
