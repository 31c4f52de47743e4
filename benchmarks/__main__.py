"""`python -m benchmarks NAME` prints one JSON line of figures.

Benchmarks on public data take `--data DIR`, those on generated pages `--pages` and `--seed`.
"""

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

# Each function takes the data's folder and returns its figures.
BENCHMARKS = {
    "attribution": "benchmarks.attribution:run",
    "attribution-tokens": "benchmarks.tokens:run",
    "corpus": "benchmarks.corpus:run",
    "copies": "benchmarks.copies:run",
    "crossdoc": "benchmarks.crossdoc:run",
    "dates": "benchmarks.dates:run",
    "names": "benchmarks.names:run",
    "pages": "benchmarks.pages:run",
    "speakers": "benchmarks.speakers:run",
    "speed": "benchmarks.speed:run",
}

# Each function takes a number of pages and a seed, and makes what it measures.
GENERATED = {
    "desk": "benchmarks.desk:run",
    "growth": "benchmarks.growth:run",
    "origins": "benchmarks.origins:run",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one benchmark and print its line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("name", choices=sorted({**BENCHMARKS, **GENERATED}))
    parser.add_argument("--data", type=Path, help="folder of the public sets")
    parser.add_argument("--pages", type=int, help="how many pages to generate")
    parser.add_argument("--seed", type=int, help="another seed, another world")
    args = parser.parse_args(argv)
    if args.name in BENCHMARKS and args.data is None:
        parser.error(f"{args.name} needs --data")
    begun = time.perf_counter()
    figures = _figures(args)
    line = {
        "benchmark": args.name,
        **figures,
        "seconds": round(time.perf_counter() - begun, 1),
        "version": version("sayso"),
    }
    sys.stdout.write(json.dumps(line) + "\n")
    return 0


def _figures(args: argparse.Namespace) -> dict[str, Any]:
    if args.name in BENCHMARKS:
        return _load(BENCHMARKS[args.name])(args.data)
    wanted = {name: getattr(args, name) for name in ("pages", "seed")}
    return _load(GENERATED[args.name])(**{k: v for k, v in wanted.items() if v is not None})


def _load(place: str) -> Callable[..., dict[str, Any]]:
    module, _, function = place.partition(":")
    run: Callable[..., dict[str, Any]] = getattr(import_module(module), function)
    return run


if __name__ == "__main__":
    sys.exit(main())
