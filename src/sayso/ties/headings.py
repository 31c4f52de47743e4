"""Headlines: what a title says without a name rests on what its text tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.ties.described import alike
from sayso.ties.edge import Edge, Reason, named, speaker
from sayso.ties.outlets import outlet_key
from sayso.ties.report import Report
from sayso.ties.unnamed import telling


def titled(told: Sequence[Report]) -> Iterator[Edge]:
    """Edges from the titles' reports to the first of the same in the text below.

    A title that names its speaker or paper rests on them. One that cites an
    outlet rests on the first report that came through that outlet, and one that
    cites somebody unnamed on those whom the text describes alike, if there are any.
    """
    above = [report for report in told if heads(report) and not named(report.origin)]
    pages = {report.document for report in above}
    below: dict[str, list[Report]] = {page: [] for page in pages}
    for report in told:
        if report.document in pages and not heads(report):
            below[report.document].append(report)
    for report in above:
        text = sorted(below[report.document], key=lambda one: (one.claim.evidence, one.id))
        fitting = [one for one in text if _through(report) <= _through(one)]
        meant = next((one for one in fitting if _alike(report, one)), None)
        if meant is not None or fitting:
            meant = meant or fitting[0]
            unnamed = report.origin.kind == "anonymous"
            reason: Reason = "same speaker" if unnamed else "own report"
            yield Edge(report.id, meant.id, reason, "proven")


def heads(report: Report) -> bool:
    """True for what the page's title says, and its text does not say in the same words."""
    return bool(report.title) and report.sentence.strip(". ") in (report.title or "")


def _alike(report: Report, other: Report) -> bool:
    """True for two unnamed sources whose descriptions may mean the same people."""
    one, two = report.origin, other.origin
    return one.kind == two.kind == "anonymous" and alike(telling(one.name), telling(two.name))


def _through(report: Report) -> set[str]:
    """The outlets that a report came through, its page's own left out."""
    hops = (hop for hop in report.chain[1:] if hop.kind == "actor" and speaker(hop) is None)
    return {outlet_key(hop.name) for hop in hops}
