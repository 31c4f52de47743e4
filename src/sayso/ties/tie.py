"""A tie: all claims between the same two actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sayso.actors import ActorRow
from sayso.records import Hop
from sayso.ties import contradictions
from sayso.ties.contradictions import Contradiction
from sayso.ties.crossing import crossing
from sayso.ties.edge import Edge
from sayso.ties.fingerprints import words
from sayso.ties.outlets import outlet_key
from sayso.ties.report import Report
from sayso.ties.standing import Standing, weigh
from sayso.ties.timeline import Timeline, timeline


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
    def echo(self) -> int:
        """How many pages more than origins there are."""
        return self.asserted.pages - self.asserted.at_most

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

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Where its reports contradict each other, side by side."""
        names = {word for actor in (self.a, self.b) for n in _names(actor) for word in words(n)}
        found: list[Contradiction] = []
        for strand in self.strands:
            asserted, denied = strand.asserted.told, strand.denied.told
            found += contradictions.of_polarity(strand.cls, asserted, denied)
            found += contradictions.of_dates(strand.cls, asserted, names)
            found += contradictions.of_certainty(strand.cls, strand.asserted.origins)
        return tuple(found)

    @property
    def crossing(self) -> tuple[Edge, ...]:
        """Citations between its strands, where both classes may word the same."""
        return tuple(crossing(self.reports))

    @property
    def timeline(self) -> Timeline:
        """When it happened, as the reports tell it."""
        return timeline(self.reports)

    def ends(self, strand: Strand) -> tuple[ActorRow, ActorRow]:
        """Both actors, the one who acts in most reports of the strand first.

        The first end of a designation is the one who is listed or called so; the
        one who lists is shown first.
        """
        turned = sum(report.a == self.b.id for report in strand.reports)
        if strand.cls == "designation":
            turned = len(strand.reports) - turned
        return (self.b, self.a) if 2 * turned > len(strand.reports) else (self.a, self.b)


def tie(a: ActorRow, b: ActorRow, reports: Iterable[Report], copy_of: Mapping[str, str]) -> Tie:
    """The tie between two actors from all reports of it."""
    by_class: dict[str, list[Report]] = defaultdict(list)
    own = {outlet_key(name): actor for actor in (b, a) for name in _names(actor)}
    for report in reports:
        by_class[report.claim.cls].append(_speaking(report, own))
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


def _speaking(report: Report, own: Mapping[str, ActorRow]) -> Report:
    """The report, resting on the actor where the page's outlet is one of the tie's own ends."""
    actor = own.get(report.outlet)
    if actor is None or report.origin.kind != "outlet":
        return report
    return replace(report, chain=(*report.chain, Hop("actor", actor.name, actor.id)))


def _names(actor: ActorRow) -> tuple[str, ...]:
    return (actor.name, *actor.aliases)
