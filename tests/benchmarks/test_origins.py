"""The benchmark `origins`: what it compares, and that it runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.__main__ import main
from benchmarks.affairs.book import stories
from benchmarks.growth import grown
from benchmarks.origins import compared, faults


def test_origins_runs_on_forty_pages_with_faultless_readings(tmp_path: Path) -> None:
    told = list(stories(40, seed=2))
    found, seconds = compared(told, tmp_path, read_as_they_are=False)
    figures = found.figures()
    assert figures["ties"]["true"] == len(found.ties()) > 5
    assert figures["ties"]["found"] == 1.0
    assert figures["actors"]["found"] == 1.0
    assert seconds["weighing_seconds"] > 0


def test_origins_reads_pages_as_they_are(tmp_path: Path) -> None:
    told = list(stories(8, seed=2))
    found, _ = compared(told, tmp_path, read_as_they_are=True, processes=1)
    assert found.figures()["actors"]["found"] > 0.8


def test_faults_tell_of_each_tie_whose_count_is_outside(tmp_path: Path) -> None:
    found, _ = compared(list(stories(120, seed=2)), tmp_path, read_as_they_are=False)
    wrong = {one.truth["id"] for one in found.ties() if not (one.found and one.inside)}
    lines = [line for line in faults(found.ties()) if not line.startswith(" ")]
    assert {line.split()[0] for line in lines} == wrong


def test_growth_measures_every_page() -> None:
    figures = grown(60, seed=1)
    assert figures["pages"] == 60
    assert figures["add_ratio"] > 0
    assert figures["one_more_page_s"] > 0
    assert figures["strands"] > 0


def test_benchmark_on_public_data_asks_for_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["pages"])
    assert "pages needs --data" in capsys.readouterr().err


def test_line_of_a_generated_benchmark_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    main(["growth", "--pages", "30"])
    assert json.loads(capsys.readouterr().out)["benchmark"] == "growth"
