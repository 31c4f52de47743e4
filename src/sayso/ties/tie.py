"""A tie: all claims between the same two actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.actors import ActorRow
from sayso.ties.report import Report
from sayso.ties.standing import Standing, weigh


@dataclass(frozen=True, slots=True)
class Strand:
    """The claims of one class within a tie: what is asserted, and the denials beside it."""

    cls: str
    asserted: Standing
    denied: Standing

    @property
    def reports(self) -> list[Report]:
        """Every report, denials too."""
        standings = (self.asserted, self.denied)
        return [r for standing in standings for o in standing.origins for r in o.reports]

    @property
    def directed(self) -> bool:
        """True where one end acts on the other."""
        return any(report.claim.direction == "a->b" for report in self.reports)


@dataclass(frozen=True, slots=True)
class Tie:
    """Two actors and the strands between them, the most reported first."""

    a: ActorRow
    b: ActorRow
    strands: tuple[Strand, ...]

    @property
    def pages(self) -> int:
        """The pages of the strand that most pages report."""
        return max((strand.asserted.pages for strand in self.strands), default=0)

    @property
    def contested(self) -> bool:
        """True where something is asserted that somebody denies."""
        return any(strand.asserted.at_most and strand.denied.at_most for strand in self.strands)

    @property
    def times(self) -> tuple[str | None, str | None]:
        """The first and the last day on which it was said, as far as the pages are dated."""
        days = sorted(r.published[:10] for r in self.reports if r.published)
        return (days[0], days[-1]) if days else (None, None)

    @property
    def reports(self) -> list[Report]:
        """Every report of every strand, denials too."""
        return [report for strand in self.strands for report in strand.reports]

    def ends(self, strand: Strand) -> tuple[ActorRow, ActorRow]:
        """Both actors, the one who acts in most reports of the strand first."""
        turned = sum(report.a == self.b.id for report in strand.reports)
        return (self.b, self.a) if 2 * turned > len(strand.reports) else (self.a, self.b)


def tie(a: ActorRow, b: ActorRow, reports: Iterable[Report], copy_of: Mapping[str, str]) -> Tie:
    """The tie between two actors from all reports of it."""
    by_class: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_class[report.claim.cls].append(report)
    strands = [
        Strand(
            cls,
            weigh((r for r in told if not r.denied), copy_of),
            weigh((r for r in told if r.denied), copy_of),
        )
        for cls, told in sorted(by_class.items())
    ]
    strands.sort(key=lambda s: (-s.asserted.pages, -s.denied.pages, s.cls))
    return Tie(a, b, tuple(strands))
