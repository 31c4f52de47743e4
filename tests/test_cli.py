"""The commands as people call them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sayso.records import from_dict

PAGE = """<html><head><title>Union accuses port authority</title>
<meta property="og:site_name" content="Coast Herald"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Union accuses port authority</h1>
<p>The Harbour Union accused the Velmora Port Authority of hiding a safety report on Monday,
and asked the Transport Ministry to publish it without further delay.</p>
<p>The Velmora Port Authority denied the accusation and said that the report was public.</p>
</article></body></html>"""
FRENCH = """<html><head><title>Le port reste ferme</title></head><body><article>
<h1>Le port reste ferme</h1><p>Le port de la ville reste ferme depuis lundi matin, ont indique
les autorites locales, qui attendent encore la decision du tribunal de commerce.</p>
<p>Les ouvriers se reuniront demain pour decider de la suite du mouvement.</p>
</article></body></html>"""


def sayso(*arguments: str, given: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sayso.cli", *arguments]
    env = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80"}
    return subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, input=given, env=env, check=False
    )


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


def test_help_loads_nothing_heavy() -> None:
    heavy = "{'spacy', 'onnxruntime', 'trafilatura', 'lxml', 'numpy', 'tokenizers'}"
    code = f"import sys, sayso.cli; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_read_reports_a_page_in_eighty_columns(page: Path) -> None:
    done = sayso("read", str(page))
    assert done.returncode == 0, done.stderr
    assert "Union accuses port authority" in done.stdout
    assert "Harbour Union" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_read_takes_a_page_from_standard_input() -> None:
    assert "Harbour Union" in sayso("read", "-", given=PAGE).stdout


def test_json_is_one_reading_a_line(page: Path) -> None:
    lines = sayso("read", "--json", str(page), str(page)).stdout.splitlines()
    readings = [from_dict(json.loads(line)) for line in lines]
    assert [r.document.outlet for r in readings] == ["Coast Herald", "Coast Herald"]
    assert readings[0] == readings[1]


def test_unread_pages_are_named_and_set_the_exit_code(page: Path, tmp_path: Path) -> None:
    french = tmp_path / "port.html"
    french.write_text(FRENCH, "utf-8")
    empty = tmp_path / "empty.html"
    empty.write_bytes(b"")
    done = sayso("read", str(page), str(french), str(empty))
    assert done.returncode == 3
    assert "2 pages were not read:" in done.stderr
    assert "French" in done.stderr
    assert "empty.html" in done.stderr
    assert "Harbour Union" in done.stdout


def test_missing_path_is_one_clean_line(tmp_path: Path) -> None:
    done = sayso("read", str(tmp_path / "nowhere.html"))
    assert done.returncode == 3
    assert "nowhere.html" in done.stderr
    assert "Traceback" not in done.stderr


def test_processes_do_not_change_the_output(tmp_path: Path) -> None:
    for number in range(12):
        text = PAGE.replace("Monday", f"{number + 1} May")
        (tmp_path / f"{number:02}.html").write_text(text, "utf-8")
    one, two = (sayso("read", "--json", "--processes", n, str(tmp_path)).stdout for n in "12")
    assert one == two
    assert len(one.splitlines()) == 12


def test_demo_reads_the_shipped_case() -> None:
    done = sayso("demo", "--json")
    assert done.returncode == 0, done.stderr
    readings = [from_dict(json.loads(line)) for line in done.stdout.splitlines()]
    assert len(readings) >= 14
    assert len({r.document.outlet for r in readings}) >= 12
    assert [r.document.language for r in readings if r.document.unread] == ["fr"]


def test_pages_added_to_a_case_are_found_and_whole(page: Path, tmp_path: Path) -> None:
    case = str(tmp_path / "harbour.sayso")
    assert sayso("add", case, str(page)).stdout == "1 page added.\n"
    assert sayso("add", case, str(page)).stdout == "0 pages added, 1 known before.\n"
    assert "*publish*" in sayso("search", case, "publish").stdout
    assert json.loads(sayso("search", case, "publish", "--json").stdout)["outlet"] == "Coast Herald"
    assert sayso("verify", case).stdout == "harbour.sayso is whole.\n"
    assert sayso("reread", case).stdout == "0 pages read again.\n"


def test_page_that_could_not_be_had_is_kept_and_tried_again(tmp_path: Path) -> None:
    case = str(tmp_path / "harbour.sayso")
    done = sayso("add", case, "http://127.0.0.1:9/page")
    assert done.returncode == 3
    assert "1 page was not read" in done.stderr
    done = sayso("retry", case)
    assert done.stdout == "0 pages found.\n1 page still cannot be had.\n"
    assert done.returncode == 3


def test_ties_of_a_case_are_filtered(page: Path, tmp_path: Path) -> None:
    case = str(tmp_path / "harbour.sayso")
    assert sayso("add", case, str(page)).returncode == 0
    rows = [json.loads(line) for line in sayso("ties", case, "--json").stdout.splitlines()]
    assert "accuse" in {row["class"] for row in rows}
    told = ("--outlet", "Coast Herald", "--least", "0", "--sort", "recent")
    assert len(sayso("ties", case, "--json", *told).stdout.splitlines()) == len(rows)
    assert sayso("ties", case, "--outlet", "No Such Paper").stdout == "No ties.\n"
    done = sayso("ties", case, "--since", "yesterday")
    assert (done.returncode, done.stderr) == (
        2,
        'sayso: "yesterday" is no day. Write it as 2024-05-31, 2024-05 or 2024.\n',
    )


def test_case_that_does_not_exist_is_one_clean_line(tmp_path: Path) -> None:
    done = sayso("search", str(tmp_path / "nothing.sayso"), "word")
    assert done.returncode == 4
    assert "There is no case at" in done.stderr
    assert "Traceback" not in done.stderr


def test_full_disk_is_one_clean_line() -> None:
    command = [sys.executable, "-m", "sayso.cli", "--version"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(  # noqa: S603
            command, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 1
    assert done.stderr == "sayso: [Errno 28] No space left on device.\n"
