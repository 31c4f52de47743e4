"""Speed: pages and words a second, end to end and by step, beside trafilatura and spaCy alone.

Takes the folder `pages` of the data, or else the folder itself. Each
measurement runs in a process of its own, so that none finds its models loaded
or its memory filled by another.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language

    from sayso.page import Page
    from sayso.records import Document

Figures = dict[str, Any]

SUFFIXES = (".html", ".htm", ".html.gz", ".txt", ".pdf", ".eml", ".warc", ".warc.gz")
"""How the names of pages end."""

# Linux counts kilobytes, macOS bytes.
_MEGABYTE = 1_000_000 if sys.platform == "darwin" else 1000


def run(data: Path) -> Figures:
    """Figures of one and of two processes, of each step, and of the two libraries alone."""
    files = pages_in(data / "pages" if (data / "pages").is_dir() else data)
    one, two = alone(end_to_end, files, 1), alone(end_to_end, files, 2)
    return {
        "pages": one["pages"],
        "words": one["words"],
        "pages_per_second": two["pages_per_second"],
        "peak_memory_mb": two["peak_memory_mb"],
        "one_process": one,
        "two_processes": two,
        "milliseconds_per_page": alone(by_step, files),
        "trafilatura_and_spacy": alone(libraries, files),
    }


def pages_in(folder: Path) -> list[str]:
    """The pages below a folder, in order; lists and licences beside them are none."""
    return sorted(str(p) for p in folder.rglob("*") if p.is_file() and p.name.endswith(SUFFIXES))


def alone(act: Callable[..., Figures], *args: Any) -> Figures:
    """What `act` returns in a fresh process, with that process's peak memory."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(act, *args).result()


def end_to_end(files: list[str], processes: int) -> Figures:
    """`sayso.read` on every page, from the call to the last reading.

    `start_seconds` passes until the first reading, models loaded; the rates
    count from a point at which every process is at work. `processor_seconds`
    are those of all processes, start included, which other work on the machine
    hardly changes.
    """
    from sayso import read
    from sayso.reading.pool import CHUNK

    begun, marks, words = time.perf_counter(), [], []
    for reading in read(*files, processes=processes):
        marks.append(time.perf_counter())
        words.append(len(reading.document.text.split()))
    warm = min(processes * CHUNK, len(marks) - 1)
    passed = marks[-1] - marks[warm - 1]
    return {
        "pages": len(marks),
        "words": sum(words),
        "pages_per_second": round(len(marks[warm:]) / passed, 2),
        "words_per_second": round(sum(words[warm:]) / passed),
        "start_seconds": round(marks[0] - begun, 1),
        "seconds": round(marks[-1] - begun, 1),
        "processor_seconds": round(processor_seconds(), 1),
        "peak_memory_mb": peak_memory(processes),
    }


def by_step(files: list[str]) -> Figures:
    """Milliseconds of the processor per page: making it readable, spaCy's parts, each step.

    The first page is read twice and its first reading not counted, since it
    loads the models.
    """
    from sayso.page import walk
    from sayso.reading.pipeline import load, one_thread

    nlp, spent, pages = load(), Stopwatch(time.process_time), 0
    for page in walk(files):
        with one_thread():
            if not pages:
                _steps_of(page, nlp, Stopwatch())
            _steps_of(page, nlp, spent)
        pages += 1
    return {name: round(1000 * seconds / pages, 2) for name, seconds in spent.seconds.items()}


def _steps_of(page: Page, nlp: Language, spent: Stopwatch) -> None:
    from sayso.reading.draft import Draft

    for document in spent.take("page", _parse, page):
        if document.unread is None:
            doc = spent.take("tokens", nlp.make_doc, document.text)
            doc._.sayso = Draft(document)
            for name, pipe in nlp.pipeline:
                doc = spent.take(name, pipe, doc)


def _parse(page: Page) -> list[Document]:
    from sayso.page import parse

    return list(parse(page))


def libraries(files: list[str]) -> Figures:
    """trafilatura's extraction and spaCy's own pipeline, on the same bytes, one process.

    Rates are by the clock, models loaded; milliseconds are of the processor.
    """
    import spacy
    from trafilatura import extract

    from sayso.page import walk
    from sayso.reading.pipeline import PARSER

    nlp, spent, pages, words = spacy.load(PARSER), Stopwatch(time.process_time), 0, 0
    nlp(extract("<p>The models are loaded once.</p>") or "The models are loaded once.")
    begun = time.perf_counter()
    for page in walk(files):
        text = spent.take("trafilatura", extract, page.data) or ""
        spent.take("spacy", nlp, text)
        pages, words = pages + 1, words + len(text.split())
    passed = time.perf_counter() - begun
    return {
        "pages_per_second": round(pages / passed, 2),
        "words_per_second": round(words / passed),
        **{f"{name}_ms": round(1000 * s / pages, 2) for name, s in spent.seconds.items()},
        "processor_seconds": round(processor_seconds(), 1),
        "peak_memory_mb": peak_memory(1),
    }


class Stopwatch:
    """Adds up the seconds of named acts, in the order in which they first came."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self.clock = clock
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def take(self, name: str, act: Callable[..., Any], *args: Any) -> Any:
        """What `act` returns; its time is added under `name`."""
        begun = self.clock()
        result = act(*args)
        self.seconds[name] += self.clock() - begun
        return result


def processor_seconds() -> float:
    """What this process and its ended children have used of the processor."""
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)


def peak_memory(processes: int) -> int:
    """Megabytes at the highest: this process, and its largest child once for each one."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return round((own + (processes * child if processes > 1 else 0)) / _MEGABYTE)
