"""Reports that contradict each other, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.report.lines import count, printable
from sayso.report.origins import AS
from sayso.ties import Contradiction, Side

ABREAST = 2
"""Sides that stand beside each other; more begin a new row."""
MOST = 160
"""Characters of a sentence that is shown."""

_WHAT = {
    "polarity": "Asserted and denied",
    "date": "Told with different dates",
    "certainty": "Told as sure and as unsure, on one word",
}


def contradiction_lines(found: Contradiction) -> Iterator[RenderableType]:
    """What it is, then its sides in columns."""
    yield Text(f"{_WHAT[found.what]} ({found.cls})", style="bold")
    table = Table.grid(padding=(0, 3, 0, 0), expand=True)
    for _ in range(ABREAST):
        table.add_column(ratio=1)
    for start in range(0, len(found.sides), ABREAST):
        table.add_row(*(_side(side) for side in found.sides[start : start + ABREAST]))
    yield Padding(table, (0, 0, 0, 2))


def _side(side: Side) -> Group:
    first = side.reports[0]
    pages = len({report.document for report in side.reports})
    says = AS.get(side.says, side.says)
    where = f"{printable(first.chain[0].name)} · {first.day or 'no date'}"
    return Group(
        Text(f"{says}, {count(pages, 'page')}", style="bold"),
        Text(where, style="dim"),
        Text(f"on the word of {printable(first.origin.name)}" if len(first.chain) > 1 else ""),
        Text(f'"{clipped(printable(first.sentence), MOST)}"'),
    )


def clipped(words: str, most: int) -> str:
    """The words up to `most` characters, cut between two of them."""
    if len(words) <= most:
        return words
    return words[:most].rsplit(" ", 1)[0] + " …"
