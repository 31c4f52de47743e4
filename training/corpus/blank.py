"""`python -m training.corpus.blank OUT FILE...` takes the marks and tables off articles.

What it writes is where a second annotator begins: head and bare text, with empty tables.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from training.corpus import marks, parts
from training.corpus.form import files


def main(argv: Sequence[str] | None = None) -> int:
    """Write a bare copy of every article under its batch's folder; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training.corpus.blank")
    parser.add_argument("out", type=Path, help="folder of the bare copies")
    parser.add_argument("paths", nargs="+", type=Path, help="folders or files")
    args = parser.parse_args(argv)
    for path in files(*args.paths):
        folder = args.out / path.parent.name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / path.name).write_text(bare(path.read_text("utf-8")), "utf-8")
    return 0


def bare(written: str) -> str:
    """The article without its annotation, in the written form."""
    made = parts.split(written)
    text, _ = marks.read(made.text, made.text_line)
    heads = "\n".join(f"{name}: {value}" for name, value in made.heads.items())
    escaped = "".join(f"\\{char}" if char in "[]{}\\" else char for char in text)
    return f"{heads}\n\n= {escaped}\n---\n---\n"


if __name__ == "__main__":
    sys.exit(main())
