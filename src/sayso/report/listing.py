"""Lists of ties: pages, origins, denials, what is said."""

from __future__ import annotations

import json
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.actors import ActorRow
from sayso.report.forms import list_form
from sayso.report.lines import count, printable
from sayso.report.printing import WIDTH
from sayso.ties import StrandRow


def print_list(rows: Sequence[StrandRow], *, as_json: bool) -> None:
    """One line for each strand."""
    if as_json:
        for row in rows:
            print(json.dumps(list_form(row), ensure_ascii=False))
        return
    console().print(listing(rows) if rows else "No ties.")


def print_rest(further: int, posts: int) -> None:
    """Say how many ties the list has left out: further ones, and posts that somebody holds."""
    left = [f"{count(further, 'more tie')} (--limit)"] if further > 0 else []
    left += [f"{count(posts, 'post')} left out (--posts)"] if posts else []
    if left:
        console().print(Text("\n" + ", ".join(left), style="dim"))


def console() -> Console:
    """Where reports go: 80 columns, fewer on a narrow terminal."""
    return Console(width=min(WIDTH, Console().width), highlight=False)


def listing(rows: Sequence[StrandRow]) -> Table:
    """The strands as lines with their numbers."""
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="dim")
    for name in ("pages", "origins", "denials"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("tie")
    for row in rows:
        origins = span(row.at_least, row.at_most)
        denials = span(row.denied_at_least, row.denied_at_most)
        table.add_row(str(row.pages), origins, denials, row_title(row))
    return table


def span(low: int, high: int) -> str:
    """ "1", "1-3"; nothing for none."""
    if not high:
        return ""
    return str(low) if low == high else f"{low}-{high}"


def row_title(row: StrandRow) -> Text:
    """ "A -- accuse -> B"."""
    return title(row.a, row.b, row.cls, directed=row.directed)


def title(a: ActorRow, b: ActorRow, cls: str, *, directed: bool) -> Text:
    """ "A -- accuse -> B"."""
    line = Text(printable(a.name), style="bold")
    line.append(f" -- {cls} {'->' if directed else '--'} ", style="not bold")
    return line.append(printable(b.name))
