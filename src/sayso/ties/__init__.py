"""Claims become ties: on how many independent origins each rests."""

from sayso.ties.chronicle import Chronicle, Moment
from sayso.ties.contradictions import Contradiction, Side
from sayso.ties.edge import Edge, Reason, Status
from sayso.ties.origin import Origin
from sayso.ties.part import Resting, Ties
from sayso.ties.report import Report
from sayso.ties.row import StrandRow
from sayso.ties.standing import Standing, weigh
from sayso.ties.tie import Strand, Tie
from sayso.ties.timeline import Point, Timeline, timeline

__all__ = [
    "Chronicle",
    "Contradiction",
    "Edge",
    "Moment",
    "Origin",
    "Point",
    "Reason",
    "Report",
    "Resting",
    "Side",
    "Standing",
    "Status",
    "Strand",
    "StrandRow",
    "Tie",
    "Ties",
    "Timeline",
    "timeline",
    "weigh",
]
