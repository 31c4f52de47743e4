"""Reports of one tie that contradict each other, set side by side.

Nothing is decided here: each side keeps its reports, and no side is called right.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from sayso.ties.fingerprints import words
from sayso.ties.origin import CERTAINTIES, Origin, lead
from sayso.ties.report import Report, order

ALIKE = 0.5
"""Share of the shorter sentence's telling words from which two sentences tell one event."""
FEWEST = 3
"""Telling words that both must have."""
MOST = 60
"""Dates of one class that are compared with each other, those that most reports tell first."""
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}(?=$|T)")
_UNSURE = frozenset({"probable", "possible"})


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says ("denied", "2019-03-14", "fact"), and its reports, the earliest first."""

    says: str
    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Sides that cannot all be right: in polarity, in the date, in how sure one origin is."""

    what: Literal["polarity", "date", "certainty"]
    cls: str
    sides: tuple[Side, ...]


def of_polarity(
    cls: str, asserted: Sequence[Report], denied: Sequence[Report]
) -> Iterator[Contradiction]:
    """What is asserted and denied."""
    if asserted and denied:
        sides = (_side("asserted", asserted), _side("denied", denied))
        yield Contradiction("polarity", cls, sides)


def of_certainty(cls: str, origins: Iterable[Origin]) -> Iterator[Contradiction]:
    """What pages give as a fact and as likely, on the word of the same origin."""
    for origin in origins:
        found = origin.certainties
        if "fact" in found and _UNSURE & set(found):
            by = {c: [r for r in origin.reports if r.claim.certainty == c] for c in CERTAINTIES}
            sides = tuple(_side(certainty, by[certainty]) for certainty in found)
            yield Contradiction("certainty", cls, sides)


def of_dates(
    cls: str, reports: Iterable[Report], names: Collection[str]
) -> Iterator[Contradiction]:
    """Different dates for what is told in much the same words.

    `names` are the words of the actors' names, which sentences on one tie share anyway.
    """
    told: dict[str, list[Report]] = {}
    for report in sorted(reports, key=order):
        if day := _day(report):
            told.setdefault(day, []).append(report)
    days = sorted(told, key=lambda day: (-len(told[day]), day))[:MOST]
    saying = {day: _telling(told[day][0].sentence, names) for day in days}
    leader = {day: day for day in days}
    for one, two in combinations(sorted(days), 2):
        if not two.startswith(one) and _one_event(saying[one], saying[two]):
            leader[lead(leader, two)] = lead(leader, one)
    events: dict[str, list[str]] = {}
    for day in sorted(days):
        events.setdefault(lead(leader, day), []).append(day)
    for event in events.values():
        if len(event) > 1:
            yield Contradiction("date", cls, tuple(_side(day, told[day]) for day in event))


def _side(says: str, reports: Iterable[Report]) -> Side:
    return Side(says, tuple(sorted(reports, key=order)))


def _day(report: Report) -> str | None:
    """The year, month or day of the claim; None for a span of time and where none is told."""
    when = report.claim.when
    if when is None or not when.start or when.end not in (None, when.start):
        return None
    found = _DAY.match(when.start)
    return found[0] if found else None


def _telling(sentence: str, names: Collection[str]) -> frozenset[str]:
    found = (word for word in words(sentence) if len(word) > 3 and not word[0].isdigit())
    return frozenset(found) - set(names)


def _one_event(one: frozenset[str], two: frozenset[str]) -> bool:
    shared = len(one & two)
    return shared >= FEWEST and shared >= ALIKE * min(len(one), len(two))
