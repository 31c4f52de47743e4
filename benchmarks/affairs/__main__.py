"""`python -m benchmarks.affairs --pages N --seed S --out DIR` writes pages and their truth."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.affairs.book import stories
from benchmarks.affairs.html import page
from benchmarks.affairs.story import Story
from benchmarks.affairs.truth import truth


def main(argv: Sequence[str] | None = None) -> int:
    """Write the pages; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.affairs")
    parser.add_argument("--pages", type=int, default=40, help="how many pages")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another world")
    parser.add_argument("--out", type=Path, required=True, help="folder for pages and truth.json")
    args = parser.parse_args(argv)
    write(list(stories(args.pages, args.seed)), args.out)
    sys.stdout.write(f"{args.pages} pages and truth.json in {args.out}\n")
    return 0


def write(told: Sequence[Story], folder: Path) -> list[Path]:
    """Write a page for each story, and `truth.json` beside them; returns the pages' paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{story.id}.html" for story in told]
    for story, path in zip(told, paths, strict=True):
        path.write_text(page(story), "utf-8")
    text = json.dumps(truth(told), ensure_ascii=False, indent=1)
    (folder / "truth.json").write_text(text, "utf-8")
    return paths


if __name__ == "__main__":
    sys.exit(main())
