"""When a page was published: the many ways of writing a date, as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Final

_ISO = re.compile(
    r"""(\d{4})-?(\d\d)-?(\d\d)
    (?:[T ]+ (\d\d):?(\d\d) (?::?(\d\d) (?:[.,]\d+)?)? \s* (Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?""",
    re.X,
)
_MONTHS: Final = {
    name: number
    for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )
}
_MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}\.?,?[ -](\d{{4}})\b", re.I
)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.I)
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d\d)(?::\d\d)?\s*(am|pm|a\.m\.|p\.m\.)?", re.I)
# The first web page is of 1991; scans of older print carry no such markup.
EARLIEST: Final = 1800


def iso(value: str | None) -> str | None:
    """`value` as an ISO 8601 date, with time and zone where it gives them; None if no date."""
    text = " ".join((value or "")[:120].split())
    return _from_iso(text) or _from_mail(text) or _from_words(text)


def _from_iso(text: str) -> str | None:
    found = _ISO.match(text)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    if hour is None:
        return _day(int(year), int(month), int(day))
    moment = f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{_zone(zone)}"
    try:
        return datetime.fromisoformat(moment).isoformat()
    except ValueError:
        return _day(int(year), int(month), int(day))


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone in ("Z", "UTC", "GMT"):
        return "+00:00"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _from_mail(text: str) -> str | None:
    if not re.match(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d", text):
        return None
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _from_words(text: str) -> str | None:
    if found := _DAY_FIRST.search(text):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.search(text):
        month, day, year = found.groups()
    else:
        return None
    told = _day(int(year), _MONTHS[month.lower()[:3]], int(day))
    clock = _CLOCK.search(text, found.end())
    return f"{told}T{_clock(clock)}" if told and clock and _clock(clock) else told


def _clock(found: re.Match[str]) -> str | None:
    hour, minute, half = int(found.group(1)), int(found.group(2)), (found.group(3) or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return f"{hour:02}:{minute:02}:00" if hour < 24 and minute < 60 else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if year >= EARLIEST else None
    except ValueError:
        return None
