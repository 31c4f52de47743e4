"""The parts of the benchmark `speed` that need no model."""

from __future__ import annotations

from os import getpid
from pathlib import Path

from benchmarks.speed import Figures, Stopwatch, alone, pages_in, peak_memory


def test_stopwatch_adds_up_each_name_and_hands_on_results() -> None:
    spent = Stopwatch()
    assert [spent.take("sum", sum, [1, 2]), spent.take("sum", sum, [3])] == [3, 3]
    assert list(spent.seconds) == ["sum"]
    assert spent.seconds["sum"] > 0


def test_measurement_runs_in_a_process_of_its_own() -> None:
    assert alone(own_process)["process"] != getpid()


def own_process() -> Figures:
    return {"process": getpid()}


def test_peak_memory_counts_what_was_once_held() -> None:
    held = bytearray(200_000_000)
    assert peak_memory(1) > len(held) / 1_000_000


def test_lists_beside_the_pages_are_not_read(tmp_path: Path) -> None:
    for name in ("b.html.gz", "a.html", "index.jsonl", "LICENSE"):
        (tmp_path / name).touch()
    assert [Path(path).name for path in pages_in(tmp_path)] == ["a.html", "b.html.gz"]
