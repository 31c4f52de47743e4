"""Reading pages without a case: `read` and `demo`."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import AsJson, Dropped, Pages, Private, Processes, cores

if TYPE_CHECKING:
    from sayso.page import Page

FEW = 4
"""Up to this many pages are read in this process and without a progress line."""


def read(
    pages: Pages,
    as_json: AsJson = False,
    show_dropped: Dropped = False,
    processes: Processes = 0,
    allow_private: Private = False,
) -> None:
    """Read pages: who says what about whom, on whose word, in which words."""
    from sayso.page import walk
    from sayso.records import PageError

    found = walk(pages, allow_private=allow_private)
    if _read(found, as_json=as_json, show_dropped=show_dropped, processes=processes):
        raise typer.Exit(PageError.exit_code)


def demo(
    as_json: AsJson = False,
    show_dropped: Dropped = False,
    with_desk: Annotated[
        bool, typer.Option("--desk", help="Make a case of it, print its ties, open its desk.")
    ] = False,
) -> None:
    """Read the fictional case that comes with Sayso; one of its pages is in French."""
    if with_desk:
        from sayso.demo.show import show

        show(dropped=show_dropped, processes=cores())
        return
    from sayso.demo import pages
    from sayso.page import walk

    found = walk([str(page) for page in pages()])
    _read(found, as_json=as_json, show_dropped=show_dropped, processes=0)


def _read(pages: Iterable[Page], *, as_json: bool, show_dropped: bool, processes: int) -> int:
    """Print a report or a JSON line for each page, and return how many were not read."""
    from sayso.reading.pool import reader
    from sayso.report.printing import print_readings, with_progress

    stream = iter(pages)
    first = list(islice(stream, FEW + 1))
    many = len(first) > FEW
    read = reader((processes or cores()) if many else 1)(chain(first, stream))
    readings = (reading for _, found in read for reading in found)
    shown = with_progress(readings, "read") if many else readings
    return print_readings(shown, as_json=as_json, dropped=show_dropped)
