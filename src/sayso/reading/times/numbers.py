"""Which kinds of number a run of digits may be: a year, a day, a clock time."""

from __future__ import annotations

import re

_SHAPES = {
    "stamp": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?"),
    "iso": re.compile(r"(?:1\d|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"),
    "slash": re.compile(r"\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d\d)"),
    "clock": re.compile(r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?"),
    "clockm": re.compile(r"(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?[ap]m"),
    "decade": re.compile(r"(?:1\d|20)\d0s"),
    "decade2": re.compile(r"[1-9]0s"),
    "decimal": re.compile(r"\d{1,3}\.\d{1,2}"),
    "big": re.compile(r"\d{1,3}(?:,\d{3})+"),
    "nth": re.compile(r"\d{1,2}(?:st|nd|rd|th)"),
}
_YEARS = re.compile(r"((?:1\d|20|21)\d\d)[-–/]((?:1\d|20|21)\d\d|\d\d)")

# One number for each set of kinds that `kinds_of_number` can give.
SAMPLES = (
    *("0", "1", "10", "25", "32", "00", "05", "100", "1000", "1700", "2200"),
    *("2011-12-03T10:35", "2011-12-03", "3/5/2011", "10:35", "10.35", "10.75", "100.5", "10am"),
    *("1990s", "90s", "1,000", "3rd", "1995-98"),
)


def kinds_of_number(word: str) -> tuple[str, ...]:
    """The kinds of a token that starts with a digit, in the order of their table."""
    if len(word) > 32:
        return ()
    if word.isdigit():
        return _kinds_of_integer(word)
    kinds = [kind for kind, shape in _SHAPES.items() if shape.fullmatch(word)]
    if (years := _YEARS.fullmatch(word)) and _grows(years[1], years[2]):
        kinds.append("years")
    return tuple(kinds)


def _kinds_of_integer(word: str) -> tuple[str, ...]:
    number = int(word[:5])
    kinds = ["int"] if len(word) <= 4 else []
    if len(word) <= 2:
        kinds += ["two"] if len(word) == 2 else []
        kinds += ["dd"] if 1 <= number <= 31 else []
        kinds += ["hh"] if number <= 24 else []
    if len(word) == 4 and 1000 <= number < 2200:
        kinds.append("year")
        if number >= 1700:
            kinds.append("modern")
    return tuple(kinds)


def _grows(first: str, last: str) -> bool:
    """True for the years 1995-98, false for 1998-95."""
    return int(first) < int(first[: 4 - len(last)] + last)
