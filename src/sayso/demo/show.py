"""The demo from the first page to the desk: read, add, weigh, list, look."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.demo import pages
from sayso.desk import serve
from sayso.front import Case
from sayso.page import walk
from sayso.reading.pool import reader
from sayso.report.listing import print_list
from sayso.report.printing import print_readings, with_progress
from sayso.report.ties import print_tie

ROWS = 8
"""Lines of each list."""


def show(*, dropped: bool, processes: int) -> None:
    """Read the demo's pages into a case, print what it tells, and open its desk.

    Where nobody looks (`CI` is set, or the output is no terminal) the desk only
    shows that it answers. The case is gone afterwards.
    """
    with TemporaryDirectory(prefix="sayso-") as folder:
        path = Path(folder) / "demo.sayso"
        with Case(path, create=True) as case:
            found = walk([str(page) for page in pages()])
            for _ in with_progress(case.documents.add(found, reader(processes)), "read"):
                pass
            case.weigh()
            _print(case, dropped)
        print()
        serve(path, once=not _watched())


def _print(case: Case, dropped: bool) -> None:
    print_readings(case.documents.all(), as_json=False, dropped=dropped)
    echoes = [row for row in case.ties.strands(sort="echoes", posts=False, limit=ROWS) if row.echo]
    print("\nEchoes: most pages on fewest origins\n")
    print_list(echoes, as_json=False)
    print("\nContested: what somebody denies\n")
    print_list(case.ties.strands(sort="denials", contested=True, limit=ROWS), as_json=False)
    if echoes:
        print("\nThe main tie: the chain of each origin, and who denies it")
        print_tie(case.ties.between(echoes[0].a.id, echoes[0].b.id), as_json=False)


def _watched() -> bool:
    return not os.environ.get("CI") and sys.stdout.isatty()
