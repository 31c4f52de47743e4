"""What a tie rests on: how many independent origins, at least and at most.

The counting rules are those of careful readers: only reports that assert the
tie count; denials are counted apart, with their own origins.

*At most* takes only proven dependence as real: it is the number of groups that
proven edges leave. *At least* takes every possible dependence as real: named
people and documents count apart unless the words suggest that one rests on the
other, and everything unnamed or unattributed may rest on any of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Hop
from sayso.ties.dependence import Edge, edges, named
from sayso.ties.report import Report

Id = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Origin:
    """One origin and the reports that rest on it, the earliest first."""

    hop: Hop
    reports: tuple[Report, ...]

    @property
    def named(self) -> bool:
        """True for a named actor or a document."""
        return named(self.hop)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the asserting, or the denying, reports of a tie rest on."""

    at_least: int
    at_most: int
    origins: tuple[Origin, ...]
    edges: tuple[Edge, ...]

    @property
    def reports(self) -> int:
        """How many reports there are."""
        return sum(len(origin.reports) for origin in self.origins)

    @property
    def pages(self) -> int:
        """How many pages report it."""
        return len({report.document for origin in self.origins for report in origin.reports})

    @property
    def outlets(self) -> int:
        """How many outlets report it."""
        return len({report.outlet for origin in self.origins for report in origin.reports})


def weigh(reports: Iterable[Report], copy_of: Mapping[str, str] | None = None) -> Standing:
    """The standing of reports that say the same; their order does not matter.

    `copy_of` names the head document of each document that is a copy.
    """
    told = sorted(reports, key=lambda r: (r.published or "9999", r.id))
    found = edges(told, copy_of or {})
    groups = _groups(told, [edge for edge in found if edge.status == "proven"])
    origins = [_origin(group) for group in groups]
    return Standing(
        at_least=_at_least(told, found),
        at_most=len(groups),
        origins=tuple(sorted(origins, key=lambda o: (-len(o.reports), o.reports[0].id))),
        edges=tuple(found),
    )


def _at_least(told: Sequence[Report], found: Sequence[Edge]) -> int:
    """Named origins that nothing suggests to be one; one where none is named."""
    sure = [edge for edge in found if edge.status != "unknown"]
    merged = _groups(told, sure)
    sure_origins = sum(_origin(group).named for group in merged)
    return max(sure_origins, 1 if told else 0)


def _origin(group: Sequence[Report]) -> Origin:
    """The group under the name that its chains reach furthest: a person before an outlet."""
    order = {"document": 0, "actor": 1, "anonymous": 2, "outlet": 3}
    best = min(group, key=lambda r: (order[r.origin.kind], -len(r.chain)))
    return Origin(best.origin, tuple(group))


def _groups(told: Sequence[Report], links: Sequence[Edge]) -> list[list[Report]]:
    """The reports joined by the links, groups and members in the order of `told`."""
    leader: dict[Id, Id] = {report.id: report.id for report in told}

    def find(member: Id) -> Id:
        while leader[member] != member:
            leader[member] = leader[leader[member]]
            member = leader[member]
        return member

    for link in links:
        leader[find(link.report)] = find(link.on)
    groups: dict[Id, list[Report]] = {}
    for report in told:
        groups.setdefault(find(report.id), []).append(report)
    return list(groups.values())
