"""Calendar values of TIMEX3 as text: made from days, moved, widened, bounded.

Grains, from coarse to fine: C century, E decade, Y year, S season, Q quarter,
M month, W week, D day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

GRAINS = "CEYSQMWD"
_FORMS = {
    "D": re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"),
    "W": re.compile(r"(\d{4})-W(\d\d)(?:-WE)?"),
    "M": re.compile(r"(\d{4})-(\d\d)"),
    "Q": re.compile(r"(\d{4})-[QH]([1-4])"),
    "S": re.compile(r"(\d{4})-(SP|SU|FA|WI)"),
    "Y": re.compile(r"(\d{4})"),
    "E": re.compile(r"(\d{3})"),
    "C": re.compile(r"(\d\d)"),
}
# Grains by the number of characters of their values.
_BY_LENGTH = {2: "C", 3: "E", 4: "Y", 7: "MQS", 8: "W", 10: "D", 11: "W"}
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def grain_of(value: str) -> str | None:
    """The grain of a calendar value; None for any other value."""
    grains = _BY_LENGTH.get(len(value.partition("T")[0]), "")
    return next((grain for grain in grains if _FORMS[grain].fullmatch(value)), None)


def day_of(value: str) -> date | None:
    """The first day of a calendar value; None where it has none."""
    grain = grain_of(value)
    match = _FORMS[grain].fullmatch(value) if grain else None
    if grain is None or match is None:
        return None
    try:
        return _first_day(grain, match[1], match[2] if match.re.groups > 1 else "", match)
    except ValueError:
        return None


def _first_day(grain: str, head: str, tail: str, match: re.Match[str]) -> date:
    year = int(head.ljust(4, "0"))
    if grain == "D":
        return date(year, int(tail), int(match[3]))
    if grain == "W":
        return date.fromisocalendar(year, int(tail), 1)
    if grain == "Q":
        months = 6 if "H" in match[0] else 3
        return date(year, months * (int(tail) - 1) + 1, 1)
    month = {"M": lambda: int(tail), "S": lambda: SEASONS[tail]}.get(grain, lambda: 1)()
    return date(year, month, 1)


def value_of(day: date, grain: str) -> str:
    """The calendar value of a grain in which a day lies."""
    year = f"{day.year:04d}"
    if grain == "W":
        iso = day.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}"
    if grain == "Q":
        return f"{year}-Q{(day.month + 2) // 3}"
    if grain == "S":
        return f"{year}-{season_of(day)}"
    return {"C": year[:2], "E": year[:3], "Y": year, "M": year + f"-{day.month:02d}"}.get(
        grain, day.isoformat()
    )


def season_of(day: date) -> str:
    """The northern season of a day, by whole months."""
    return ("WI", "SP", "SU", "FA")[day.month % 12 // 3]


def moved(day: date, grain: str, number: int) -> date | None:
    """The day that many units on; None outside the years 1 to 9999."""
    try:
        if grain in "DW":
            return day + timedelta(days=number * (7 if grain == "W" else 1))
        months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}[grain] * number
        year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def shifted(day: date, grain: str, number: int) -> str:
    """The value of a grain that many units on; empty outside the years 1 to 9999."""
    there = moved(day, grain, number)
    return value_of(there, grain) if there else ""


def bounds(value: str) -> tuple[str | None, str | None]:
    """The first and last ISO 8601 date that a TIMEX3 value covers, as far as known.

    Both are of the value's own precision: a month stays a month. A season is
    given as its year, since its months differ with place; a week, quarter or
    decade as its first and last day, month or year. Years before 1 count as
    ISO 8601 has it: 480 BC is "-0479".
    """
    if match := re.fullmatch(r"BC(\d{4})(-\d\d)?", value):
        year = int(match[1]) - 1
        iso = (f"-{year:04d}" if year else "0000") + (match[2] or "")
        return iso, iso
    value = re.sub(r"(?<=\d)T(?:MO|AF|EV|NI|MI|DT)$", "", value)
    grain = grain_of(value)
    if grain is None or (first := day_of(value)) is None:
        return None, None
    return _bounds(value, grain, first)


def _bounds(value: str, grain: str, first: date) -> tuple[str, str]:
    if grain == "W":
        start = first + timedelta(days=5 if value.endswith("WE") else 0)
        return start.isoformat(), (first + timedelta(days=6)).isoformat()
    if grain == "Q":
        last = first.month + (5 if "H" in value else 2)
        return value_of(first, "M"), f"{first.year:04d}-{last:02d}"
    if grain == "S":
        year = f"{first.year:04d}"
        return year, f"{first.year + 1:04d}" if value.endswith("WI") else year
    if grain in "EC":
        return value.ljust(4, "0"), value.ljust(4, "9")
    return value, value
