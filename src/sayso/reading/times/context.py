"""What an expression of time is counted from: the publication, and dates told before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sayso.reading.times.value import day_of, grain_of, value_of


@dataclass(slots=True)
class Context:
    """Where the reading of a text stands.

    `published` is the day of publication; `said` the last calendar value that
    the text has told ("" where none); `quarter` the last quarter; `story` is
    True where the text tells of a time other than its publication, so that a
    bare "in May" is counted from `said`.
    """

    published: date | None
    story: bool = False
    said: str = ""
    quarter: str = ""

    @property
    def now(self) -> date | None:
        """The day that "today" and "last week" are counted from."""
        return self.published

    @property
    def base(self) -> date | None:
        """The day that "the next day" and "in May" are counted from."""
        return day_of(self.said) or self.published

    @property
    def grain(self) -> str:
        """How exactly `base` is known."""
        return grain_of(self.said) or "D"

    def tell(self, value: str, words: list[str]) -> None:
        """Take note of a value that later expressions may count from.

        A quarter told as "a year ago" is only compared with, and not noted.
        """
        grain = grain_of(value[:10] if "T" in value else value)
        if grain == "Q" and not {"ago", "earlier", "last"} & set(words):
            self.quarter = value
        if grain in ("D", "M", "Y", "W", "S"):
            self.said = value[:10] if grain == "D" else value

    def year(self) -> int | None:
        """The year that a month without one belongs to in a story."""
        base = self.base
        return base.year if base else None


def day_or_none(text: str | None) -> date | None:
    """The day of an ISO 8601 date or time; the first one of a bare month or year."""
    return day_of(text[:10]) if text else None


def value_or_empty(day: date | None, grain: str) -> str:
    """The value in which a day lies; empty without a day."""
    return value_of(day, grain) if day else ""
