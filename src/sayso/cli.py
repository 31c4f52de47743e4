"""The commands: thin, and quick to answer `--help`, since they load nothing heavy before work."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from itertools import chain, islice
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from sayso.page import Page
    from sayso.records import Reading

WIDTH = 80
FEW = 4
"""Up to this many pages are read in this process and without a progress line."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="On whose say-so? Who says what about whom, and on whose word it rests.",
)

Dropped = Annotated[
    bool, typer.Option("--show-dropped", help="Also show what was left out of each page and why.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]


@app.callback(invoke_without_command=True)
def sayso(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """On whose say-so? Who says what about whom, and on whose word it rests."""
    if version:
        from sayso import __version__

        print(f"sayso {__version__}")
        raise typer.Exit


@app.command()
def read(
    pages: Annotated[
        list[str],
        typer.Argument(
            metavar="PAGE...",
            help="Files (HTML, text, PDF, e-mail, WARC), folders, addresses, or - for input.",
            show_default=False,
        ),
    ],
    as_json: AsJson = False,
    show_dropped: Dropped = False,
    processes: Annotated[
        int, typer.Option(min=0, help="Processes that read side by side; 0: one a core.")
    ] = 0,
    allow_private: Annotated[
        bool, typer.Option(help="Let addresses of this machine and its network be fetched.")
    ] = False,
) -> None:
    """Read pages: who says what about whom, on whose word, in which words."""
    from sayso.page import walk
    from sayso.records import PageError

    unread = _print(
        walk(pages, allow_private=allow_private),
        as_json=as_json,
        show_dropped=show_dropped,
        processes=processes,
    )
    if unread:
        raise typer.Exit(PageError.exit_code)


@app.command()
def demo(as_json: AsJson = False, show_dropped: Dropped = False) -> None:
    """Read the fictional case that comes with Sayso; one of its pages is in French."""
    from sayso.demo import pages
    from sayso.page import walk

    _print(
        walk([str(page) for page in pages()]),
        as_json=as_json,
        show_dropped=show_dropped,
        processes=0,
    )


def main() -> NoReturn:
    """Run the command line; an error that people can mend is one clean line."""
    from sayso.records import SaysoError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # file names need not be valid text
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except SaysoError as error:
        print(f"sayso: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output went away; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    sys.exit(0)


def _print(pages: Iterable[Page], *, as_json: bool, show_dropped: bool, processes: int) -> int:
    """Print a report or a JSON line for each page, and return how many were not read."""
    from sayso.reading.pool import read_each

    stream = iter(pages)
    first = list(islice(stream, FEW + 1))
    many = len(first) > FEW
    workers = (processes or os.cpu_count() or 1) if many else 1
    read = read_each(chain(first, stream), processes=workers)
    readings = (reading for _, found in read for reading in found)
    unread = []
    for reading in _with_progress(readings) if many else readings:
        _show(reading, as_json=as_json, show_dropped=show_dropped)
        if reading.document.unread is not None:
            unread.append(reading.document)
    if unread:
        _name_unread([(doc.source, doc.unread or "") for doc in unread])
    return len(unread)


def _show(reading: Reading, *, as_json: bool, show_dropped: bool) -> None:
    if as_json:
        from sayso.records import as_dict

        print(json.dumps(as_dict(reading), ensure_ascii=False))
        return
    from rich.console import Console

    from sayso.report import report

    console = Console(width=min(WIDTH, Console().width), highlight=False)
    for line in report(reading, dropped=show_dropped):
        console.print(line)


def _with_progress(readings: Iterator[Reading]) -> Iterator[Reading]:
    """The same readings, with a line of progress on a terminal's standard error."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.completed} pages read"), TimeElapsedColumn())
    console = Console(stderr=True)
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("", total=None)
        for reading in readings:
            yield reading
            bar.advance(task)


def _name_unread(unread: list[tuple[str, str]]) -> None:
    from sayso.report.lines import count, printable

    verb = "was" if len(unread) == 1 else "were"
    print(f"sayso: {count(len(unread), 'page')} {verb} not read:", file=sys.stderr)
    for source, reason in unread:
        print(f"  {printable(source)}: {printable(reason)}", file=sys.stderr)


if __name__ == "__main__":
    main()
