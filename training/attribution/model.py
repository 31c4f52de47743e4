"""The reader's network: MiniLM's encoder, a chain of labels, and links from word to word."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
LABELS, KEY = 7, 48
NEVER = -1e4


class Drop(nn.Module):
    """Dropout from one stored mask, read at random places; torch's own costs a tenth more."""

    def __init__(self, rate: float, size: int = 1 << 23) -> None:
        super().__init__()
        self.size = size
        kept = (torch.rand(size) >= rate).to(torch.bfloat16) / (1 - rate)
        self.register_buffer("mask", kept, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        at = int(torch.randint(self.size - x.numel(), (1,)))
        return x * self.mask[at : at + x.numel()].view(x.shape)


class Layer(nn.Module):
    """One layer of BERT; queries, keys and values in one product."""

    def __init__(self, drop: Drop) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.last = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = drop

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        rows, length, _ = x.shape
        packed = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = packed.permute(2, 0, 3, 1, 4).unbind(0)
        scores = torch.matmul(query * (WIDTH // HEADS) ** -0.5, key.transpose(-1, -2)) + mask
        seen = torch.matmul(torch.softmax(scores, -1), value)
        seen = seen.transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm(x + self.drop(self.out(seen)))
        return self.last(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Word, place and shape embeddings and six layers; word embeddings stay as they were."""

    def __init__(self, vocabulary: int, places: int, shapes: int, rate: float) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.words.weight.requires_grad_(False)
        self.places = nn.Embedding(places, WIDTH)
        self.shapes = nn.Embedding(shapes, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Drop(rate)
        self.layers = nn.ModuleList(Layer(self.drop) for _ in range(LAYERS))

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        mask = torch.zeros(ids.shape, dtype=self.words.weight.dtype)
        mask = mask.masked_fill(ids == 0, NEVER)[:, None, None, :]
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x


class Reader(nn.Module):
    """`forward` gives emissions (rows, length, 7) and link vectors (rows, length, 4, 48).

    The four link vectors of a word: as a cue that seeks its source, as a
    source, as a content that seeks its cue, as a cue of a content.
    """

    def __init__(self, vocabulary: int, places: int, shapes: int, rate: float) -> None:
        super().__init__()
        self.encoder = Encoder(vocabulary, places, shapes, rate)
        self.emit = nn.Linear(WIDTH, LABELS)
        self.link = nn.Linear(WIDTH, 4 * KEY)
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))

    def forward(self, ids: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor]:
        hidden = self.encoder(ids, shapes)
        hidden = self.encoder.drop(hidden).float()
        links = self.link(hidden).view(*ids.shape, 4, KEY)
        return self.emit(hidden), links
