"""When things happened, as pages tell it, apart from when the pages said it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.records import Hop
from sayso.ties.report import Report, order


@dataclass(frozen=True, slots=True)
class Point:
    """One time at which something is said to have happened, and who says so.

    `start` and `end` are ISO 8601 values as far as the words give them, `text` is
    the words of the page that told it first, `reports` the earliest first.
    """

    cls: str
    start: str
    end: str | None
    text: str
    reports: tuple[Report, ...]

    @property
    def origins(self) -> tuple[Hop, ...]:
        """On whose word it is told, without repetition."""
        return tuple(dict.fromkeys(report.origin for report in self.reports))

    @property
    def denied(self) -> bool:
        """True where at least one report denies it."""
        return any(report.denied for report in self.reports)

    @property
    def said(self) -> tuple[str | None, str | None]:
        """The first and the last day on which it was said."""
        days = sorted(report.day for report in self.reports if report.day)
        return (days[0], days[-1]) if days else (None, None)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The points in the order of their time, and the reports that tell no time."""

    points: tuple[Point, ...]
    undated: tuple[Report, ...]


def timeline(reports: Iterable[Report]) -> Timeline:
    """The times told by reports of one tie or of many; the order of the reports does not matter."""
    told: dict[tuple[str, str, str | None], list[Report]] = {}
    undated: list[Report] = []
    for report in sorted(reports, key=order):
        when = report.claim.when
        if when is None or not when.start:
            undated.append(report)
        else:
            told.setdefault((when.start, report.claim.cls, when.end), []).append(report)
    points = (_point(cls, start, end, told[start, cls, end]) for start, cls, end in _sorted(told))
    return Timeline(tuple(points), tuple(undated))


def _sorted(keys: Iterable[tuple[str, str, str | None]]) -> list[tuple[str, str, str | None]]:
    return sorted(keys, key=lambda key: (key[0], key[2] or "", key[1]))


def _point(cls: str, start: str, end: str | None, reports: list[Report]) -> Point:
    when = reports[0].claim.when
    return Point(cls, start, end, when.text if when else "", tuple(reports))
