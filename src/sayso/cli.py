"""The commands: thin, and quick to answer `--help`, since they load nothing heavy before work."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from enum import StrEnum
from io import TextIOWrapper
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from sayso.export.formats import FORMATS

if TYPE_CHECKING:
    from sayso.case import Added
    from sayso.page import Page

_FORMATS = ", ".join(form.name for form in FORMATS)
FEW = 4
"""Up to this many pages are read in this process and without a progress line."""

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="On whose say-so? Who says what about whom, and on whose word it rests.",
)


class Order(StrEnum):
    """What stands first in the list of ties."""

    echoes = "echoes"
    pages = "pages"
    origins = "origins"
    denials = "denials"
    recent = "recent"


CasePath = Annotated[
    Path, typer.Argument(metavar="CASE", help="The case file.", show_default=False)
]
Pages = Annotated[
    list[str],
    typer.Argument(
        metavar="PAGE...",
        help="Files (HTML, text, PDF, e-mail, WARC), folders, addresses, or - for input.",
        show_default=False,
    ),
]
Dropped = Annotated[
    bool, typer.Option("--show-dropped", help="Also show what was left out of each page and why.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
Processes = Annotated[
    int, typer.Option(min=0, help="Processes that read side by side; 0: one a core.")
]
Private = Annotated[
    bool,
    typer.Option("--allow-private", help="Let addresses of this machine and network be fetched."),
]


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


@app.command()
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

        show(dropped=show_dropped, processes=_cores())
        return
    from sayso.demo import pages
    from sayso.page import walk

    found = walk([str(page) for page in pages()])
    _read(found, as_json=as_json, show_dropped=show_dropped, processes=0)


@app.command()
def add(
    case: CasePath, pages: Pages, processes: Processes = 0, allow_private: Private = False
) -> None:
    """Add pages to a case, which is made where there is none."""
    from sayso.front import Case
    from sayso.page import expected, walk
    from sayso.reading.pool import reader
    from sayso.report.printing import with_progress
    from sayso.report.weighing import weigh

    found = walk(pages, allow_private=allow_private)
    with Case(case, create=True) as open_case:
        added = open_case.documents.add(found, reader(processes or _cores()))
        unread = _tell(with_progress(added, "added", expected(pages)), "added")
        weigh(open_case)
    _stop(unread)


@app.command()
def reread(case: CasePath, processes: Processes = 0) -> None:
    """Read again the pages of a case that an older version read."""
    from sayso.front import Case
    from sayso.reading.pipeline import versions
    from sayso.reading.pool import reader
    from sayso.report.printing import with_progress
    from sayso.report.weighing import weigh

    with Case(case) as open_case:
        read_again = reader(processes or _cores())
        total = open_case.documents.outdated(versions())
        done = open_case.documents.reread(read_again, version=versions())
        unread = _tell(with_progress(done, "read", total), "read again")
        weigh(open_case)
    _stop(unread)


@app.command()
def retry(case: CasePath, processes: Processes = 0, allow_private: Private = False) -> None:
    """Try again to have and read the pages of a case that could not be had."""
    from sayso.front import Case
    from sayso.page import walk
    from sayso.reading.pool import reader
    from sayso.records import PageError
    from sayso.report.lines import count
    from sayso.report.printing import with_progress
    from sayso.report.weighing import weigh

    def have(source: str) -> Iterable[Page]:
        try:
            return walk([source], allow_private=allow_private)
        except PageError:  # the file is still not there
            return []

    with Case(case) as open_case:
        total = open_case.documents.troubled()
        done = open_case.documents.retry(reader(processes or _cores()), have)
        unread = _tell(with_progress(done, "found", total), "found")
        left = open_case.documents.troubled()
        if left:
            print(f"{count(left, 'page')} still cannot be had.")
        weigh(open_case)
    _stop(unread or left)


@app.command()
def judge(
    case: CasePath,
    file: Annotated[
        Path | None, typer.Option(help="Take verdicts from CSV or JSON lines: left,right,verdict.")
    ] = None,
    undo: Annotated[int, typer.Option(min=0, metavar="N", help="Take back judgement N.")] = 0,
    log: Annotated[bool, typer.Option("--log", help="List every judgement.")] = False,
    export: Annotated[
        Path | None, typer.Option(help="Write who is who in nomenklatura's form.")
    ] = None,
    take: Annotated[
        Path | None, typer.Option("--import", help="Take judgements in nomenklatura's form.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="The most pairs shown.")] = 50,
    as_json: AsJson = False,
) -> None:
    """Say who is who: same, different or unsure, pair by pair or from a file."""
    from sayso.report.judging import judge_case

    judge_case(
        case, file=file, undo=undo, log=log, export=export, take=take, limit=limit, as_json=as_json
    )


@app.command()
def ties(
    case: CasePath,
    sort: Annotated[Order, typer.Option(help="What stands first.")] = Order.echoes,
    cls: Annotated[str, typer.Option("--class", help="Only ties of this class.")] = "",
    actor: Annotated[str, typer.Option(help="Only ties of this actor.")] = "",
    outlet: Annotated[str, typer.Option(help="Only ties that this outlet reported.")] = "",
    since: Annotated[str, typer.Option(metavar="DAY", help="Only reports from this day on.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="Only reports up to this day.")] = "",
    least: Annotated[int, typer.Option(min=0, help="The least number of sure origins.")] = 0,
    contested: Annotated[bool, typer.Option(help="Only ties that somebody denies.")] = False,
    unnamed: Annotated[bool, typer.Option(help="Only ties without a named source.")] = False,
    offset: Annotated[int, typer.Option(min=0, help="How many ties to pass over.")] = 0,
    limit: Annotated[int, typer.Option(min=1, help="The most ties shown.")] = 40,
    as_json: AsJson = False,
) -> None:
    """List the ties of a case; echoes are those most reported on fewest origins."""
    from sayso.report.ties import print_list
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        rows = open_case.ties.strands(
            sort=sort.value,
            cls=cls,
            actor=actor,
            outlet=outlet,
            since=since,
            until=until,
            least=least,
            contested=contested,
            unnamed=unnamed,
            offset=offset,
            limit=limit,
        )
        print_list(rows, as_json=as_json)


@app.command()
def tie(
    case: CasePath,
    a: Annotated[str, typer.Argument(help="One actor: name, alias or id.")],
    b: Annotated[str, typer.Argument(help="The other actor.")],
    as_json: AsJson = False,
) -> None:
    """Show all that is said between two actors, and what it rests on."""
    from sayso.report.ties import print_tie
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        print_tie(open_case.ties.between(a, b), as_json=as_json)


@app.command()
def search(
    case: CasePath,
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="The words wanted.")],
    limit: Annotated[int, typer.Option(min=1, help="The most documents shown.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Search the texts of a case; "words in quotation marks" as a phrase."""
    from sayso.front import Case
    from sayso.report.hits import print_hits

    with Case(case, read_only=True) as open_case:
        print_hits(open_case.search(" ".join(words), limit=limit), as_json=as_json)


