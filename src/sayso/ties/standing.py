"""What a tie rests on: how many independent origins, at least and at most.

The counting rules are those of careful readers: only reports that assert the
tie count; denials are counted apart, with their own origins.

*At most* takes only proven dependence as real: it is the number of groups that
proven edges leave, no two named speakers in one, and each group of unnamed
sources as many as its words count ("two officials"). *At least* takes every
possible dependence as real: named people and documents count apart unless the
words suggest that one rests on the other, and everything unnamed or unattributed
may rest on any of them, unless a page says that it is somebody else ("another
official").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Certainty
from sayso.ties.dependence import edges
from sayso.ties.edge import Edge
from sayso.ties.origin import Origin, groups, lead, origin, worded
from sayso.ties.report import Report, order
from sayso.ties.unnamed import another

Row = tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """What the asserting, or the denying, reports of a tie rest on.

    `origins` are those behind `at_most`. `least` has a row for each behind
    `at_least`: the origins that may be one. The others may rest on any of them.
    """

    at_least: int
    at_most: int
    origins: tuple[Origin, ...]
    edges: tuple[Edge, ...]
    least: tuple[tuple[Origin, ...], ...] = ()

    @property
    def told(self) -> list[Report]:
        """Every report, by origin."""
        return [report for origin in self.origins for report in origin.reports]

    @property
    def reports(self) -> int:
        """How many reports there are."""
        return sum(len(origin.reports) for origin in self.origins)

    @property
    def pages(self) -> int:
        """How many pages report it."""
        return len({report.document for report in self.told})

    @property
    def outlets(self) -> int:
        """How many outlets report it."""
        return len({report.outlet for report in self.told})

    @property
    def certainties(self) -> tuple[Certainty, ...]:
        """How the pages word it, the surest first."""
        return worded(self.told)

    @property
    def unnamed_only(self) -> bool:
        """True where somebody is said to have said it, and nobody is named."""
        kinds = {origin.hop.kind for origin in self.origins}
        return "anonymous" in kinds and not any(origin.named for origin in self.origins)

    @property
    def times(self) -> tuple[str | None, str | None]:
        """The first and the last day on which it was said, as far as the pages are dated."""
        days = sorted(report.day for report in self.told if report.day)
        return (days[0], days[-1]) if days else (None, None)


def weigh(reports: Iterable[Report], copy_of: Mapping[str, str] | None = None) -> Standing:
    """The standing of reports that say the same; their order does not matter.

    `copy_of` names the head document of each document that is a copy.
    """
    heads = copy_of or {}
    told = sorted(reports, key=lambda report: _earliest(report, heads))
    found = edges(told, heads)
    proven = [edge for edge in found if edge.status == "proven"]
    repeats = {edge.report for edge in proven if edge.reason in ("near-copy", "wire credit")}
    origins = [origin(group, repeats) for group in groups(told, proven)]
    least = _least(origins, found)
    return Standing(
        at_least=len(least),
        at_most=sum(one.people for one in origins),
        origins=tuple(sorted(origins, key=_most_reported)),
        edges=tuple(found),
        least=tuple(least),
    )


def _earliest(report: Report, copy_of: Mapping[str, str]) -> tuple[object, ...]:
    """By the day; on one day what is no copy first, since a copy may state no hour."""
    copied = copy_of.get(report.document, report.document) != report.document
    return report.day or "9999", copied, order(report)


def _most_reported(found: Origin) -> tuple[int, tuple[str, str]]:
    return -len(found.reports), found.reports[0].id


def _least(origins: Sequence[Origin], found: Iterable[Edge]) -> list[Row]:
    """The origins that are independent whatever may depend on what, each with what may be one."""
    at = {report.id: n for n, one in enumerate(origins) for report in one.reports}
    leader = {n: n for n, one in enumerate(origins) if one.named}
    for edge in found:
        one, two = at[edge.report], at[edge.on]
        if edge.reason == "its author" and one in leader and two in leader:
            leader[lead(leader, one)] = lead(leader, two)
    rows: dict[int, list[Origin]] = {}
    for n in leader:
        rows.setdefault(lead(leader, n), []).append(origins[n])
    known = [tuple(row) for row in rows.values()]
    apart = _apart(origins, leader)
    if len(apart) > max(len(known), 1):
        return [*known, *((origins[n],) for n in apart if n not in leader)][: len(apart)]
    return known or ([tuple(origins)] if origins else [])


def _apart(origins: Sequence[Origin], leader: dict[int, int]) -> list[int]:
    """The most origins that one page keeps apart, naming them or saying "another official"."""
    plain: dict[str, list[int]] = {}
    other: dict[str, list[int]] = {}
    known: dict[str, dict[int, int]] = {}
    for n, one in enumerate(origins):
        for report in one.reports:
            if n in leader:
                known.setdefault(report.document, {})[lead(leader, n)] = n
            elif report.origin.kind == "anonymous":
                held = other if another(report.origin.name) else plain
                held.setdefault(report.document, []).append(n)
    pages = ((known.get(page, {}), plain.get(page, []), more) for page, more in other.items())
    kept = ([*(named.values() or first[:1]), *more] for named, first, more in pages)
    return max((list(dict.fromkeys(row)) for row in kept), key=len, default=[])
