"""Precision, recall and F1 from counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Count:
    """How many were found, are in the gold, and how many of each the other side holds."""

    found: int = 0
    gold: int = 0
    right: int = 0
    reached: int = 0

    def add(self, found: int, gold: int, right: int, reached: int | None = None) -> None:
        """`right` of `found` are right, `reached` of `gold` are found (else `right`)."""
        self.found += found
        self.gold += gold
        self.right += right
        self.reached += right if reached is None else reached

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1, four decimals."""
        precision = self.right / self.found if self.found else 0.0
        recall = self.reached / self.gold if self.gold else 0.0
        both = precision + recall
        return round(2 * precision * recall / both, 4) if both else 0.0
