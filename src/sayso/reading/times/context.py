"""What an expression of time is counted from: the publication, and dates told before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sayso.reading.times.scan import Found
from sayso.reading.times.value import day_of, grain_of, value_of

# Kinds of word that count from the publication.
_NEAR = ("which", "deictic", "ago")


@dataclass(slots=True)
class Context:
    """Where the reading of a text stands.

    `now` is the day of publication, None where it is unknown; `said` the last
    calendar value that the text has told ("" where none); `quarter` the last
    quarter that was over; `place` the token after the last year. `story` is
    True where the text tells of a time other than its publication, so that a
    bare "in May" is counted from `said`.
    """

    now: date | None
    story: bool = False
    said: str = ""
    quarter: str = ""
    place: int = -1

    @property
    def base(self) -> date | None:
        """The day that "the next day" and "in May" are counted from."""
        return day_of(self.said) if self.said else self.now

    @property
    def grain(self) -> str:
        """How exactly `base` is known."""
        return grain_of(self.said) or "D"

    def tell(self, found: Found, value: str) -> None:
        """Take note of a value that later expressions may count from.

        A quarter told as "a year ago" is only compared with, and not noted; in
        a story neither is what is counted from the publication, nor a year
        told in passing.
        """
        day = value.partition("T")[0]
        if found.values("modern"):
            self.place = found.last
        grain = grain_of(day)
        if grain == "Q" and not found.has("ago", "earlier", "last"):
            self._tell_quarter(value)
        if self.story and (any(map(found.values, _NEAR)) or self._passing(found, grain)):
            return
        if grain not in (None, "Q") or day.startswith("BC"):
            self.said = day

    def _passing(self, found: Found, grain: str | None) -> bool:
        opens = found.before in ("In", "By", "During", "Since", "")
        return grain == "Y" and grain_of(self.said) in ("D", "M") and not opens

    def _tell_quarter(self, value: str) -> None:
        """Keep the latest quarter that was over at publication."""
        over = self.now is None or value < value_of(self.now, "Q")
        if over and value >= self.quarter:
            self.quarter = value


def day_or_none(text: str | None) -> date | None:
    """The day of an ISO 8601 date or time; None for a bare month or year, which is no day."""
    day = (text or "")[:10]
    return day_of(day) if grain_of(day) == "D" else None
