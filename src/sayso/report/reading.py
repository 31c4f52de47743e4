"""A reading as a report of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.rule import Rule
from rich.text import Text

from sayso.records import Document, Reading
from sayso.report.cast import cast
from sayso.report.lines import Indented, count, printable
from sayso.report.origins import groups, shown


def report(reading: Reading, *, dropped: bool = False) -> Iterator[RenderableType]:
    """The report line by line; `dropped` adds what was left out of the page and why."""
    doc = reading.document
    yield Rule(style="dim")
    yield Text(printable(doc.title or doc.source), style="bold")
    yield Text(_provenance(doc), style="dim")
    if doc.unread is None:
        yield Text(_read(doc, dropped), style="dim")
        yield from _body(reading)
    else:
        yield Text(f"not read: {printable(doc.unread)}")
    if dropped:
        yield from _dropped(doc)


def _body(reading: Reading) -> Iterator[RenderableType]:
    yield Text("")
    yield from cast(reading)
    yield from groups(reading)
    yield Text("")
    yield Text(_closing(reading))


def _provenance(doc: Document) -> str:
    facts = {
        "outlet": doc.outlet,
        "author": ", ".join(doc.authors) or None,
        "date": doc.published and doc.published[:10],
    }
    stated = [printable(value) for value in facts.values() if value]
    missing = [name for name, value in facts.items() if not value]
    if missing:
        *most, last = missing
        stated.append(f"{', '.join(most)} and {last} not stated" if most else f"{last} not stated")
    credits = [printable(c.text) for c in doc.credits]
    return " · ".join(stated + credits)


def _read(doc: Document, dropped: bool) -> str:
    read = count(sum(p.role != "title" for p in doc.passages), "paragraph")
    left = count(len(doc.dropped), "line")
    hint = "" if dropped or not doc.dropped else " (--show-dropped)"
    return f"{read} read, {left} left out{hint}"


def _closing(reading: Reading) -> str:
    claims = shown(reading)
    if not claims:
        return "No ties between actors found."
    ties = sum(claim.b is not None for claim in claims)
    origins = {claim.chain[-1:] for claim in claims}
    own = sum(len(claim.chain) <= 1 for claim in claims if claim.b is not None)
    alone = f" {count(own, 'tie rests', 'ties rest')} on this page's own voice alone."
    return f"{count(ties, 'tie')}, {count(len(origins), 'origin')}.{alone}"


def _dropped(doc: Document) -> Iterator[RenderableType]:
    if not doc.dropped:
        return
    yield Text("")
    yield Text("Left out", style="bold")
    for run in doc.dropped:
        yield Indented(f"{run.reason}: {printable(run.text)[:300]}", 2)
