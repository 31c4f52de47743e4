"""An edge: why one report depends on another, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records import Hop
from sayso.ties.described import telling
from sayso.ties.outlets import is_outlet, outlet_key
from sayso.ties.report import Report

Reason = Literal[
    "near-copy",
    "wire credit",
    "hyperlink",
    "told",
    "according to",
    "same speaker",
    "same document",
    "same quotation",
    "own report",
    "its author",
    "may be the same",
]
Status = Literal["proven", "assumed", "unknown"]


@dataclass(frozen=True, slots=True)
class Edge:
    """`report` depends on `on`, or both on one origin, for `reason`.

    Both are ids of reports. *Proven*: the words show it. *Assumed*: the words
    suggest it. *Unknown*: nothing shows that they differ.
    """

    report: tuple[str, str]
    on: tuple[str, str]
    reason: Reason
    status: Status


def speaker(hop: Hop) -> str | None:
    """The key of a named actor; None for all else, and for an outlet that others cite.

    An outlet that is cited without its own source may rest on anybody.
    """
    if hop.kind != "actor" or is_outlet(hop.name):
        return None
    return hop.actor or outlet_key(hop.name)


def named(origin: Hop) -> bool:
    """True for a named actor and for a document."""
    return origin.kind == "document" or speaker(origin) is not None


def known(report: Report) -> bool:
    """True where a report rests on a named actor, or on a document told from others.

    A bare "document" may be any that others tell of, unless somebody named brings it.
    """
    if report.origin.kind != "document":
        return named(report.origin)
    brought = any(speaker(hop) for hop in report.chain[1:-1])
    return brought or bool(telling(report.origin.name))


def at_odds(one: Report, two: Report) -> bool:
    """True for two different named speakers: sharing a sentence does not make them one."""
    a, b = speaker(one.origin), speaker(two.origin)
    return a is not None and b is not None and a != b
