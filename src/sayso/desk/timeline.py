"""When it happened and when it was said, on one timeline."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.desk.shapes import Cls, Doc
from sayso.desk.telling import Docs
from sayso.records import Certainty, Hop, Polarity
from sayso.ties import Report, Tie
from sayso.ties.report import order
from sayso.ties.timeline import Point

MOST = 500
"""Points of each kind; of a longer timeline the earliest are told."""


@dataclass(frozen=True, slots=True)
class PointForm:
    """A report at the day on which it was said, or at the time that it tells.

    `pages` counts the pages that tell the same; the report is the earliest of them.
    """

    day: str
    until: str | None
    text: str | None
    document: Doc
    cls: Cls
    polarity: Polarity
    certainty: Certainty
    origin: Hop
    sentence: str
    pages: int


@dataclass(frozen=True, slots=True)
class TimelineForm:
    """Both kinds of points in their order; `undated` reports have no day of telling."""

    said: list[PointForm]
    happened: list[PointForm]
    undated: int
    left_out: int


def pages(tie: Tie) -> set[str]:
    """The documents of the points."""
    told = {report.document for report in _said(tie)[:MOST]}
    return told | {point.reports[0].document for point in tie.timeline.points[:MOST]}


def timeline_form(tie: Tie, docs: Docs) -> TimelineForm:
    """The timeline of a tie; `docs` holds the documents of its points."""
    said, happened = _said(tie), tie.timeline.points
    return TimelineForm(
        [_point(r, docs, r.day or "", None, None, 1) for r in said[:MOST]],
        [_happened(point, docs) for point in happened[:MOST]],
        len(tie.reports) - len(said),
        max(0, len(said) - MOST) + max(0, len(happened) - MOST),
    )


def _said(tie: Tie) -> list[Report]:
    return sorted((report for report in tie.reports if report.day), key=order)


def _happened(point: Point, docs: Docs) -> PointForm:
    count = len({report.document for report in point.reports})
    return _point(point.reports[0], docs, point.start, point.end, point.text, count)


def _point(
    report: Report, docs: Docs, day: str, until: str | None, text: str | None, count: int
) -> PointForm:
    claim = report.claim
    return PointForm(
        day=day,
        until=until,
        text=text,
        document=docs[report.document],
        cls=claim.cls,
        polarity=claim.polarity,
        certainty=claim.certainty,
        origin=report.origin,
        sentence=report.sentence,
        pages=count,
    )
