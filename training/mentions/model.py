"""The head: every run of words up to a length is scored as a mention of each type, or none."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.attribution.model import WIDTH
from training.pairs.seats import TYPES

INNER, END, LONGEST = 192, 64, 16
NONE = len(TYPES)


class Mentions(nn.Module):
    """Scores of the types and of none, (spans, types + 1)."""

    def __init__(self, rate: float = 0.3) -> None:
        super().__init__()
        self.along = nn.LSTM(WIDTH, INNER // 2, batch_first=True, bidirectional=True)
        self.first, self.last = nn.Linear(INNER, END), nn.Linear(INNER, END)
        self.length = nn.Embedding(LONGEST, END)
        self.told = nn.Linear(3 * END, len(TYPES) + 1)
        self.drop = nn.Dropout(rate)

    def forward(self, vectors: Tensor, spans: Tensor) -> Tensor:
        """`vectors` (pieces, width) of a document, `spans` (spans, 2) first and last pieces."""
        seen = self.drop(self.along(self.drop(vectors)[None])[0][0])
        first, last = self.first(seen)[spans[:, 0]], self.last(seen)[spans[:, 1]]
        length = self.length((spans[:, 1] - spans[:, 0]).clamp(max=LONGEST - 1))
        return self.told(torch.relu(torch.cat([first + length, last, first * last], 1)))
