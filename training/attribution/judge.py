"""Exact F1 of spans on held-out stories, by the decoding that ships."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor

from sayso.reading.attribution.decode import ROLES, best, runs
from sayso.reading.attribution.windows import plan
from training.attribution.batches import CLS, SEP
from training.attribution.examples import Example
from training.attribution.losses import barred
from training.attribution.model import Reader

Forward = Callable[[np.ndarray, np.ndarray], tuple[np.ndarray, np.ndarray]]


def forward(net: Reader) -> Forward:
    """`net` as a function of one window: ids and shapes in, emissions and link vectors out."""

    def run(ids: np.ndarray, shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        with torch.no_grad():
            out = net(torch.from_numpy(ids)[None].long(), torch.from_numpy(shapes)[None].long())
        return out[0][0].numpy(), out[1][0].numpy()

    return run


def emissions(story: Example, run: Forward) -> np.ndarray:
    """Shape (pieces, 7), each piece from the window in which it has most context."""
    found = np.zeros((len(story.labels), 7), dtype=np.float32)
    for start, end, first, last in plan(len(story.labels)):
        ids = np.concatenate([[CLS], story.pieces.ids[start:end], [SEP]])
        shapes = np.concatenate([[0], story.pieces.shapes[start:end], [0]])
        found[first:last] = run(ids, shapes)[0][1 + first - start : 1 + last - start]
    return found


def figures(stories: Sequence[Example], run: Forward, transitions: np.ndarray) -> dict[str, float]:
    """Exact F1 of source, cue and content and accuracy of links on gold spans, in percent."""
    counts: Counter[tuple[str, str]] = Counter()
    for story in stories:
        heads = np.flatnonzero(story.labels >= 0)
        scores = emissions(story, run)[heads]
        path = best(scores, transitions, story.pieces.paragraphs[heads])
        found, gold = set(runs(path)), set(runs(story.labels[heads]))
        for kind, spans in (("found", found), ("gold", gold), ("both", found & gold)):
            for span in spans:
                counts[ROLES[span.role], kind] += 1
    return {
        role: round(200 * counts[role, "both"] / max(1, counts[role, "found"] + counts[role, "gold"]), 2)
        for role in ROLES
    }


def judge(net: Reader, stories: Sequence[Example]) -> Callable[[dict[str, Tensor]], str]:
    """A function that says how well weights do; `net` is a second net in fp32 to hold them."""

    def said(state: dict[str, Tensor]) -> str:
        net.load_state_dict(state, strict=False)
        net.eval()
        moves = barred(net.transitions.detach()).numpy()
        return str(figures(stories, forward(net), moves))

    return said
