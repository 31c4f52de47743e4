"""The tutorial shows what the commands print."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import sayso
from sayso.cli import app

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
LEFT_OUT = "..."
_BLOCK = re.compile(r"(?:^ {4}.*\n|^\n(?= {4}))+", re.MULTILINE)
_FILE = re.compile(r"The file `([\w.]+)` holds:\n\n((?: {4}.+\n)+)")
Step = tuple[str, list[str]]


def steps() -> list[Step]:
    """Each command of the tutorial with the lines that it shows."""
    found: list[Step] = []
    for block in _BLOCK.findall(TEXT):
        shown: list[str] | None = None
        for line in (line[4:].rstrip() for line in block.splitlines()):
            if line.startswith("$ "):
                shown = []
                found.append((line[2:], shown))
            elif shown is not None:
                shown.append(line)
    return found


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """What each command prints, run one after the other in a folder that has the pages."""
    folder = tmp_path_factory.mktemp("tutorial")
    shutil.copytree(Path(sayso.__file__).parent / "demo" / "pages", folder / "pages")
    for name, block in _FILE.findall(TEXT):
        lines = [line[4:] for line in block.splitlines()]
        (folder / name).write_text("\n".join(lines) + "\n", "utf-8")
    return [run(command, folder) for command, _ in steps()]


def run(command: str, folder: Path) -> list[str]:
    """The lines that the command prints; the desk is ended once it has said where it is."""
    name, *arguments = shlex.split(command)
    assert name == "sayso"
    env = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "sayso.cli", *arguments],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as running:
        assert running.stdout is not None
        told = running.stdout.readline()
        if arguments[0] == "desk":
            time.sleep(0.2)
            running.send_signal(signal.SIGINT)
        lines = (told + running.stdout.read()).splitlines()
    return [line.rstrip() for line in lines]


@pytest.mark.parametrize("number", range(len(steps())), ids=[command for command, _ in steps()])
def test_command_prints_what_the_tutorial_shows(number: int, printed: list[list[str]]) -> None:
    rest = printed[number]
    for run_of_lines in runs(steps()[number][1]):
        place = find(run_of_lines, rest)
        assert place is not None, f"not printed: {run_of_lines}\nprinted: {rest}"
        rest = rest[place + len(run_of_lines) :]


def test_what_is_not_shortened_is_shown_whole(printed: list[list[str]]) -> None:
    for (command, shown), lines in zip(steps(), printed, strict=True):
        if LEFT_OUT not in shown:
            assert shown == lines, command


def test_every_command_has_its_place() -> None:
    told = {shlex.split(command)[1] for command, _ in steps()}
    known = {c.name or (c.callback.__name__ if c.callback else "") for c in app.registered_commands}
    assert known - told == {"demo"}
    assert "`sayso demo --desk`" in TEXT


def runs(shown: list[str]) -> Iterator[list[str]]:
    """The lines between those that stand for what is left out."""
    run: list[str] = []
    for line in [*shown, LEFT_OUT]:
        if line != LEFT_OUT:
            run.append(line)
        elif run:
            yield run
            run = []


def find(wanted: list[str], lines: list[str]) -> int | None:
    """Where `wanted` begins in `lines`, one line after the other."""
    places = range(len(lines) - len(wanted) + 1)
    return next((n for n in places if lines[n : n + len(wanted)] == wanted), None)
