"""`python -m benchmarks NAME --data DIR` prints one JSON line of figures."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

Benchmark = Callable[[Path], dict[str, Any]]

# Each function takes the data's folder and returns its figures.
BENCHMARKS = {
    "attribution": "benchmarks.attribution:run",
    "attribution-tokens": "benchmarks.tokens:run",
    "dates": "benchmarks.dates:run",
    "names": "benchmarks.names:run",
    "pages": "benchmarks.pages:run",
    "speakers": "benchmarks.speakers:run",
    "speed": "benchmarks.speed:run",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one benchmark and print its line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("name", choices=sorted(BENCHMARKS))
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    args = parser.parse_args(argv)
    begun = time.perf_counter()
    figures = _load(args.name)(args.data)
    line = {
        "benchmark": args.name,
        **figures,
        "seconds": round(time.perf_counter() - begun, 1),
        "version": version("sayso"),
    }
    sys.stdout.write(json.dumps(line) + "\n")
    return 0


def _load(name: str) -> Benchmark:
    module, _, function = BENCHMARKS[name].partition(":")
    run: Benchmark = getattr(import_module(module), function)
    return run


if __name__ == "__main__":
    sys.exit(main())
