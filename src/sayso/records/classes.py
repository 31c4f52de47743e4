"""The table of claim classes, read once from `classes.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

Side = Literal["conflict", "cooperation"]
Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]


@dataclass(frozen=True, slots=True)
class ClaimClass:
    """A class of claims. Fields as described at the head of `classes.toml`."""

    name: str
    kind: Literal["act", "state"]
    sentence: str
    mutual: bool
    schema: str
    quad: Quad | None = None

    @property
    def side(self) -> Side | None:
        """Whether it is conflict or cooperation; None for states."""
        if self.quad is None:
            return None
        return "conflict" if self.quad.endswith("conflict") else "cooperation"


@cache
def classes() -> dict[str, ClaimClass]:
    """All classes by name, in the order of the table."""
    table = tomllib.loads(files("sayso.records").joinpath("classes.toml").read_text("utf-8"))
    return {name: ClaimClass(name=name, **row) for name, row in table.items()}
