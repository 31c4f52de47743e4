"""Claims become ties: on how many independent origins each rests."""

from sayso.ties.dependence import Edge
from sayso.ties.part import Resting, Ties
from sayso.ties.report import Report
from sayso.ties.row import StrandRow
from sayso.ties.standing import Origin, Standing, weigh
from sayso.ties.tie import Strand, Tie

__all__ = [
    "Edge",
    "Origin",
    "Report",
    "Resting",
    "Standing",
    "Strand",
    "StrandRow",
    "Tie",
    "Ties",
    "weigh",
]
