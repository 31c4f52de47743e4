"""The built wheel works where no development tool is installed."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parent.parent
PAGE = """<html><head><title>Harbour union accuses port authority</title></head><body><article>
<h1>Harbour union accuses port authority</h1>
<p>The Harbour Union accused the Velmora Port Authority of hiding the report, its chairwoman,
Dana Orlov, told the Coast Herald on Monday.</p>
<p>The Velmora Port Authority denied the accusation. "Nothing was hidden," a spokesman said.</p>
</article></body></html>"""


def test_wheel_reads_a_page_in_a_fresh_environment(tmp_path: Path) -> None:
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", str(tmp_path), str(ROOT))
    wheel = next(tmp_path.glob("*.whl"))
    with ZipFile(wheel) as packed:
        names = set(packed.namelist())
    assert {f"sayso/desk/static/{name}" for name in ("index.html", "licences.txt")} <= names
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    lock = ROOT / "requirements" / "run.txt"
    run(str(python), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(lock))
    run(str(python), "-m", "pip", "install", "-q", "--no-deps", str(wheel))
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    report = run(str(tmp_path / "env" / "bin" / "sayso"), "read", str(page))
    assert "Harbour Union" in report
    assert "accuse" in report


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)  # noqa: S603
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
