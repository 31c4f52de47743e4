"""Days, months, seasons and parts of a day by name, as seen from the publication."""

from __future__ import annotations

from datetime import timedelta

from sayso.reading.times.calendar import month_number
from sayso.reading.times.context import Context
from sayso.reading.times.near import bare_month
from sayso.reading.times.scan import Found
from sayso.reading.times.tense import looks_ahead
from sayso.reading.times.timex import Timex
from sayso.reading.times.value import SEASONS, shifted

# Before "the fall" as a season.
_IN = frozenset("in during by since until throughout over of for".split())


def weekday(found: Found, context: Context) -> list[Timex]:
    """Monday, last Friday, Monday night."""
    value, part = weekday_value(found, context), found.text("part")
    return found.date(f"{value}T{part}" if value and part else value)


def weekday_value(found: Found, context: Context) -> str:
    """The nearest day of that name: the past one, unless the sentence looks ahead."""
    day, number = context.now, found.number("weekday") or found.number("wday") or 1
    if day is None or found.has("that"):
        return ""
    if found.has("week"):
        monday = day - timedelta(days=day.isoweekday() - 1)
        return shifted(monday, "D", 7 * (found.number("which") or 0) + number - 1)
    back = (day.isoweekday() - number) % 7
    which = found.number("which")
    if which == -1:
        return shifted(day, "D", -(back or 7))
    owner = found.tokens.words[found.last : found.last + 2] in (["'", "s"], ["’", "s"])
    if which == 1 or (which is None and not owner and looks_ahead(found) is True):
        return shifted(day, "D", (7 - back) % 7 if which is None else 7 - back)
    return shifted(day, "D", -back)


def deictic(found: Found, context: Context) -> list[Timex]:
    """Yesterday, tonight, tomorrow morning."""
    value = deictic_value(found, context)
    part = "NI" if found.has("tonight") else found.text("part")
    if not part:
        return found.date(value)
    return [Timex(found.span, "TIME", f"{value}T{part}" if value else "")]


def deictic_value(found: Found, context: Context) -> str:
    """The day that "yesterday" stands for."""
    if context.now is None:
        return ""
    step = found.number("deictic") or 0
    if found.has("day"):
        step += -1 if found.has("before") else 1
    return shifted(context.now, "D", step)


def month(found: Found, context: Context) -> list[Timex]:
    """May, last May, May of that year."""
    which, number = found.number("which"), month_number(found)
    other = found.number("other")
    if found.has("year"):
        step = which if which is not None else other or 0
        day = context.base if which is None else context.now
        return found.date(f"{day.year + step:04d}-{number:02d}" if day else "")
    if which is None and other is None:
        return bare_month(found, context)
    day = context.now if which is not None else context.base
    return found.date(_named(day.year, day.month, number, which or other or 0) if day else "")


def _named(year: int, month: int, number: int, which: int) -> str:
    """The last, this or next month of a name, seen from a month."""
    if which < 0:
        year -= number >= month
    elif which > 0:
        year += number <= month
    return f"{year:04d}-{number:02d}"


def season(found: Found, context: Context) -> list[Timex]:
    """Last summer, the summer, spring."""
    name, which = found.text("season") or "SU", found.number("which")
    day = context.base if which is None and context.story else context.now
    named = found.tokens.words[found.last - 1].istitle() and found.after.istitle()
    if named or (found.has("fall") and (found.after in ("of", "in") or not _seasonal(found))):
        return []
    if which is None and not context.story and len(found.words) == 1:
        return found.date(f"XXXX-{name}")
    if day is None:
        return found.date("")
    start = SEASONS[name]
    if which is None:
        year = day.year - (start > day.month + 3 and not context.story)
    elif which < 0:
        year = day.year - (start >= day.month - 2)
    else:
        year = day.year + (which > 0 and start <= day.month)
    return found.date(f"{year:04d}-{name}")


def _seasonal(found: Found) -> bool:
    """True for "in the fall", False for the fall of a price."""
    return found.words[0] not in ("the", "fall") or found.before.lower() in _IN


def part(found: Found, context: Context) -> list[Timex]:
    """This morning, the next night, the weekend."""
    which, other = found.number("which"), found.number("other")
    told = found.has("the", "that") and not found.has("weekend")
    day = context.base if told else context.now
    if day is None or (told and context.grain != "D"):
        return found.date("")
    step = (which if which is not None else other) or 0
    if found.has("weekend"):
        step -= which is None and day.isoweekday() < 6
        return found.date(shifted(day, "W", step) + "-WE")
    value = shifted(day, "D", step)
    return [Timex(found.span, "TIME", f"{value}T{found.text('part')}")]
