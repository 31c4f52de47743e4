"""A mistake in a written article, with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, order=True, slots=True)
class Slip:
    """One mistake: `line` counts from 1 in the file, `text` is a sentence.

    A `hint` may be right as it stands and does not fail the check.
    """

    line: int
    text: str
    hint: bool = False


class FormError(Exception):
    """The file cannot be read on from `slip`."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(f"line {line}: {text}")
        self.slip = Slip(line, text)
