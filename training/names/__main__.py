"""`python -m training.names --data DIR` writes the weights that the package ships."""

from __future__ import annotations

import argparse
from pathlib import Path

from sayso.actors.likeness import KINDS
from sayso.actors.traits import TRAITS
from training.names.cases import load, rows, sure
from training.names.fit import Model, fit

HEAD = """\
# How much each trait of a pair of names speaks for one name (see `Traits` in traits.py), in log
# odds, with the bias; `threshold` is the chance from which two names count as alike, `sure` that
# from which 97 of 100 unseen pairs are one name. One table for people and one for everything else.
# Written by `python -m training.names`; not meant to be edited.
"""


def main() -> None:
    """Fit both models on all cases and write them."""
    parser = argparse.ArgumentParser(prog="python -m training.names")
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    parser.add_argument("--out", type=Path, default=Path("src/sayso/actors/likeness.toml"))
    args = parser.parse_args()
    cases = load(args.data)
    tables = [
        table(
            kind,
            fit(*rows([case for case in cases if case.kind == kind])),
            sure(cases, kind),
        )
        for kind in KINDS
    ]
    args.out.write_text("\n".join([HEAD, *tables]), "utf-8")


def table(kind: str, model: Model, sure: float) -> str:
    """A model as a table of TOML, four decimals."""
    pairs = zip(TRAITS, model.weights, strict=True)
    lines = [f"[{kind}]", *(f"{name} = {weight:.4f}" for name, weight in pairs)]
    lines += [f"bias = {model.bias:.4f}", f"threshold = {model.threshold:.2f}"]
    return "\n".join([*lines, f"sure = {sure:.2f}", ""])


if __name__ == "__main__":
    main()
