"""A strand as lists show it: the numbers of its standing, without its reports."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sayso.actors import ActorRow
from sayso.ties.tie import Strand, Tie


@dataclass(frozen=True, slots=True)
class StrandRow:
    """What is said of one class between two actors, and on how much it rests.

    `a` acts in most reports, as in `Tie.ends`. `pages`, `reports` and `outlets`
    count what asserts, `denied_pages` what denies. `first` and `last` are ISO 8601
    days. `echo` is the number of pages beyond the number of origins.
    """

    a: ActorRow
    b: ActorRow
    cls: str
    directed: bool
    at_least: int
    at_most: int
    pages: int
    reports: int
    outlets: int
    denied_at_least: int
    denied_at_most: int
    denied_pages: int
    first: str | None
    last: str | None
    unnamed_only: bool
    contested: bool
    echo: int


def numbers(tie: Tie, strand: Strand) -> dict[str, Any]:
    """The row of the table `strand`."""
    asserted, denied = strand.asserted, strand.denied
    days = sorted(r.published[:10] for r in strand.reports if r.published)
    return {
        "a": tie.a.id,
        "b": tie.b.id,
        "class": strand.cls,
        "at_least": asserted.at_least,
        "at_most": asserted.at_most,
        "pages": asserted.pages,
        "reports": asserted.reports,
        "outlets": asserted.outlets,
        "denied_at_least": denied.at_least,
        "denied_at_most": denied.at_most,
        "denied_pages": denied.pages,
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "unnamed_only": bool(asserted.origins) and not any(o.named for o in asserted.origins),
        "contested": bool(asserted.at_most and denied.at_most),
        "echo": max(0, asserted.pages - asserted.at_most),
        "directed": strand.directed,
        "turned": tie.ends(strand)[0] is not tie.a,
    }
