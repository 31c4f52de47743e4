"""The head: two mentions and the words around them give classes, polarity and certainty."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn

from training.attribution.model import NEVER, WIDTH
from training.pairs.seats import KINDS, TYPES

CLASSES = (
    "agree consult support concede cooperate aid retreat request accuse reject threaten protest "
    "sanction mobilize coerce assault role membership kinship ownership contact other"
).split()
CERTAINTIES = ("fact", "probable", "possible", "future", "requested")
SEAT, PAIR, KEY, FAR = 128, 160, 64, 16


class Asked(NamedTuple):
    """What is asked of a batch of sentences.

    `places` (sentences, length) are rows of the batch's vectors, -1 beyond the
    end; `seats` (seats, 4) first and last row, type and kind; `pairs` (pairs, 2)
    numbers of seats; `home` (pairs,) the sentence, `slot` (pairs,) the place in
    it and `group` (pairs,) the ordered pair of actors of each.
    """

    places: Tensor
    seats: Tensor
    pairs: Tensor
    home: Tensor
    slot: Tensor
    group: Tensor


class Told(NamedTuple):
    """By pair of seats: classes, denied, certainty, and logarithms of the attention to words."""

    classes: Tensor
    denied: Tensor
    certainty: Tensor
    words: Tensor


class Pairs(nn.Module):
    """Scores ordered pairs of mentions of one sentence.

    A pair looks for the words that tell its tie: its attention over the
    sentence is trained on them, and what it finds there goes into the classes.
    """

    def __init__(self, rate: float = 0.2) -> None:
        super().__init__()
        self.seat = nn.Linear(2 * WIDTH, SEAT)
        self.types = nn.Embedding(len(TYPES), SEAT)
        self.kinds = nn.Embedding(len(KINDS), SEAT)
        self.pair = nn.Linear(3 * SEAT, PAIR)
        self.apart = nn.Embedding(2 * FAR + 1, PAIR)
        self.query = nn.Linear(PAIR, KEY)
        self.keys = nn.Linear(WIDTH, KEY)
        self.values = nn.Linear(WIDTH, PAIR)
        self.last = nn.Linear(2 * PAIR, PAIR)
        self.classes = nn.Linear(PAIR, len(CLASSES))
        self.denied = nn.Linear(PAIR, 1)
        self.certainty = nn.Linear(PAIR, len(CERTAINTIES))
        self.drop = nn.Dropout(rate)
        nn.init.constant_(self.classes.bias, -4.0)

    def forward(self, vectors: Tensor, asked: Asked) -> Told:
        """`vectors` has shape (pieces, width)."""
        first, last, types, kinds = asked.seats.unbind(1)
        ends = torch.cat([vectors[first], vectors[last]], 1)
        seated = torch.relu(self.seat(self.drop(ends)) + self.types(types) + self.kinds(kinds))
        a, b = asked.pairs.unbind(1)
        apart = (first[b] - first[a]).clamp(-FAR * 4, FAR * 4) // 4 + FAR
        one, two = seated[a], seated[b]
        pair = self.pair(self.drop(torch.cat([one, two, one * two], 1)))
        pair = torch.relu(pair + self.apart(apart))
        seen, words = self._look(vectors, pair, asked)
        top = torch.relu(self.last(self.drop(torch.cat([pair, seen], 1))))
        return Told(self.classes(top), self.denied(top)[:, 0], self.certainty(top), words)

    def _look(self, vectors: Tensor, pair: Tensor, asked: Asked) -> tuple[Tensor, Tensor]:
        """What each pair finds in its sentence, and where."""
        out = (asked.places < 0)[:, None, :]
        inside = asked.places.clamp(min=0)
        query = self.query(pair)
        grid = query.new_zeros((len(inside), int(asked.slot.max()) + 1, KEY))
        grid[asked.home, asked.slot] = query * KEY**-0.5
        match = torch.bmm(grid, self.keys(vectors)[inside].transpose(1, 2))
        words = torch.log_softmax(match.masked_fill(out, NEVER), 2)
        seen = torch.bmm(words.exp(), self.values(vectors)[inside])
        return seen[asked.home, asked.slot], words[asked.home, asked.slot]
