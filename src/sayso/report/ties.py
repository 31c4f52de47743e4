"""One tie as people see it on a terminal, with all that it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from sayso.report.forms import strand_form
from sayso.report.lines import Indented, count, printable
from sayso.report.listing import console, title
from sayso.report.moments import point_lines
from sayso.report.resting import days, origin_lines, surely
from sayso.report.sides import contradiction_lines
from sayso.ties import Origin, Standing, Strand, Tie


def print_tie(tie: Tie, *, as_json: bool, all_words: bool = False) -> None:
    """All that is said between two actors, by class and origin, with the words."""
    if as_json:
        rows = [strand_form(tie, strand) for strand in tie.strands]
        print(json.dumps(rows, ensure_ascii=False))
        return
    out = console()
    for line in tie_lines(tie, all_words=all_words):
        out.print(line)


def tie_lines(tie: Tie, *, all_words: bool) -> Iterator[RenderableType]:
    """Each strand, then what cannot all be right, then when it happened."""
    for strand in tie.strands:
        yield Text("")
        yield title(*tie.ends(strand), strand.cls, directed=strand.directed)
        yield from _side(strand.asserted, "reported", all_words)
        if strand.denied.at_most:
            yield Text("")
            yield from _side(strand.denied, "denied", all_words)
    for found in tie.contradictions:
        yield Text("")
        yield from contradiction_lines(found)
    yield from _timeline(tie)


def _side(standing: Standing, verb: str, all_words: bool) -> Iterator[RenderableType]:
    yield from _standing(standing, verb)
    for origin in standing.origins:
        yield Text("")
        yield from origin_lines(origin, standing, all_words=all_words)


def _standing(standing: Standing, verb: str) -> Iterator[RenderableType]:
    if not standing.at_most:
        yield Text(f"not {verb}", style="dim")
        return
    copies = len({r.document for origin in standing.origins for r in origin.copies})
    pages, outlets = count(standing.pages, "page"), count(standing.outlets, "outlet")
    copied = f", {count(copies, 'copy', 'copies')} among them" if copies else ""
    yield Indented(Text(f"{verb} on {pages} of {outlets}{copied}", style="bold"), 0)
    yield Indented(Text(resting(standing), style="bold"), 0)
    yield from (Indented(Text(line, style="dim"), 0, hang=2) for line in _least(standing))
    said = f"said {days(*standing.times)}; worded {surely(standing.certainties)}"
    yield Indented(Text(said, style="dim"), 0)


def resting(standing: Standing) -> str:
    """ "resting on at least 1, at most 3 independent origins"."""
    low, high = standing.at_least, standing.at_most
    span = f"{low}" if low == high else f"at least {low}, at most {high}"
    return f"resting on {span} independent {'origin' if high == 1 else 'origins'}"


def _least(standing: Standing) -> Iterator[str]:
    """Who is behind *at least*, where that is less than all."""
    if standing.at_least == standing.at_most:
        return
    sure = {id(origin) for row in standing.least for origin in row}
    rows = [_one(row) for row in standing.least]
    others = sum(id(origin) not in sure for origin in standing.origins)
    rest = f"; the other {others} may rest on any of them" if others > 1 else ""
    rest = "; the other may rest on any of them" if others == 1 else rest
    yield f"at least {standing.at_least}: {'; '.join(rows)}{rest}"


def _one(row: tuple[Origin, ...]) -> str:
    names = list(dict.fromkeys(printable(origin.hop.name) for origin in row))
    *most, last = names
    return f"{', '.join(most)} and {last}, who may be one" if most else last


def _timeline(tie: Tie) -> Iterator[RenderableType]:
    points = tie.timeline.points
    if not points:
        return
    strands: dict[str, Strand] = {strand.cls: strand for strand in tie.strands}
    yield Text("")
    yield Text("When it happened, as told", style="bold")
    for point in points:
        yield from point_lines(point, tie, strands[point.cls])
    undated = len(tie.timeline.undated)
    if undated:
        yield Text(f"{count(undated, 'report tells', 'reports tell')} no time.", style="dim")
