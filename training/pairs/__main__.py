"""`python -m training.pairs --data DIR --start FILE --out DIR`: attributions and ties together.

FILE is the checkpoint of `python -m training.attribution`. One encoder goes on
learning attributions from PolNeAR while it learns the ties of the corpus, so
that one pass serves both.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor

from training.attribution import start, vectors
from training.attribution.batches import batches
from training.attribution.corpus import stories
from training.attribution.examples import Example, example
from training.attribution.export import export as export_reader
from training.attribution.judge import judge
from training.attribution.learn import Masters, Settings, losses_of, scale
from training.attribution.model import Reader
from training.corpus.form import files, load
from training.corpus.splits import part_of
from training.pairs.examples import View, views
from training.pairs.export import export
from training.pairs.learn import cost, figures, hidden
from training.pairs.model import Pairs

SHARE = 0.05  # weight of a sentence's ties beside a word's label
WINDOWS = 4  # of the corpus in a step
BARS = (0.3, 0.5, 0.7, 0.8, 0.9)


class Joint(Reader):
    """The reader with the head for pairs."""

    def __init__(self, reader: Reader, pairs: Pairs) -> None:
        super().__init__(reader.encoder)
        self.emit, self.link, self.transitions = reader.emit, reader.link, reader.transitions
        self.pairs = pairs


def main() -> None:
    """Train, export, and judge on the development parts."""
    parser = argparse.ArgumentParser(prog="python -m training.pairs")
    parser.add_argument("--data", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--start", type=Path, required=True, help="checkpoint of the reader")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights")
    parser.add_argument("--epochs", type=int, default=2, help="passes over PolNeAR")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    settings = Settings(seed=args.seed, epochs=args.epochs, rate=args.rate, heads=1e-3)
    args.out.mkdir(parents=True, exist_ok=True)
    cutter = start.tokenizer()
    polnear = {part: _stories(args.data / "polnear" / part, cutter) for part in ("train", "dev")}
    corpus = {part: list(_articles(part, cutter)) for part in ("train", "dev")}
    torch.manual_seed(settings.seed)
    reader = start.reader(settings.dropout)
    reader.load_state_dict(torch.load(args.start), strict=False)
    net, second = Joint(reader, Pairs()), Joint(start.reader(0.0), Pairs())
    print(asdict(settings), {part: len(found) for part, found in corpus.items()}, flush=True)
    state = _learn(net, second, polnear, corpus, settings, args.out)
    own = {name.removeprefix("pairs."): v for name, v in state.items() if name.startswith("pairs.")}
    export(own, args.out / "pairs")
    rest = {name: value for name, value in state.items() if not name.startswith("pairs.")}
    export_reader(rest, cutter, args.out / "reader")
    vectors.write(args.out / "reader")


def _learn(
    net: Joint,
    second: Joint,
    polnear: dict[str, list[Example]],
    corpus: dict[str, list[View]],
    settings: Settings,
    out: Path,
) -> dict[str, Tensor]:
    dice = random.Random(settings.seed)  # noqa: S311
    net.encoder.to(torch.bfloat16)
    masters, begun = Masters(net, settings), time.time()
    steps = sum(1 for _ in batches(polnear["train"], settings.rows, random.Random(0), 0))  # noqa: S311
    windows, state = _windows(corpus["train"], dice), {}
    judged = judge(second, polnear["dev"])
    for epoch in range(settings.epochs):
        net.train()
        sums = torch.zeros(2)
        for count, batch in enumerate(
            batches(polnear["train"], settings.rows, dice, settings.hide), 1
        ):
            label = torch.stack(losses_of(net, batch, settings, None)).sum()
            part = next(windows)
            tied, sentences = cost(net.pairs, hidden(net.encoder, part, settings.hide, dice), part)
            (label + SHARE * tied / sentences).backward()
            masters.step(scale(masters.steps / (settings.epochs * steps), settings.warm))
            sums += torch.stack([label.detach(), tied.detach() / sentences])
            if count % 50 == 0:
                print(
                    f"  {count} {(sums / count).tolist()} {time.time() - begun:.0f} s", flush=True
                )
            if count % 170 == 0:
                state = masters.averaged()
                torch.save(state, out / "checkpoint.pt")
                second.load_state_dict(state, strict=False)
                print(figures(second.encoder, second.pairs, corpus["dev"], BARS), flush=True)
        state = masters.averaged()
        torch.save(state, out / "checkpoint.pt")
        said = judged(state)
        found = figures(second.encoder, second.pairs, corpus["dev"], BARS)
        print(f"epoch {epoch + 1} {(time.time() - begun) / 60:.1f} min {said} {found}", flush=True)
    return state


def _windows(found: Sequence[View], dice: random.Random) -> Iterator[list[View]]:
    """Windows of the corpus, pass after pass, each in another order."""
    order = list(found)
    while True:
        dice.shuffle(order)
        for at in range(0, len(order), WINDOWS):
            yield order[at : at + WINDOWS]


def _stories(folder: Path, cutter: Tokenizer) -> list[Example]:
    return [example(story, cutter) for story in stories(folder)]


def _articles(part: str, cutter: Tokenizer) -> Iterator[View]:
    for path in files():
        if part_of(path) == part:
            article = load(path)
            found = views(article.reading, article.sentences, cutter)
            yield from (view for view in found if view.sentences)


if __name__ == "__main__":
    main()
