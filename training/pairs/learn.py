"""What a batch of sentences asks of the head, and what its answers cost."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.attribution.batches import CLS, MASK, SEP
from training.pairs.examples import Sentence, View
from training.pairs.model import CERTAINTIES, CLASSES, Asked, Pairs, Told

TOLD = 0.3  # weight of finding the words
WORDED = 0.2  # weight of polarity and certainty

Ends = tuple[str, str]


def hidden(encoder: nn.Module, views: Sequence[View], hide: float, dice: random.Random) -> Tensor:
    """The encoder's vectors of the windows' pieces, (windows, length, width), [CLS] first."""
    length = -(-(2 + max(v.window.end - v.window.start for v in views)) // 64) * 64
    ids = torch.zeros((len(views), length), dtype=torch.long)
    shapes = torch.zeros_like(ids)
    for row, view in enumerate(views):
        inside = slice(view.window.start, view.window.end)
        own = torch.from_numpy(view.pieces.ids[inside]).long()
        ids[row, 0], ids[row, len(own) + 1] = CLS, SEP
        ids[row, 1 : len(own) + 1] = own
        shapes[row, 1 : len(own) + 1] = torch.from_numpy(view.pieces.shapes[inside]).long()
    if hide:
        draw = torch.Generator().manual_seed(dice.getrandbits(32))
        ids[(torch.rand(ids.shape, generator=draw) < hide) & (ids > SEP)] = MASK
    return encoder(ids, shapes).float()


def ask(views: Sequence[View], length: int) -> tuple[Asked, list[tuple[Sentence, dict[Ends, int]]]]:
    """What is asked of the windows' sentences, and the number of each ordered pair of actors."""
    seats: list[list[int]] = []
    pairs: list[tuple[int, int]] = []
    home: list[int] = []
    slot: list[int] = []
    group: list[int] = []
    spans: list[tuple[int, int]] = []
    known: list[tuple[Sentence, dict[Ends, int]]] = []
    count = 0
    for row, view in enumerate(views):
        shift = row * length + 1 - view.window.start
        for sentence in view.sentences:
            base, before = len(seats), len(pairs)
            groups: dict[Ends, int] = {}
            seats += [[s.first + shift, s.last + shift, s.type, s.kind] for s in sentence.seats]
            for i, one in enumerate(sentence.seats):
                for j, two in enumerate(sentence.seats):
                    if one.actor != two.actor:
                        number = groups.setdefault((one.actor, two.actor), count + len(groups))
                        slot.append(len(pairs) - before)
                        pairs.append((base + i, base + j))
                        home.append(len(spans))
                        group.append(number)
            count += len(groups)
            spans.append((sentence.first + shift, sentence.last + shift))
            known.append((sentence, groups))
    places = torch.full((len(spans), max(b - a for a, b in spans)), -1, dtype=torch.long)
    for row, (a, b) in enumerate(spans):
        places[row, : b - a] = torch.arange(a, b)
    rest = (torch.tensor(rows) for rows in (seats, pairs, home, slot, group))
    return Asked(places, *rest), known


def best(told: Told, group: Tensor) -> tuple[Tensor, Tensor]:
    """The classes of each ordered pair of actors, and which pair of seats tells most."""
    count = int(group.max()) + 1
    classes = told.classes.new_full((count, told.classes.shape[1]), -1e4)
    classes = classes.scatter_reduce(
        0, group[:, None].expand_as(told.classes), told.classes, "amax"
    )
    order = told.classes.detach().amax(1).argsort()
    pick = torch.zeros(count, dtype=torch.long)
    pick[group[order]] = order
    return classes, pick


def cost(head: Pairs, vectors: Tensor, views: Sequence[View]) -> tuple[Tensor, int]:
    """The loss of the windows' sentences, summed, and how many there are."""
    asked, known = ask(views, vectors.shape[1])
    told = head(vectors.reshape(-1, vectors.shape[2]), asked)
    classes, pick = best(told, asked.group)
    target = torch.zeros_like(classes)
    rows, words, denied, certainty = [], [], [], []
    for sentence, groups in known:
        for gold in sentence.ties:
            n = groups.get((gold.a, gold.b))
            if n is None or gold.cls not in CLASSES:
                continue
            target[n, CLASSES.index(gold.cls)] = 1
            own = torch.zeros(told.words.shape[1])
            own[[w - sentence.first for w in gold.words if sentence.first <= w < sentence.last]] = 1
            if own.any():
                rows.append(n)
                words.append(own)
                denied.append(float(gold.denied))
                certainty.append(CERTAINTIES.index(gold.certainty))
    total = functional.binary_cross_entropy_with_logits(classes, target, reduction="sum")
    if rows:
        at = pick[rows]
        hit = torch.stack(words) > 0
        found = torch.logsumexp(told.words[at].masked_fill(~hit, -1e4), 1)
        nay = functional.binary_cross_entropy_with_logits(
            told.denied[at], torch.tensor(denied), reduction="sum"
        )
        sure = functional.cross_entropy(
            told.certainty[at], torch.tensor(certainty), reduction="sum"
        )
        total = total - TOLD * found.sum() + WORDED * (nay + sure)
    return total, len(known)


def figures(
    encoder: nn.Module, head: Pairs, views: Sequence[View], bars: Sequence[float]
) -> list[dict[str, float]]:
    """Precision, recall and F1 of ties (pair and sentence), and class among those found."""
    head.eval()
    encoder.eval()
    counts: list[dict[str, int]] = [defaultdict(int) for _ in bars]
    for view in views:
        if not view.sentences:
            continue
        with torch.no_grad():
            vectors = hidden(encoder, [view], 0.0, random.Random(0))  # noqa: S311
            asked, known = ask([view], vectors.shape[1])
            told = head(vectors.reshape(-1, vectors.shape[2]), asked)
            classes, pick = best(told, asked.group)
            likely, nay = torch.sigmoid(classes), told.denied[pick] > 0
        for sentence, groups in known:
            theirs = defaultdict(set)
            for tie in sentence.ties:
                theirs[frozenset((tie.a, tie.b))].add((tie.cls, tie.denied))
            for count, bar in zip(counts, bars, strict=True):
                ours = defaultdict(set)
                for (a, b), n in groups.items():
                    for c in (likely[n] > bar).nonzero()[:, 0].tolist():
                        ours[frozenset((a, b))].add((CLASSES[c], bool(nay[n])))
                count["gold"] += sum(len({c for c, _ in t}) for t in theirs.values())
                for pair, mine in ours.items():
                    own, marked = {c for c, _ in mine}, {c for c, _ in theirs[pair]}
                    count["found"] += len(own)
                    count["right"] += min(len(own), len(marked))
                    count["same"] += len(own & marked)
                    count["denied"] += len(mine & theirs[pair])
    return [_shares(count, bar) for count, bar in zip(counts, bars, strict=True)]


def _shares(count: dict[str, int], bar: float) -> dict[str, float]:
    def share(part: int, whole: int) -> float:
        return round(100 * part / max(1, whole), 1)

    return {
        "bar": bar,
        "precision": share(count["right"], count["found"]),
        "recall": share(count["right"], count["gold"]),
        "f1": share(2 * count["right"], count["found"] + count["gold"]),
        "class": share(count["same"], count["right"]),
        "polarity": share(count["denied"], count["same"]),
    }
