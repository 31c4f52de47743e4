"""Filling a case and keeping it whole: `add`, `reread`, `retry`, `import`, `verify`."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import CasePath, Pages, Private, Processes, cores

if TYPE_CHECKING:
    from sayso.case import Added
    from sayso.page import Page


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
        added = open_case.documents.add(found, reader(processes or cores()))
        unread = _tell(with_progress(added, "added", expected(pages)), "added")
        weigh(open_case)
    _stop(unread)


def reread(case: CasePath, processes: Processes = 0) -> None:
    """Read again the pages of a case that an older version read."""
    from sayso.front import Case
    from sayso.reading.pipeline import versions
    from sayso.reading.pool import reader
    from sayso.report.printing import with_progress
    from sayso.report.weighing import weigh

    with Case(case) as open_case:
        read_again = reader(processes or cores())
        total = open_case.documents.outdated(versions())
        done = open_case.documents.reread(read_again, version=versions())
        unread = _tell(with_progress(done, "read", total), "read again")
        weigh(open_case)
    _stop(unread)


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
        done = open_case.documents.retry(reader(processes or cores()), have)
        unread = _tell(with_progress(done, "found", total), "found")
        left = open_case.documents.troubled()
        if left:
            print(f"{count(left, 'page')} still cannot be had.")
        weigh(open_case)
    _stop(unread or left)


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


def verify(case: CasePath) -> None:
    """Check every hash and every evidence range of a case."""
    from sayso.front import Case
    from sayso.records import CaseError

    with Case(case, read_only=True) as open_case:
        faults = list(open_case.verify())
        print("\n".join(faults) or f"{case.name} is whole.")
    if faults:
        raise typer.Exit(CaseError.exit_code)


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
