"""`python -m training.attribution --data DIR --out DIR`: from the corpus to the files that ship.

DIR of `--data` holds `polnear/train` and `polnear/dev`; `--out` receives a
checkpoint an epoch and, at the end, what belongs into
`src/sayso/reading/attribution/weights/`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from tokenizers import Tokenizer

from sayso.reading.attribution.encoder import Encoder
from training.attribution import start, vectors
from training.attribution.corpus import stories
from training.attribution.examples import Example, example
from training.attribution.export import export
from training.attribution.judge import figures, judge
from training.attribution.learn import Settings, learn


def main() -> None:
    """Train, export and judge on the development part."""
    parser = argparse.ArgumentParser(prog="python -m training.attribution")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights")
    parser.add_argument("--epochs", type=int, default=Settings().epochs)
    parser.add_argument("--seed", type=int, default=Settings().seed)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    settings = Settings(seed=args.seed, epochs=args.epochs)
    cutter = start.tokenizer()
    learned = _examples(args.data / "polnear" / "train", cutter)
    held_out = _examples(args.data / "polnear" / "dev", cutter)
    torch.manual_seed(settings.seed)
    net, second = start.reader(settings.dropout), start.reader(0.0)
    state = learn(net, learned, settings, args.out, judge(second, held_out))
    export(state, cutter, args.out)
    vectors.write(args.out)
    shipped = Encoder(args.out)
    print("int8", figures(held_out, shipped.forward, shipped.transitions))


def _examples(folder: Path, cutter: Tokenizer) -> list[Example]:
    return [example(story, cutter) for story in stories(folder)]


if __name__ == "__main__":
    main()
