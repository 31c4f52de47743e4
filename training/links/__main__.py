"""`python -m training.links --data DIR --out DIR`: from `links.npz` to the files that ship.

DIR of `--data` is where `python -m training.links.collect` wrote. The encoder
stays as it is: only the head is learned, in two minutes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn

from training.links.model import Links

EPOCHS, ROWS, RATE = 8, 16, 1e-3
BARS = (0.5, 0.6, 0.7, 0.8, 0.9)
_TABLES = frozenset({"types", "kinds", "kind", "away", "rank", "often", "latest", "alike"})


class Case(NamedTuple):
    """A candidate: its article's vectors, its kind, its rows, and which rows are right."""

    vectors: Tensor
    rows: Tensor
    right: Tensor


def main() -> None:
    """Train, judge and export."""
    parser = argparse.ArgumentParser(prog="python -m training.links")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    table = np.load(args.data / "links.npz")
    cases = {part: list(_cases(table, part)) for part in ("train", "dev")}
    net = learn(Links(), cases["train"], random.Random(args.seed), cases["dev"])  # noqa: S311
    export(net, args.out)


def learn(net: Links, cases: Sequence[Case], dice: random.Random, held: Sequence[Case]) -> Links:
    """Train `net` on the cases in random order, the rate falling to nothing."""
    adam = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=0.02)
    order, steps = list(cases), EPOCHS * -(-len(cases) // ROWS)
    falling = torch.optim.lr_scheduler.LambdaLR(adam, lambda step: max(0.0, 1 - step / steps))
    for epoch in range(EPOCHS):
        net.train()
        dice.shuffle(order)
        for at in range(0, len(order), ROWS):
            group = order[at : at + ROWS]
            loss = torch.stack([cost(net, case) for case in group]).mean()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            adam.step()
            adam.zero_grad()
            falling.step()
        print(epoch + 1, figures(net, held), flush=True)
    return net


def cost(net: Links, case: Case) -> Tensor:
    """Cross-entropy of any right mention, or of nobody where none is right."""
    chances = torch.log_softmax(net(case.vectors, case.rows), 0)
    if not bool(case.right.any()):
        return -chances[0]
    return -torch.logsumexp(chances[1:][case.right], 0)


def figures(net: Links, cases: Sequence[Case]) -> dict[str, list[tuple[float, float, float]]]:
    """For pronouns and descriptions: threshold, precision and recall, in hundredths."""
    net.eval()
    said: dict[str, list[tuple[float, float, float]]] = {}
    for kind, name in enumerate(("pronoun", "description")):
        own = [case for case in cases if int(case.rows[0, 3]) == kind]
        with torch.no_grad():
            found = [torch.softmax(net(case.vectors, case.rows), 0)[1:] for case in own]
        gold = sum(bool(case.right.any()) for case in own)
        said[name] = []
        for bar in BARS:
            pairs = [(c, f) for c, f in zip(own, found, strict=True) if float(f.max()) > bar]
            right = sum(bool(c.right[int(f.argmax())]) for c, f in pairs)
            precision, recall = right / max(1, len(pairs)), right / max(1, gold)
            said[name].append((bar, round(100 * precision, 1), round(100 * recall, 1)))
    return said


def export(net: Links, folder: Path) -> None:
    """Write `head.npz` and `pins.json` as the package reads them."""
    folder.mkdir(parents=True, exist_ok=True)
    table = {}
    for name, value in net.state_dict().items():
        weights = value.float().numpy().astype(np.float16)
        module = name.split(".", 1)[0]
        if module in _TABLES:
            table[module] = weights
        else:
            table[name] = weights.T if name.endswith("weight") else weights
    np.savez(folder / "head.npz", **{name: table[name] for name in sorted(table)})
    digest = hashlib.sha256((folder / "head.npz").read_bytes()).hexdigest()
    (folder / "pins.json").write_text(json.dumps({"head.npz": digest}, indent=2) + "\n", "utf-8")


def _cases(table: dict[str, np.ndarray], part: str) -> Iterator[Case]:
    for name in sorted(table):
        if name.startswith(part) and name.endswith("-rows") and len(table[name]):
            vectors = torch.from_numpy(table[name.replace("-rows", "-vectors")].astype(np.float32))
            rows = torch.from_numpy(table[name].astype(np.int64))
            for group in torch.split(
                rows, torch.unique_consecutive(rows[:, 0] // 2, return_counts=True)[1].tolist()
            ):
                yield Case(vectors, group, group[:, 0] % 2 == 1)


if __name__ == "__main__":
    main()
