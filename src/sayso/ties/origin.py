"""An origin: where the chains of several reports end, and the grouping that finds it."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sayso.records import Certainty, Hop
from sayso.ties.edge import Edge, known, named, speaker
from sayso.ties.report import Report
from sayso.ties.unnamed import people

Id = tuple[str, str]
Member = TypeVar("Member", bound=Hashable)

CERTAINTIES: tuple[Certainty, ...] = ("fact", "probable", "possible", "future", "requested")
"""How sure a wording sounds, the surest first."""


@dataclass(frozen=True, slots=True)
class Origin:
    """One origin and the reports that rest on it, the earliest first.

    `copies` are those among `reports` that only repeat another of them, and
    `people` how many the origin may be ("two officials").
    """

    hop: Hop
    reports: tuple[Report, ...]
    copies: tuple[Report, ...] = ()
    people: int = 1

    @property
    def named(self) -> bool:
        """True for a named actor, and for a document that can be told from others.

        A copy knows no more than what it repeats.
        """
        return any(known(report) for report in _own(self.reports, self.copies))

    @property
    def certainties(self) -> tuple[Certainty, ...]:
        """How the pages word it, the surest first."""
        return worded(self.reports)


def worded(reports: Iterable[Report]) -> tuple[Certainty, ...]:
    """The certainties of reports, the surest first."""
    return tuple(sorted({r.claim.certainty for r in reports}, key=CERTAINTIES.index))


def groups(told: Sequence[Report], links: Iterable[Edge]) -> list[list[Report]]:
    """The reports joined by the links, groups and members in the order of `told`.

    No link joins two groups that each have a named speaker of their own: what
    two speakers share is counted with the one who is joined to it first.
    """
    leader: dict[Id, Id] = {report.id: report.id for report in told}
    voice = {report.id: speaker(report.origin) for report in told}
    for link in links:
        one, two = lead(leader, link.report), lead(leader, link.on)
        if one != two and (voice[one] is None or voice[two] in (None, voice[one])):
            leader[one] = two
            voice[two] = voice[two] or voice[one]
    found: dict[Id, list[Report]] = {}
    for report in told:
        found.setdefault(lead(leader, report.id), []).append(report)
    return list(found.values())


def lead(leader: dict[Member, Member], member: Member) -> Member:
    """The one that leads the group of `member`; paths are shortened on the way."""
    while leader[member] != member:
        leader[member] = leader[leader[member]]
        member = leader[member]
    return member


def origin(group: Sequence[Report], repeats: Collection[Id]) -> Origin:
    """The origin of a group, named as its chains reach furthest: a person before an outlet.

    `repeats` are the ids of reports that repeat another page.
    """
    copies = tuple(report for report in group[1:] if report.id in repeats)
    own = _own(group, copies)
    best = min(own, key=_reach)
    crowd = max(people(r.origin.name) if r.origin.kind == "anonymous" else 1 for r in own)
    told = any(known(report) for report in own)
    return Origin(best.origin, tuple(group), copies, 1 if told else crowd)


def _own(reports: Sequence[Report], copies: Sequence[Report]) -> list[Report]:
    """The reports that repeat no other."""
    repeated = {report.id for report in copies}
    return [report for report in reports if report.id not in repeated]


def _reach(report: Report) -> tuple[int, int]:
    kinds = {"document": 0, "actor": 1, "anonymous": 2, "outlet": 3}
    cited = report.origin.kind == "actor" and not named(report.origin)
    return 3 if cited else kinds[report.origin.kind], -len(report.chain)
