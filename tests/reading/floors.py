"""The pinned floors of the golden readings, and the command that pins them.

python -m tests.reading.floors            print figures and faults
python -m tests.reading.floors --pin      raise the floors to what is measured now
python -m tests.reading.floors --lower    allow floors to fall as well
"""

from __future__ import annotations

import argparse
import json
import math
import tomllib
from pathlib import Path
from typing import Any

from sayso import read_text
from tests.reading.golden import fingerprint, goldens
from tests.reading.marks import Marks

FILE = Path(__file__).with_suffix(".toml")
HEAD = """\
# Floors of tests/reading/test_golden.py: what a change may not fall below, in hundredths.
# Written by `python -m tests.reading.floors --pin`; `texts` is the digest of the texts.
"""


def measure() -> Marks:
    """Read every golden text with the package's own verb and mark it."""
    marks = Marks()
    for golden in goldens():
        marks.add(golden, read_text(golden.text, published=golden.published))
    return marks


def floors() -> dict[str, Any]:
    """The pinned floors; empty before anything was pinned."""
    return tomllib.loads(FILE.read_text("utf-8")) if FILE.exists() else {}


def pin(marks: Marks, *, lower: bool = False) -> None:
    """Write the figures as floors, keeping those that stand higher unless `lower`."""
    old = {} if lower else floors().get("floor", {})
    new = {name: math.floor(value * 100) / 100 for name, value in marks.figures().items()}
    kept = {name: max(value, old.get(name, 0.0)) for name, value in new.items()}
    wrong = marks.wrong_origins()
    most = min(wrong, floors().get("wrong_origins", wrong)) if not lower else wrong
    lines = [f'texts = "{fingerprint()}"', f"wrong_origins = {most}", "", "[floor]"]
    lines += [f"{name} = {value:.2f}" for name, value in kept.items()]
    FILE.write_text(HEAD + "\n".join(lines) + "\n", "utf-8")


def main() -> None:
    """Measure, print, and pin where asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--pin", action="store_true")
    parser.add_argument("--lower", action="store_true")
    asked = parser.parse_args()
    marks = measure()
    for fault in marks.faults:
        print(fault)
    print(json.dumps({**marks.figures(), "wrong_origins": marks.wrong_origins()}))
    if asked.pin or asked.lower:
        pin(marks, lower=asked.lower)


if __name__ == "__main__":
    main()
