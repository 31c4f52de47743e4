"""An expression of time as TimeML's TIMEX3 describes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records import Span

Type = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression of a text and what it stands for.

    `value` is a TIMEX3 value: a calendar date ("2011-12"), a quarter
    ("2011-Q3"), a week ("2011-W12"), a decade ("199"), a length ("P3D"), a set
    ("XXXX-WXX-1") or a reference ("PRESENT_REF"). It is the empty string where
    the expression needs a date to count from and the text gives none.
    Source: TimeML annotation guidelines 1.2.1 (Saurí and others, 2006).
    """

    span: Span
    type: Type
    value: str
