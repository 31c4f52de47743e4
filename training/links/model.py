"""The head: a candidate and each mention before it give a score, and nobody has one too."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from training.attribution.model import WIDTH
from training.pairs.seats import KINDS, TYPES

SEAT, JOINT = 128, 128


class Links(nn.Module):
    """Scores of nobody and of each mention, (1 + mentions,)."""

    def __init__(self, rate: float = 0.3) -> None:
        super().__init__()
        self.a, self.c = nn.Linear(2 * WIDTH, SEAT), nn.Linear(2 * WIDTH, SEAT)
        self.types, self.kinds = nn.Embedding(len(TYPES), SEAT), nn.Embedding(len(KINDS), SEAT)
        self.kind = nn.Embedding(2, SEAT)
        self.away, self.rank = nn.Embedding(32, JOINT), nn.Embedding(16, JOINT)
        self.often, self.latest = nn.Embedding(8, JOINT), nn.Embedding(2, JOINT)
        self.alike = nn.Embedding(2, JOINT)
        self.j, self.o = nn.Linear(3 * SEAT, JOINT), nn.Linear(JOINT, 1)
        self.n = nn.Sequential(nn.Linear(SEAT, JOINT), nn.ReLU(), nn.Linear(JOINT, 1))
        self.drop = nn.Dropout(rate)

    def forward(self, vectors: Tensor, rows: Tensor) -> Tensor:
        """`vectors` (pieces, width); `rows` (mentions, 13) as `training.links.collect` has them."""
        first, last, kind = rows[0, 1:4].tolist()
        own = torch.cat([vectors[first], vectors[last]])
        own = torch.relu(self.a(self.drop(own)) + self.kind.weight[kind])
        ends = torch.cat([vectors[rows[:, 4]], vectors[rows[:, 5]]], 1)
        seated = self.c(self.drop(ends)) + self.types(rows[:, 6]) + self.kinds(rows[:, 7])
        seated = torch.relu(seated)
        both = own.expand_as(seated)
        joint = self.j(self.drop(torch.cat([both, seated, both * seated], 1)))
        tables = (self.away, self.rank, self.often, self.latest)
        for column, table in enumerate(tables, start=8):
            joint = joint + table(rows[:, column])
        if kind:
            joint = joint + self.alike(rows[:, 12])
        return torch.cat([self.n(own), self.o(torch.relu(joint))[:, 0]])