@app.command()
def export(
    case: CasePath,
    form: Annotated[str, typer.Option("--format", help=f"One of: {_FORMATS}.")],
    out: Annotated[
        Path | None, typer.Option(help="The file or folder; without it, standard output.")
    ] = None,
    actor: Annotated[str, typer.Option(help="Only the ties of this actor.")] = "",
    tie: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="Only the tie of these two.")
    ] = None,
) -> None:
    """Write a case for other tools: whole or not at all, and the same each time."""
    from sayso.export import export as write
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        write(open_case, form, out or sys.stdout.buffer, actor=actor or None, pair=tie)


@app.command("import")
def import_(
    case: CasePath,
    file: Annotated[Path, typer.Argument(help="What sayso export --format ndjson wrote.")],
) -> None:
    """Bring an exported case into a case, which is made where there is none."""
    from sayso.export import bring
    from sayso.export.whole import whole
    from sayso.front import Case
    from sayso.report.lines import count

    with ExitStack() as stack:
        path = case if case.exists() else stack.enter_context(whole(case))
        open_case = stack.enter_context(Case(path, create=True))
        done = bring(open_case, file)
        open_case.weigh()
    pages, judgements = count(done.pages, "page"), count(done.judgements, "judgement")
    print(f"{pages} and {judgements} brought in, {count(done.known, 'page')} known before.")


@app.command()
def verify(case: CasePath) -> None:
    """Check every hash and every evidence range of a case."""
    from sayso.front import Case
    from sayso.records import CaseError

    with Case(case, read_only=True) as open_case:
        faults = list(open_case.verify())
        print("\n".join(faults) or f"{case.name} is whole.")
    if faults:
        raise typer.Exit(CaseError.exit_code)


@app.command()
def desk(
    case: CasePath,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")
    ] = None,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the desk in the browser.")
    ] = True,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Show the case, and let nothing be changed.")
    ] = False,
) -> None:
    """Look at a case in the browser, on this machine alone."""
    from sayso.desk import serve

    serve(case, port=port, read_only=read_only, browser=browser)


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


def _read(pages: Iterable[Page], *, as_json: bool, show_dropped: bool, processes: int) -> int:
    """Print a report or a JSON line for each page, and return how many were not read."""
    from sayso.reading.pool import reader
    from sayso.report.printing import print_readings, with_progress

    stream = iter(pages)
    first = list(islice(stream, FEW + 1))
    many = len(first) > FEW
    read = reader((processes or _cores()) if many else 1)(chain(first, stream))
    readings = (reading for _, found in read for reading in found)
    shown = with_progress(readings, "read") if many else readings
    return print_readings(shown, as_json=as_json, dropped=show_dropped)


def _tell(done: Iterable[Added], what: str) -> int:
    """Print what became of the pages; how many of them were not read."""
    from sayso.report.lines import count
    from sayso.report.printing import name_unread

    pages, known = 0, 0
    unread = []
    for added in done:
        pages += not added.known
        known += added.known
        unread += [(doc.source, doc.unread) for doc in added.documents if doc.unread is not None]
    before = f", {known} known before" if known else ""
    print(f"{count(pages, 'page')} {what}{before}.")
    name_unread(unread)
    return len(unread)


def _stop(unread: int) -> None:
    """Set the exit code where pages were not read."""
    from sayso.records import PageError

    if unread:
        raise typer.Exit(PageError.exit_code)


def _cores() -> int:
    return os.cpu_count() or 1


if __name__ == "__main__":
    main()
