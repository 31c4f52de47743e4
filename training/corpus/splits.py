"""Which part of the corpus a batch belongs to: learning, choosing or testing."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

Part = Literal["train", "dev", "test"]


def part_of(path: Path) -> Part:
    """The part of an article's batch: every eighth is for tests, every fifth for choosing."""
    number = int(path.parent.name.removeprefix("b"))
    if number % 8 == 0:
        return "test"
    return "dev" if number % 5 == 0 else "train"
