"""Reports made by hand."""

from __future__ import annotations

from dataclasses import replace

from sayso.actors import ActorRow
from sayso.records import Certainty, Claim, Hop, Span, When
from sayso.ties import Report, weigh
from sayso.ties.outlets import outlet_key

LINE = ActorRow("a1", "Blue Line", "organization", ("the Line",), 1, 1)
FRONT = ActorRow("a2", "Free Coast Front", "group", ("FCF",), 1, 1)


def told(number: int, *hops: Hop, outlet: str = "", sentence: str = "", **more: object) -> Report:
    """A report of a page of its own, a day later for each number."""
    name = outlet or f"Outlet {number}"
    claim = Claim("c1", "contact", "a", "b", None, "none", "", "asserted", "fact", Span(0, 0))
    made = Report(
        id=(f"d{number:02}", "c1"),
        outlet=outlet_key(name),
        published=f"2020-01-{number % 28 + 1:02}",
        claim=claim,
        chain=(Hop("outlet", name), *hops),
        sentence=sentence,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def person(name: str) -> Hop:
    return Hop("actor", name, name)


def unnamed(words: str) -> Hop:
    return Hop("anonymous", words)


def document(words: str, holder: str | None = None) -> Hop:
    return Hop("document", words, holder)


def cited(name: str) -> Hop:
    """An outlet that another page cites."""
    return Hop("actor", name, f"actor of {name}")


def denying(report: Report) -> Report:
    return replace(report, claim=replace(report.claim, polarity="denied"))


def dated(report: Report, start: str | None, end: str | None = None) -> Report:
    when = When(start, end, f"on {start}", Span(0, 0))
    return replace(report, claim=replace(report.claim, when=when))


def sounding(report: Report, certainty: Certainty) -> Report:
    return replace(report, claim=replace(report.claim, certainty=certainty))


def counted(*reports: Report) -> tuple[int, int]:
    """At least and at most."""
    standing = weigh(reports)
    return standing.at_least, standing.at_most


def reasons(*reports: Report) -> set[tuple[str, str]]:
    """Reasons and status of all edges."""
    return {(edge.reason, edge.status) for edge in weigh(reports).edges}
