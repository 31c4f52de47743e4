"""Expressions that name the past, the present or the future and no date."""

from __future__ import annotations

from sayso.reading.times.context import Context
from sayso.reading.times.scan import Found
from sayso.reading.times.timex import Timex


def present(found: Found, _: Context) -> list[Timex]:
    """Now, currently, at present."""
    return found.date("PRESENT_REF")


def reference(found: Found, _: Context) -> list[Timex]:
    """Recently, soon, the future."""
    return found.date("FUTURE_REF" if found.has("future", "soon") else "PAST_REF")
