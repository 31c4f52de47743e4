"""Character ranges: the only way in which a record points at words."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range of characters of `Document.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the range covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """True where `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """True where both share at least one character."""
        return self.start < other.end and other.start < self.end
