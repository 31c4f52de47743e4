"""Exporting and importing as people call it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_cli import sayso


def test_case_goes_out_and_comes_back(demo_file: Path, tmp_path: Path) -> None:
    told, copy = tmp_path / "demo.ndjson", tmp_path / "copy.sayso"
    done = sayso("export", str(demo_file), "--format", "ndjson", "--out", str(told))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    done = sayso("import", str(copy), str(told))
    assert done.stdout == "23 pages and 2 judgements brought in, 0 pages known before.\n"
    assert sayso("verify", str(copy)).stdout == "copy.sayso is whole.\n"
    again = sayso("export", str(copy), "--format", "ndjson")
    assert again.stdout.encode() == told.read_bytes()
    done = sayso("import", str(copy), str(told))
    assert done.stdout == "0 pages and 0 judgements brought in, 23 pages known before.\n"


def test_damaged_file_leaves_no_case_behind(demo_file: Path, tmp_path: Path) -> None:
    told = tmp_path / "demo.ndjson"
    sayso("export", str(demo_file), "--format", "ndjson", "--out", str(told))
    told.write_bytes(told.read_bytes()[:-100])
    done = sayso("import", str(tmp_path / "copy.sayso"), str(told))
    assert done.returncode == 3
    assert done.stderr.startswith("sayso: Line ")
    assert [path.name for path in tmp_path.iterdir()] == ["demo.ndjson"]


def test_one_tie_is_written_to_standard_output(demo_file: Path) -> None:
    pair = ("Free Coast Front", "Meridane Lines")
    done = sayso("export", str(demo_file), "--format", "graphml", "--tie", *pair)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("<node ") == 2
    one = sayso("export", str(demo_file), "--format", "ftm", "--actor", "Maura Kessin")
    assert "Maura Kessin" in one.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--format", "xls"), 'No format "xls"'),
        (("--format", "csv"), "Name one with --out"),
        (("--format", "gexf", "--actor", "Nobody Atall"), 'No actor is named "Nobody Atall"'),
        (("--format", "ndjson", "--actor", "Rafik Tollan"), "holds the whole case"),
    ],
)
def test_wrong_call_is_one_clean_line(
    demo_file: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    done = sayso("export", str(demo_file), *arguments)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
