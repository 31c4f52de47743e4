"""Exact F1 of spans on held-out stories, by the windows and the decoding that ship."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sayso.reading.attribution.decode import ROLES, Floats, best, runs
from sayso.reading.attribution.scores import Forward, score
from training.attribution.examples import Example
from training.attribution.losses import barred
from training.attribution.model import Reader


def forward(net: Reader) -> Forward:
    """`net` as a function of one window: emissions and link vectors, without the encoder's own."""

    def run(ids: NDArray[np.int64], shapes: NDArray[np.int64]) -> tuple[Floats, Floats, Floats]:
        with torch.no_grad():
            emissions, links = net(torch.from_numpy(ids)[None], torch.from_numpy(shapes)[None])
        none = np.zeros((len(ids), 0), dtype=np.float32)
        return emissions[0].numpy(), links[0].numpy(), none

    return run


def figures(stories: Sequence[Example], run: Forward, transitions: Floats) -> dict[str, float]:
    """Exact F1 of source, cue and content in words, in percent."""
    counts: Counter[tuple[str, str]] = Counter()
    for story in stories:
        pieces = story.pieces
        words = np.flatnonzero(pieces.heads & (pieces.ends > pieces.starts))
        emissions = score(pieces, run).emissions[words]
        found = set(runs(best(emissions, transitions, pieces.paragraphs[words])))
        gold = set(runs(story.labels[words]))
        for kind, spans in (("found", found), ("gold", gold), ("both", found & gold)):
            counts.update((ROLES[span.role], kind) for span in spans)
    return {role: _f1(counts, role) for role in ROLES}


def _f1(counts: Counter[tuple[str, str]], role: str) -> float:
    both = counts[role, "found"] + counts[role, "gold"]
    return round(200 * counts[role, "both"] / max(1, both), 2)


def judge(net: Reader, stories: Sequence[Example]) -> Callable[[dict[str, Tensor]], str]:
    """A function that says how well weights do; `net` is a second net in fp32 to hold them."""

    def said(state: dict[str, Tensor]) -> str:
        net.load_state_dict(state, strict=False)
        net.eval()
        return str(figures(stories, forward(net), barred(net.transitions.detach()).numpy()))

    return said
