"""`python -m training.mentions --data DIR --out DIR` learns from `mentions.npz` of DIR.

Names, descriptions that stand for a name, and metonyms are learned; pronouns
are left to the head that joins them. The encoder stays as it is.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.mentions.model import LONGEST, NONE, Mentions
from training.pairs.seats import KINDS

EPOCHS, RATE, KEPT, WORDS = 6, 1e-3, 0.25, 8
BARS = (0.5, 0.7, 0.9)
_PRONOUN = KINDS.index("pronoun")


class Text(NamedTuple):
    """An article: vectors of its pieces, its runs of words, the type of each, its mentions."""

    vectors: Tensor
    spans: Tensor
    types: Tensor
    mentions: int


def main() -> None:
    """Train, judge after each epoch, and store the weights."""
    parser = argparse.ArgumentParser(prog="python -m training.mentions")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    table = np.load(args.data / "mentions.npz")
    texts = {part: list(_texts(table, part)) for part in ("train", "dev")}
    net = Mentions()
    learn(net, texts["train"], random.Random(args.seed), texts["dev"])  # noqa: S311
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(net.state_dict(), args.out / "mentions.pt")


def learn(net: Mentions, texts: Sequence[Text], dice: random.Random, held: Sequence[Text]) -> None:
    """Train on the articles in random order, the rate falling to nothing."""
    adam = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.01)
    order, steps = list(texts), EPOCHS * len(texts)
    falling = torch.optim.lr_scheduler.LambdaLR(adam, lambda step: max(0.0, 1 - step / steps))
    for epoch in range(EPOCHS):
        net.train()
        dice.shuffle(order)
        for text in order:
            kept = (text.types < NONE) | (torch.rand(len(text.types)) < KEPT)
            scores = net(text.vectors, text.spans[kept])
            loss = functional.cross_entropy(scores, text.types[kept], reduction="sum")
            (loss / max(1, text.mentions)).backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            adam.zero_grad()
            falling.step()
        print(epoch + 1, figures(net, held), flush=True)


def figures(net: Mentions, texts: Sequence[Text]) -> list[tuple[float, ...]]:
    """Threshold, precision and recall of spans, and the share of right types, in hundredths."""
    net.eval()
    said = []
    with torch.no_grad():
        found = [(torch.softmax(net(text.vectors, text.spans), 1), text) for text in texts]
    gold = sum(text.mentions for text in texts)
    for bar in BARS:
        marked = right = typed = 0
        for chances, text in found:
            over = 1 - chances[:, NONE] > bar
            hit = over & (text.types < NONE)
            marked, right = marked + int(over.sum()), right + int(hit.sum())
            typed += int((chances[:, :NONE].argmax(1)[hit] == text.types[hit]).sum())
        shares = (right / max(1, marked), right / max(1, gold), typed / max(1, right))
        said.append((bar, *(round(100 * share, 1) for share in shares)))
    return said


def _texts(table: dict[str, np.ndarray], part: str) -> Iterator[Text]:
    for name in sorted(n.removesuffix("-heads") for n in table if n.endswith("-heads")):
        if name.startswith(part):
            vectors = torch.from_numpy(table[f"{name}-vectors"].astype(np.float32))
            rows = table[f"{name}-mentions"].tolist()
            types = {(f, last): kind for f, last, kind, told in rows if told != _PRONOUN}
            spans = list(_runs(table[f"{name}-heads"]))
            labels = [types.get(span, NONE) for span in spans]
            yield Text(vectors, torch.tensor(spans), torch.tensor(labels), len(types))


def _runs(heads: np.ndarray) -> Iterator[tuple[int, int]]:
    """Every run of up to `WORDS` words and `LONGEST` pieces, as first and last piece."""
    words = np.flatnonzero(heads)
    lasts = np.append(words[1:], len(heads)) - 1
    for at, first in enumerate(words.tolist()):
        for last in lasts[at : at + WORDS].tolist():
            if last - first < LONGEST:
                yield first, last


if __name__ == "__main__":
    main()
