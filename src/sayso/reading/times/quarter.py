"""Quarters and halves of a year, as company news tells them."""

from __future__ import annotations

from sayso.reading.times.context import Context
from sayso.reading.times.numeral import ordinal
from sayso.reading.times.relative import year_on
from sayso.reading.times.scan import Found
from sayso.reading.times.timex import Timex
from sayso.reading.times.value import shifted, value_of


def named(found: Found, context: Context) -> list[Timex]:
    """The third quarter, last year's third quarter, Q3 2011: the last one that has begun."""
    if "-" in found.words and found.words[0] in ("the", "its", "their"):
        found = found.part(1, len(found.words))
    number = ordinal(found) or found.number("dd") or 0
    if not 1 <= number <= 4:
        return []
    year = found.number("modern") or _year(found, context, 3 * number - 2)
    return found.date(f"{year:04d}-Q{number}" if year else "")


def half(found: Found, context: Context) -> list[Timex]:
    """The first half of 2011."""
    number = ordinal(found) or 1
    if "year" not in found.words and not found.values("modern") and found.after != "of":
        return []
    year = found.number("modern") or _year(found, context, 6 * number - 5)
    return found.date(f"{year:04d}-H{number}" if year else "")


def _year(found: Found, context: Context, month: int) -> int | None:
    """The year of a quarter that begins with `month`, where the words give none."""
    day = context.base if context.story else context.now
    if day is None:
        return None
    step = found.number("which")
    if found.has("year") and step is not None:
        return day.year + step
    return day.year - (month > day.month) - found.has("ago", "earlier")


def relative(found: Found, context: Context) -> list[Timex]:
    """The quarter, the latest quarter, the year-ago quarter."""
    day = context.base if context.story else context.now
    if "-" in found.words and found.words[0] in ("a", "the") and found.words[-1] != "quarter":
        found = found.part(1, len(found.words))
    if day is None:
        return found.date("")
    done = context.quarter or shifted(day, "Q", -1)
    if year := found.number("modern"):
        return found.date(f"{year:04d}{done[4:]}")
    if found.has("ago", "earlier") or (found.has("year") and found.has("last")):
        return found.date(year_on(done, -1))
    if found.has("latest") or not (found.values("which") or found.has("previous", "prior")):
        return found.date(done)
    step = found.number("which") if found.values("which") else -1
    return found.date(shifted(day, "Q", step or 0) if step else value_of(day, "Q"))
