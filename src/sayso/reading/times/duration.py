"""Lengths of time and times that come again."""

from __future__ import annotations

from sayso.reading.times.calendar import month_number
from sayso.reading.times.context import Context
from sayso.reading.times.numeral import amount
from sayso.reading.times.scan import Found
from sayso.reading.times.timex import Timex

_AFTER_MONEY = frozenset(("million", "billion", "cents", "times", "once", "twice", "%", "percent"))


def length(found: Found, _: Context) -> list[Timex]:
    """Three months, more than a year, two-day; of "$3 million a year" a set."""
    unit = found.text("unit") or found.text("units") or ""
    if found.words[0] in ("a", "an") and unit in ("TS", "TM"):
        return []
    if unit == "Q" and (found.has("-", "a", "some") or found.after == "of"):
        return []
    if found.words[0] in ("a", "an") and len(found.words) == 2 and _is_rate(found.before):
        return [Timex(found.span, "SET", lasting("1", unit))]
    return [Timex(found.span, "DURATION", lasting(amount(found), unit))]


def _is_rate(before: str) -> bool:
    return before.lower() in _AFTER_MONEY or before[:1].isdigit()


def lasting(number: str, unit: str) -> str:
    """A TIMEX3 length: ("3", "D") is "P3D", ("2", "TH") "PT2H", ("X", "E") "PXE"."""
    times = {"E": 10, "C": 100, "F": 2}.get(unit, 1)
    if number.isdigit() and times > 1:
        number, unit = str(int(number) * times), "W" if unit == "F" else "Y"
    return f"PT{number}{unit[1]}" if unit[:1] == "T" else f"P{number}{unit}"


def recent(found: Found, _: Context) -> list[Timex]:
    """The past three years, recent weeks."""
    unit = found.text("units") or found.text("unit") or "Y"
    counted = found.values("units") and not _is_counted(found)
    number = "X" if counted else amount(found)
    return [Timex(found.span, "DURATION", lasting(number, unit))]


def _is_counted(found: Found) -> bool:
    kinds = ("ones", "teens", "tens", "int", "several", "hundred", "decimal")
    return any(found.values(kind) for kind in kinds)


def every(found: Found, _: Context) -> list[Timex]:
    """Every Monday, each year, per month."""
    number = found.number("weekday") or found.number("weekdays")
    if number:
        value = f"XXXX-WXX-{number}"
    elif found.values("month"):
        day = found.number("dd")
        value = f"XXXX-{month_number(found):02d}" + (f"-{day:02d}" if day else "")
    elif season := found.text("season"):
        value = f"XXXX-{season}"
    elif part := found.text("part"):
        value = f"XXXX-XX-XXT{part}"
    else:
        value = lasting(amount(found), found.text("unit") or found.text("units") or "D")
    return [Timex(found.span, "SET", value)]


def often(found: Found, _: Context) -> list[Timex]:
    """Daily, annually."""
    return [Timex(found.span, "SET", found.text("set") or "")]


def loose(found: Found, _: Context) -> list[Timex]:
    """Weeks, years earlier, decades-long: of no stated number."""
    unit = found.text("units") or "D"
    if found.has("ago", "earlier", "before"):
        return found.date("PAST_REF")
    if found.has("later", "after"):
        return found.date("FUTURE_REF")
    return [Timex(found.span, "DURATION", lasting("X", unit))]
