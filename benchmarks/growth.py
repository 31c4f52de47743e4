"""Growth: what a large case costs, from its first page to its last.

The readings are those of generated stories (`benchmarks.affairs.readings`), each page
another text with names, dates, words and offsets of its own: the HTML of 20,000 pages
would take hours to read on two cores, and reading does not depend on the case.
Stored are the whole pages. Times are the processor's, but for `weigh_all_clock_s`.
"""

from __future__ import annotations

import statistics
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.affairs.book import stories
from benchmarks.affairs.html import page
from benchmarks.affairs.readings import reading
from benchmarks.affairs.story import Story
from benchmarks.speed import alone, peak_memory
from sayso import Case
from sayso.page import Page
from sayso.records import Reading
from sayso.ties.list import ORDERS

Figures = dict[str, Any]

LATER = 5
"""Pages that are held back and added one by one to the weighed case."""
AROUND = 200
"""Pages over which the cost of one is taken."""
ASKED = 200
"""Ties that are asked for."""


def run(pages: int = 20_000, seed: int = 1) -> Figures:
    """Milliseconds of adding, seconds of weighing, of one more page, and of questions."""
    return alone(grown, pages, seed)


def grown(pages: int, seed: int) -> Figures:
    """As `run`, in this process."""
    later: list[Story] = []
    first = _but(stories(pages + LATER, seed), pages // LATER, later)
    with TemporaryDirectory() as folder, Case(Path(folder) / "g.sayso", create=True) as case:
        adding = Adding()
        costs = adding.costs(case, first)
        begun = time.perf_counter()
        weighing = seconds(case.weigh)
        clock = time.perf_counter() - begun
        memory = peak_memory(1)
        more = [seconds(partial(adding.one, case, story)) for story in later]
        return {
            "pages": len(costs),
            "seed": seed,
            **adding_figures(costs),
            "weigh_all_s": round(weighing, 1),
            "weigh_all_clock_s": round(clock, 1),
            "one_more_page_s": round(statistics.median(more), 3),
            "one_more_page_most_s": round(max(more), 3),
            **asking_figures(case),
            "peak_memory_mb": memory,
            "file_mb": round(sum(p.stat().st_size for p in Path(folder).iterdir()) / 1e6, 1),
        }


def _but(told: Iterable[Story], every: int, apart: list[Story]) -> Iterator[Story]:
    """The stories, but for one in `every`, which goes into `apart` while there are too few."""
    for at, story in enumerate(told, 1):
        if at % every == 0 and len(apart) < LATER:
            apart.append(story)
        else:
            yield story


class Adding:
    """Adds stories to a case and keeps apart what making their readings takes."""

    def __init__(self) -> None:
        self._made = 0.0
        self._told: deque[Story] = deque()

    def costs(self, case: Case, told: Iterable[Story]) -> list[float]:
        """The seconds that adding each story takes, once it is read."""
        costs = []
        begun, self._made = time.process_time(), 0.0
        for _ in case.documents.add(self._pages(told), self._read):
            ended = time.process_time()
            costs.append(ended - begun - self._made)
            begun, self._made = ended, 0.0
        return costs

    def one(self, case: Case, story: Story) -> None:
        """Add one story and weigh the case."""
        self.costs(case, [story])
        case.weigh()

    def _pages(self, told: Iterable[Story]) -> Iterator[Page]:
        begun = time.process_time()
        for story in told:
            data = page(story).encode("utf-8")
            self._told.append(story)
            self._made += time.process_time() - begun
            yield Page(f"{story.id}.html", data, "html", address=story.url)
            begun = time.process_time()

    def _read(self, pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
        for received in pages:
            begun = time.process_time()
            found = reading(self._told.popleft())
            self._made += time.process_time() - begun
            yield received, [found]


def adding_figures(costs: Sequence[float]) -> Figures:
    """The cost of an early page and of the last, in milliseconds, and their ratio."""
    at = min(1000, len(costs) // 2)
    early = statistics.median(costs[max(0, at - AROUND // 2) : at + AROUND // 2])
    late = statistics.median(costs[-AROUND:])
    return {
        "add_1000th_ms": round(1000 * early, 2),
        "add_last_ms": round(1000 * late, 2),
        "add_ratio": round(late / early, 2),
        "add_all_s": round(sum(costs), 1),
    }


def asking_figures(case: Case) -> Figures:
    """The 95th percentile of the time of lists and of single ties, in milliseconds."""
    lists = [
        seconds(partial(case.ties.strands, sort=sort, offset=at, limit=40))
        for sort in ORDERS
        for at in (0, 40, 400, 2000)
    ]
    rows = case.ties.strands(sort="pages", limit=ASKED)
    ties = [seconds(partial(case.ties.between, row.a.id, row.b.id)) for row in rows]
    return {
        "strands": case.ties.count(),
        "actors": case.actors.count(),
        "list_p95_ms": _p95(lists),
        "tie_p95_ms": _p95(ties),
    }


def seconds(act: Callable[[], object]) -> float:
    """What `act` takes of the processor: other work on the machine does not count."""
    begun = time.process_time()
    act()
    return time.process_time() - begun


def _p95(values: Sequence[float]) -> float:
    ordered = sorted(values)
    return round(1000 * ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))], 1)
