"""Readings and added pages onto the terminal, with progress for more than a few."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console
from rich.progress import (
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from sayso.records import Reading, as_dict
from sayso.report.lines import count, printable
from sayso.report.reading import report

WIDTH = 80
T = TypeVar("T")


def print_readings(readings: Iterable[Reading], *, as_json: bool, dropped: bool) -> int:
    """Print each reading as it comes; return how many pages were not read.

    Those are named with their reasons at the end, on standard error.
    """
    unread = []
    for reading in readings:
        _print(reading, as_json=as_json, dropped=dropped)
        if reading.document.unread is not None:
            unread.append((reading.document.source, reading.document.unread))
    name_unread(unread)
    return len(unread)


def name_unread(unread: list[tuple[str, str]]) -> None:
    """Say on standard error which pages were not read, and why; nothing where all were."""
    if not unread:
        return
    verb = "was" if len(unread) == 1 else "were"
    print(f"sayso: {count(len(unread), 'page')} {verb} not read:", file=sys.stderr)
    for source, reason in unread:
        print(f"  {printable(source)}: {printable(reason)}", file=sys.stderr)


def with_progress(items: Iterable[T], doing: str, total: int | None = None) -> Iterator[T]:
    """The same items, with a line on a terminal's standard error: how many, how fast.

    Where `total` tells how many will come, the line also says how long it will take.
    """
    known = "" if total is None else " of {task.total}"
    columns = (
        SpinnerColumn(),
        TextColumn(f"{{task.completed}}{known} pages {doing}"),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn() if total is None else TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    hidden = not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=hidden) as bar:
        task = bar.add_task("", total=total, rate="")
        for item in items:
            yield item
            bar.advance(task)
            speed = bar.tasks[0].speed
            bar.update(task, rate=f"{speed:.1f} a second" if speed else "")


def _print(reading: Reading, *, as_json: bool, dropped: bool) -> None:
    if as_json:
        print(json.dumps(as_dict(reading), ensure_ascii=False))
        return
    console = Console(width=min(WIDTH, Console().width), highlight=False)
    for line in report(reading, dropped=dropped):
        console.print(line)
