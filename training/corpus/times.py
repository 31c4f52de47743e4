"""The ISO 8601 value of the few times that the written form resolves by itself."""

from __future__ import annotations

import re
from datetime import date, timedelta

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_DATE = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?{_MONTH}"
    rf"(?: (?P<day2>\d{{1,2}})(?!\d))?,?(?: (?P<year>\d{{4}}))?\b"
)
_YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d)(?!\d)")
_ISO = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?$")


def is_iso(value: str) -> bool:
    """True for `2021`, `2021-05`, `2021-05-03` and two of them parted by a slash."""
    return bool(_ISO.match(value))


def value_of(words: str, published: str, *, ahead: bool = False) -> str | None:
    """The value of `words` in an article of the day `published`, None where they leave it open.

    `ahead` takes a bare weekday or month as the next one instead of the last one.
    """
    low = words.lower()
    day = date.fromisoformat(published[:10])
    for match in _DATE.finditer(low):
        if value := _dated(match, day, ahead):
            return value
    if year := _YEAR.search(low):
        return year[1]
    return _relative(low, day) or _weekday(low, day, ahead)


def _dated(match: re.Match[str], day: date, ahead: bool) -> str | None:
    months = [i for i, name in enumerate(_MONTHS, 1) if _names(match["month"], name)]
    number = match["day"] or match["day2"]
    if not months or (match["month"] == "may" and not (number or match["year"])):
        return None
    year = int(match["year"]) if match["year"] else _near(months[0], day, ahead)
    return f"{year}-{months[0]:02}" + (f"-{int(number):02}" if number else "")


def _names(word: str, month: str) -> bool:
    return word == month or (word in {month[:3], month[:4]} and len(word) >= 3)


def _near(month: int, day: date, ahead: bool) -> int:
    if ahead:
        return day.year + (month < day.month)
    return day.year - (month > day.month)


def _relative(low: str, day: date) -> str | None:
    month = day.year * 12 + day.month - 1
    table = {
        "yesterday": day - timedelta(1),
        "today": day,
        "tomorrow": day + timedelta(1),
    }
    for word, value in table.items():
        if word in low:
            return value.isoformat()
    for word, shift in (("last", -1), ("this", 0), ("next", 1)):
        if f"{word} year" in low:
            return str(day.year + shift)
        if f"{word} month" in low:
            return f"{(month + shift) // 12}-{(month + shift) % 12 + 1:02}"
    return None


def _weekday(low: str, day: date, ahead: bool) -> str | None:
    for number, name in enumerate(_DAYS):
        if name in low:
            if ahead:
                return (day + timedelta((number - day.weekday()) % 7 or 7)).isoformat()
            return (day - timedelta((day.weekday() - number) % 7)).isoformat()
    return None
