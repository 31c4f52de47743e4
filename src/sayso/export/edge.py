"""One strand of a tie as a row: what graphs, sheets and tables hold of it."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from typing import Any, Literal, get_args

from sayso.records import Certainty
from sayso.ties import Report, Strand, Tie

Said = Literal["asserted", "denied", "both"]

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SURE: tuple[str, ...] = get_args(Certainty)


@dataclass(frozen=True, slots=True)
class Edge:
    """The claims of one class between two actors.

    `source` acts on `target` where `direction` is "a->b"; where it is "none",
    neither end acts on the other. `at_least` and `at_most` count independent
    origins of what is asserted; denials are counted beside it, under `denied_`.
    `certainty` is how the pages word what they assert, the most certain first;
    `first` and `last` are days on which it was said. `words` are those of the
    earliest report, which stands in the document `page`.
    """

    id: str
    source: str
    target: str
    source_name: str
    target_name: str
    cls: str
    direction: str
    said: Said
    certainty: str
    at_least: int
    at_most: int
    pages: int
    reports: int
    outlets: int
    denied_at_least: int
    denied_at_most: int
    denied_pages: int
    contested: bool
    first: str | None
    last: str | None
    page: str
    words: str

    @property
    def weight(self) -> int:
        """The origins that are sure to be independent; 1 where there is none: Gephi takes no 0."""
        return max(self.at_least, 1)

    def form(self) -> dict[str, Any]:
        """The row with the column names that readers see."""
        return {"class" if name == "cls" else name: value for name, value in asdict(self).items()}


def edge(tie: Tie, strand: Strand) -> Edge:
    """The row of one strand."""
    a, b = tie.ends(strand)
    asserted, denied = strand.asserted, strand.denied
    told = sorted(strand.reports, key=lambda r: (r.denied, r.published or "9999", r.id))
    days = sorted(day for day in map(day_of, told) if day)
    return Edge(
        id=f"{tie.a.id}-{tie.b.id}-{strand.cls}",
        source=a.id,
        target=b.id,
        source_name=a.name,
        target_name=b.name,
        cls=strand.cls,
        direction="a->b" if strand.directed else "none",
        said=_said(strand),
        certainty=", ".join(_certainties(told)),
        at_least=asserted.at_least,
        at_most=asserted.at_most,
        pages=asserted.pages,
        reports=asserted.reports,
        outlets=asserted.outlets,
        denied_at_least=denied.at_least,
        denied_at_most=denied.at_most,
        denied_pages=denied.pages,
        contested=bool(asserted.at_most and denied.at_most),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        page=told[0].document,
        words=told[0].sentence,
    )


def growth(strand: Strand) -> list[tuple[str, int]]:
    """For each day on which it was asserted, how many pages had done so by then."""
    first: dict[str, str] = {}
    for report in strand.reports:
        day = day_of(report)
        if day and not report.denied:
            first[report.document] = min(day, first.get(report.document, day))
    days = sorted(first.values())
    return sorted({day: count for count, day in enumerate(days, 1)}.items())


def day_of(report: Report) -> str | None:
    """The day on which the report's page was published, where the page tells it whole."""
    found = _DAY.match(report.published or "")
    return found[0] if found else None


def _said(strand: Strand) -> Said:
    if strand.asserted.at_most and strand.denied.at_most:
        return "both"
    return "asserted" if strand.asserted.at_most else "denied"


def _certainties(told: list[Report]) -> list[str]:
    found = {report.claim.certainty for report in told if not report.denied}
    return sorted(found, key=_SURE.index)
