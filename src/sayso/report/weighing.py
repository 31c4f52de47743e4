"""Weighing as people see it: how far it is, and what is left out where another Sayso writes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from sayso.case.changes import Progress as Reached
from sayso.case.changes import Tell
from sayso.front import Case
from sayso.records import CaseError
from sayso.report.lines import count


def weigh(case: Case) -> None:
    """Weigh what waits in a case that is open for writing, with a line on a terminal."""
    with _shown() as tell:
        case.weigh(tell)


def weighed(path: Path) -> Case:
    """The case, open for reading, after what waits in it is weighed.

    Where another process writes the case, it is shown as it was last weighed, and
    a sentence on standard error says what is left out.

    Raises:
        CaseError: the file cannot be opened; the sentence says why.
    """
    case = Case(path, read_only=True)
    if not case.waiting():
        return case
    case.close()
    try:
        with Case(path) as written:
            weigh(written)
    except CaseError as error:
        case = Case(path, read_only=True)
        if not case.current:
            case.close()
            raise
        left = count(case.waiting(), "document")
        print(f"sayso: {error}\nNot weighed yet: {left}.", file=sys.stderr)
        return case
    return Case(path, read_only=True)


@contextmanager
def _shown() -> Iterator[Tell]:
    """What tells of progress: step, how many of how many, how fast, and the time that is left."""
    columns = (
        TextColumn("weighing {task.description}"),
        BarColumn(),
        TextColumn("{task.completed} of {task.total}"),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    hidden = not console.is_terminal
    with Progress(*columns, console=console, transient=True, disable=hidden) as bar:
        steps: dict[str, TaskID] = {}

        def tell(reached: Reached) -> None:
            if reached.step not in steps:
                for done in steps.values():
                    bar.update(done, visible=False)
                steps[reached.step] = bar.add_task(reached.step, total=reached.total, rate="")
            task = steps[reached.step]
            speed = bar.tasks[task].speed
            rate = f"{speed:.0f} a second" if speed else ""
            bar.update(task, completed=reached.done, total=reached.total, rate=rate)

        yield tell
