"""Origins: a generated case through the shipped product, held against its truth.

`read` are the figures with pages read as they are, `told` those with the readings
that a faultless reader would make, which shows what reading costs.

`python -m benchmarks.origins --pages N` also lists each tie that went wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.affairs.__main__ import write
from benchmarks.affairs.book import stories
from benchmarks.affairs.compare import Comparison, Weighed
from benchmarks.affairs.readings import reading
from benchmarks.affairs.story import Story
from sayso import Case
from sayso.case.documents import Reader
from sayso.page import Page, walk
from sayso.reading.pool import reader
from sayso.records import Reading
from sayso.ties import Standing

Figures = dict[str, Any]

PROCESSES = 2


def run(pages: int = 400, seed: int = 1) -> Figures:
    """Figures of `pages` generated pages: copies, actors, ties, denials, seconds."""
    told = list(stories(pages, seed))
    with TemporaryDirectory() as folder:
        read, seconds = compared(told, Path(folder), read_as_they_are=True)
        known, _ = compared(told, Path(folder), read_as_they_are=False)
        return {
            "pages": len(told),
            "seed": seed,
            "read": read.figures(),
            "told": known.figures(),
            **seconds,
        }


def compared(
    told: Sequence[Story], folder: Path, *, read_as_they_are: bool, processes: int = PROCESSES
) -> tuple[Comparison, dict[str, float]]:
    """The case of the stories in `folder`, and the seconds that reading and weighing took."""
    begun = time.perf_counter()
    case = Case(folder / f"{'read' if read_as_they_are else 'told'}.sayso", create=True)
    if read_as_they_are:
        paths = write(told, folder / "pages")
        added = case.documents.add(walk([str(path) for path in paths]), reader(processes))
    else:
        added = case.documents.add(map(page_of, told), told_reader(told))
    names = iter(story.id for story in told)
    documents = {next(names): one.documents[0].id for one in added if one.documents}
    between = time.perf_counter()
    case.weigh()
    ended = time.perf_counter()
    seconds = {"reading_seconds": between - begun, "weighing_seconds": ended - between}
    found = Comparison(case, told, documents)
    return found, {name: round(value, 2) for name, value in seconds.items()}


def page_of(story: Story) -> Page:
    """A page that stands for the story; its bytes are the address alone."""
    return Page(f"{story.id}.html", story.url.encode(), "html", address=story.url)


def told_reader(told: Iterable[Story]) -> Reader:
    """What gives the stories' faultless readings for their pages, in order."""
    known = iter(told)

    def read(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
        for page in pages:
            yield page, [reading(next(known))]

    return read


def faults(found: Iterable[Weighed]) -> Iterator[str]:
    """Each tie of which the true count is outside the range, or that is not found, in words."""
    for one in found:
        if one.found and one.inside:
            continue
        row = one.truth
        true = row["asserted"]
        what = "outside" if one.found else "other class" if one.tie else "not found"
        yield f"{row['id']} {row['topic']} {row['a']} - {row['b']}: {what}"
        yield f"  true {true['count']} ({true['least']}-{true['most']}), here {one.range}"
        for report in row["reports"]:
            chain = " > ".join(report["chain"])
            yield f"    {report['page']} {report['polarity']} [{chain}] {report['words']}"
        for strand in one.tie.strands if one.tie else ():
            yield f"  {strand.cls}:"
            yield from _standing(strand.asserted, "asserted")
            yield from _standing(strand.denied, "denied")


def _standing(standing: Standing, polarity: str) -> Iterator[str]:
    for origin in standing.origins:
        for report in origin.reports:
            chain = " > ".join(f"{hop.kind} {hop.name}" for hop in report.chain)
            yield f"    {origin.hop.name} {polarity} [{chain}] {report.sentence}"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the faults, then the line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.origins")
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--told", action="store_true", help="take faultless readings")
    args = parser.parse_args(argv)
    told = list(stories(args.pages, args.seed))
    with TemporaryDirectory() as folder:
        found, seconds = compared(told, Path(folder), read_as_they_are=not args.told)
        for line in faults(found.ties()):
            sys.stdout.write(line + "\n")
        sys.stdout.write(json.dumps({**found.figures(), **seconds}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
