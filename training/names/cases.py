"""The pairs of names that are learned from, and how they are dealt out for cross-validation."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from sayso.actors.likeness import KINDS, comparable
from sayso.actors.traits import TRAITS, NameKind, traits, values
from training.names.fit import Floats, Truths, fit

FOLDS = 10
DEALS = 5

SURE = 0.97
"""The precision on unseen cases from which a likeness may join without being asked."""


@dataclass(frozen=True, slots=True)
class Case:
    """A pair of names: whether they are one, and the schema that the set gives them."""

    schema: str
    one: str
    two: str
    same: bool

    @property
    def kind(self) -> NameKind:
        """How Sayso compares names of that schema."""
        return "person" if self.schema == "Person" else "body"

    def fold(self, deal: int) -> int:
        """The part in which the case lies; pairs with a name in common mostly lie together."""
        told = f"{deal} {min(self.one, self.two).lower()}"
        return int(sha256(told.encode()).hexdigest(), 16) % FOLDS


def load(data: Path) -> list[Case]:
    """The cases of `names/cases.csv` below the data's folder."""
    root = data / "names" if (data / "names").is_dir() else data
    with (root / "cases.csv").open(encoding="utf-8", newline="") as lines:
        return [
            Case(row["schema"], row["name1"], row["name2"], row["is_match"] == "true")
            for row in csv.DictReader(lines)
        ]


def rows(cases: list[Case]) -> tuple[Floats, Truths]:
    """The traits of each case, one row each, and whether it is one name."""
    found = [traits(min(c.one, c.two), max(c.one, c.two), c.kind) for c in cases]
    table = [values(row) if row else (0.0,) * len(TRAITS) for row in found]
    return np.array(table, dtype=np.float64), np.array([c.same for c in cases], dtype=np.bool_)


def unseen(cases: list[Case], deal: int) -> Iterator[tuple[Case, float, bool]]:
    """Each case with the chance and the verdict of a model that was fitted without its part."""
    for kind in KINDS:
        mine = [case for case in cases if case.kind == kind]
        table, truth = rows(mine)
        folds = np.array([case.fold(deal) for case in mine])
        for fold in sorted(set(folds)):
            held = folds == fold
            model = fit(table[~held], truth[~held])
            told = zip(model.chance(table[held]), model.said(table[held]), strict=True)
            named = (case for case, out in zip(mine, held, strict=True) if out)
            for case, (chance, said) in zip(named, told, strict=True):
                yield case, float(chance), bool(said)


def sure(cases: list[Case], kind: NameKind) -> float:
    """The chance from which `SURE` of the pairs are one name, measured on unseen cases.

    Pairs that parts, numbers or legal forms tell apart are never joined, and not counted.
    Several deals are laid together, so that one lucky deal does not set it.
    """
    told = [
        (chance, case.same)
        for deal in range(DEALS)
        for case, chance, _ in unseen(cases, deal)
        if case.kind == kind and comparable(case.one, case.two, kind)
    ]
    for step in range(50, 100):
        kept = [same for chance, same in told if chance >= step / 100]
        if kept and sum(kept) >= SURE * len(kept):
            return step / 100
    return 1.0
