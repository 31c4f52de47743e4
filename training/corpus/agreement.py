"""`python -m training.corpus.agreement SECOND [FIRST]` compares two annotations of the same texts.

SECOND holds the folders of a second annotator, FIRST the corpus where it is left
out. Only articles that both hold are compared.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from training.corpus.annotations import annotation
from training.corpus.form import files, load
from training.corpus.likeness import tally


def main(argv: Sequence[str] | None = None) -> int:
    """Print the agreement as one JSON line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training.corpus.agreement")
    parser.add_argument("second", type=Path, help="folder of the second annotation")
    parser.add_argument("first", type=Path, nargs="?", help="folder of the first")
    args = parser.parse_args(argv)
    ones = {(p.parent.name, p.name): p for p in files(*([args.first] if args.first else []))}
    twos = {(p.parent.name, p.name): p for p in files(args.second)}
    both = sorted(ones.keys() & twos.keys())
    pairs = ((annotation(load(ones[key])), annotation(load(twos[key]))) for key in both)
    sys.stdout.write(json.dumps(tally(pairs)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
