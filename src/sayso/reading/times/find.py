"""Time expressions of a text: found, given a value, and bounded."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from sayso.reading.times import (
    calendar,
    clock,
    duration,
    holiday,
    named,
    near,
    quarter,
    ranges,
    relative,
    vague,
)
from sayso.reading.times.context import Context, day_or_none
from sayso.reading.times.join import join
from sayso.reading.times.scan import Found, scan
from sayso.reading.times.timex import Timex
from sayso.records import When

Maker = Callable[[Found, Context], list[Timex]]

# Where the functions stand that `make` of a row in rules.toml names.
MODULES = {
    "calendar": calendar,
    "near": near,
    "holiday": holiday,
    "ranges": ranges,
    "clock": clock,
    "quarter": quarter,
    "relative": relative,
    "named": named,
    "duration": duration,
    "vague": vague,
}


@cache
def maker(name: str) -> Maker:
    """The function that a rule names as "module.function"."""
    module, _, function = name.partition(".")
    found: Maker = getattr(MODULES[module], function)
    return found


def find_timexes(text: str, published: str | None) -> tuple[Timex, ...]:
    """Every time expression of a text as TIMEX3, in order, none inside another.

    `published` is an ISO 8601 date or time; without it, expressions that are
    counted from the day of publication have an empty value. Pure, and linear
    in the length of the text.
    """
    places = [found for found in scan(text) if found.rule.make != "none"]
    context = Context(day_or_none(published))
    context.story = is_story(places, context)
    out: list[Timex] = []
    for found in places:
        for timex in maker(found.rule.make)(found, context):
            out.append(timex)
            context.tell(found, timex.value)
    return tuple(out)


def find_times(text: str, published: str | None) -> tuple[When, ...]:
    """Every time that a text tells, in order, with its first and last ISO 8601 date.

    "from 2003 to 2006" is one time; "since 2003" has no end and "until 2006"
    no start. Both are None where the words give no date: "now", "recently", or
    "on Monday" without `published`. Lengths ("three days") are no times.
    """
    return join(text, find_timexes(text, published))


def is_story(places: list[Found], context: Context) -> bool:
    """True for a text that tells of the past at length and hardly of the day itself."""
    makes = [found.rule.make for found in places]
    near = sum(make in ("named.weekday", "named.deictic") for make in makes)
    years = [found.number("modern") for found in places]
    now = context.now
    far = sum(year is not None and (now is None or year < now.year - 1) for year in years)
    return far >= 5 and far > 4 * near
