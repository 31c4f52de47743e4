"""All that rests on one speaker or outlet, on a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from sayso.front import Case
from sayso.records import MissingError
from sayso.report.forms import Form, origin_form, strand_title
from sayso.report.lines import Indented, count, printable
from sayso.report.listing import console, title
from sayso.report.resting import days, heading, pages, surely
from sayso.ties import Resting
from sayso.ties.sources import Neighbour, Source

GUESSES = 5
"""Sources that are named where none has the name that was asked for."""


def print_source(case: Case, name: str, *, as_json: bool, all_words: bool) -> None:
    """What the source is among the others, then each tie of which its word is an origin."""
    found = _resting(case, name)
    if as_json:
        for one in found:
            print(json.dumps(_form(one), ensure_ascii=False))
        return
    out = console()
    hop = found[0].hop
    for line in _source(case.sources.get(hop.kind, hop.actor or name)):
        out.print(line)
    for one in found:
        for line in _lines(one, all_words):
            out.print(line)
    out.print()
    alone = sum(not one.denied and one.standing.at_most == 1 for one in found)
    rests = f"{count(alone, 'tie rests', 'ties rest')} on this word alone."
    out.print(Text(f"{count(len(found), 'tie')}. {rests}"))


def _resting(case: Case, name: str) -> list[Resting]:
    try:
        return case.ties.of_origin(name)
    except MissingError as error:
        near = case.sources.list(query=name, limit=GUESSES)
        guesses = ", ".join(f'"{row.hop.name}"' for row in near)
        raise MissingError(f"{error} Closest: {guesses}." if near else str(error)) from error


def _source(found: Source) -> Iterator[RenderableType]:
    yield Text("")
    yield Text(heading(found.hop), style="bold")
    facts = f"{count(found.pages, 'page')}, {days(found.first, found.last)}"
    yield Text(facts, style="dim")
    sides = {
        "rests on": found.cites,
        "told by": found.cited_by,
        "copies": found.copies,
        "copied by": found.copied_by,
    }
    for what, others in sides.items():
        if others:
            yield Indented(Text(f"{what} {_names(others)}", style="dim"), 0, hang=2)


def _names(others: Sequence[Neighbour]) -> str:
    return ", ".join(f"{printable(one.hop.name)} ({count(one.pages, 'page')})" for one in others)


def _lines(one: Resting, all_words: bool) -> Iterator[RenderableType]:
    yield Text("")
    line = title(*one.tie.ends(one.strand), one.strand.cls, directed=one.strand.directed)
    line.append("   denied" if one.denied else "", style="not bold")
    line.append(f"   {surely(one.origin.certainties)}", style="not bold dim")
    yield Indented(line, 0, hang=2)
    yield Indented(Text(_beside(one), style="dim"), 2, hang=2)
    yield from pages(one.origin, one.standing, 2, all_words=all_words)


def _beside(one: Resting) -> str:
    """How much of the tie this origin is, and whether others deny it."""
    low, high = one.standing.at_least, one.standing.at_most
    told, of = len({report.document for report in one.origin.reports}), one.standing.pages
    behind = f"{told} of {count(of, 'page')}" if told < of else count(of, "page")
    many = f"one of {low if low == high else f'{low} to {high}'} origins"
    beside = "the only origin" if high == 1 else many
    against = one.strand.asserted if one.denied else one.strand.denied
    verb = "asserted" if one.denied else "denied"
    other = f"; {verb} on {count(against.pages, 'page')}" if against.pages else ""
    return f"{beside}, behind {behind}{other}"


def _form(one: Resting) -> Form:
    return {
        **strand_title(one.tie, one.strand),
        "denied": one.denied,
        "at_least": one.standing.at_least,
        "at_most": one.standing.at_most,
        "pages": one.standing.pages,
        "origin": origin_form(one.origin),
    }
