"""Edges between claims of near classes: what one page calls ties, the cited one calls joint work.

They tell a reader where a claim comes from. No count takes them, because the two
pages do not say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from sayso.records import classes
from sayso.ties.citations import cited
from sayso.ties.edge import Edge
from sayso.ties.report import Report, order

# Classes of one row are often two words for one thing.
_ROWS: Final = (
    frozenset({"contact", "consult", "agree", "cooperate", "support", "aid"}),
    frozenset({"role", "membership", "ownership"}),
)


def near(one: str, two: str) -> bool:
    """True for two classes by which pages may word the same claim.

    Acts of one quad class of PLOVER are near, and so are some states and acts.
    """
    quads = classes()[one].quad, classes()[two].quad
    return (quads[0] is not None and quads[0] == quads[1]) or any(
        {one, two} <= row for row in _ROWS
    )


def crossing(reports: Iterable[Report]) -> Iterator[Edge]:
    """The edges of citations from a report to one of another, near class, all assumed."""
    told = sorted(reports, key=order)
    for polarity in ("asserted", "denied"):
        own = [report for report in told if report.claim.polarity == polarity]
        cls = {report.id: report.claim.cls for report in own}
        found = list(cited(own))
        joined = {edge.report for edge in found if cls[edge.report] == cls[edge.on]}
        for edge in dict.fromkeys(found):
            one, two = cls[edge.report], cls[edge.on]
            if one != two and edge.report not in joined and near(one, two):
                yield replace(edge, status="assumed")
