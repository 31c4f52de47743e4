"""When things happened, as pages tell it, apart from when it was said."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from sayso.report.forms import origins_of, point_form, strand_title
from sayso.report.lines import Indented, count, printable
from sayso.report.listing import console, title
from sayso.report.resting import days, words
from sayso.ties import Chronicle, Point, Strand, Tie

NAMED = 3
"""Origins of one point that are named; the others are counted."""


def print_timeline(found: Chronicle, *, as_json: bool, limit: int) -> None:
    """Up to `limit` times in their order, each with what is said to have happened then."""
    shown = found.moments[:limit]
    if as_json:
        for moment in shown:
            form = strand_title(moment.tie, moment.strand)
            print(json.dumps(form | point_form(moment.point, moment.strand), ensure_ascii=False))
        return
    out = console()
    for moment in shown:
        for line in point_lines(moment.point, moment.tie, moment.strand):
            out.print(line)
        out.print()
    out.print(_closing(found, len(shown)))


def point_lines(point: Point, tie: Tie, strand: Strand) -> Iterator[RenderableType]:
    """The time and what happened; then on whose word, when that was said, and the words."""
    line = Text(f"{days(point.start, point.end or point.start)}   ")
    line.append_text(title(*tie.ends(strand), strand.cls, directed=strand.directed))
    if point.denied:
        line.append("   denied" if _all_denied(point) else "   also denied", style="not bold")
    yield Indented(line, 0, hang=2)
    yield Indented(
        Text(f'"{printable(point.text)}", {_said(point, strand)}', style="dim"), 2, hang=2
    )
    yield words(point.reports[0].sentence, 4)


def _all_denied(point: Point) -> bool:
    return all(report.denied for report in point.reports)


def _said(point: Point, strand: Strand) -> str:
    names = [printable(origin.hop.name) for origin in origins_of(point, strand)]
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    pages = count(len({report.document for report in point.reports}), "page")
    return f"told by {', '.join(names[:NAMED])}{more}; said {days(*point.said)} on {pages}"


def _closing(found: Chronicle, shown: int) -> str:
    left = len(found.moments) - shown
    more = f" {left} later ones are left out (--limit)." if left else ""
    undated = count(found.undated, "report tells", "reports tell")
    return f"{count(shown, 'time')}.{more} {undated} no time."
