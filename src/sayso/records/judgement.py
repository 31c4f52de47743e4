"""What a person decided: appended, never overwritten, taken back by a later row."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

JudgementKind = Literal["actor", "claim", "origin"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision, `number` in the order in which they were made.

    kind actor: `left` and `right` are keys of bearers, `verdict` is same,
    different or unsure. kind claim: `left` is a claim's key, `verdict` misread
    or right. kind origin: `left` is a claim's key, `verdict` actor, outlet,
    anonymous or document, and `right` what the claim rests on. A row whose
    `undoes` is the number of another takes that one back; its `verdict` is
    undone. `made` is ISO 8601 in UTC.
    """

    number: int
    made: str
    kind: JudgementKind
    left: str
    right: str | None
    verdict: str
    note: str | None = None
    by: str | None = None
    undoes: int | None = None


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those that nothing takes back, in the order of their numbers; an undone undo counts not."""
    gone: set[int] = set()
    kept = []
    for judgement in sorted(judgements, key=lambda j: j.number, reverse=True):
        if judgement.number in gone:
            continue
        if judgement.undoes is None:
            kept.append(judgement)
        else:
            gone.add(judgement.undoes)
    return kept[::-1]
