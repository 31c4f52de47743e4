"""The reader's network: MiniLM's encoder, a chain of labels, and links from word to word."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS = 384, 6, 12
WIDE, DEEP, BUCKETS = 768, 12, 32  # of the teacher, MPNet
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

    def __init__(self, drop: Drop, width: int = WIDTH, eps: float = 1e-12) -> None:
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm = nn.LayerNorm(width, eps=eps)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)
        self.last = nn.LayerNorm(width, eps=eps)
        self.drop = drop

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        rows, length, width = x.shape
        packed = self.qkv(x).view(rows, length, 3, HEADS, width // HEADS)
        query, key, value = packed.permute(2, 0, 3, 1, 4).unbind(0)
        scores = torch.matmul(query * (width // HEADS) ** -0.5, key.transpose(-1, -2)) + mask
        seen = torch.matmul(torch.softmax(scores, -1), value)
        seen = seen.transpose(1, 2).reshape(rows, length, width)
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


class MPNet(nn.Module):
    """MPNet's encoder (Song et al. 2020): as BERT's, and a bias for the distance of two places.

    Distances fall into 32 buckets, as in T5 (Raffel et al. 2020).
    """

    def __init__(self, vocabulary: int, places: int, shapes: int, rate: float) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, WIDE)
        self.words.weight.requires_grad_(False)
        self.places = nn.Embedding(places, WIDE)
        self.shapes = nn.Embedding(shapes, WIDE)
        self.norm = nn.LayerNorm(WIDE, eps=1e-5)
        self.near = nn.Embedding(BUCKETS, HEADS)
        self.drop = Drop(rate, 1 << 25)
        self.layers = nn.ModuleList(Layer(self.drop, WIDE, 1e-5) for _ in range(DEEP))

    def forward(self, ids: Tensor, shapes: Tensor) -> Tensor:
        mask = torch.zeros(ids.shape, dtype=self.words.weight.dtype)
        mask = mask.masked_fill(ids == 0, NEVER)[:, None, None, :]
        bias = self.near(buckets(ids.shape[1])).permute(2, 0, 1)[None] + mask
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, bias)
        return x


def buckets(length: int) -> Tensor:
    """The bucket of each pair of places, shape (length, length): exact up to 8, then coarser."""
    apart = torch.arange(length)[:, None] - torch.arange(length)[None, :]
    half, exact, far = BUCKETS // 2, BUCKETS // 4, 128
    size = apart.abs()
    coarse = torch.log(size.clamp(min=1) / exact) / math.log(far / exact) * (half - exact)
    coarse = (exact + coarse.long()).clamp(max=half - 1)
    return torch.where(apart < 0, half, 0) + torch.where(size < exact, size, coarse)


class Reader(nn.Module):
    """`forward` gives emissions (rows, length, 7) and link vectors (rows, length, 4, 48).

    The four link vectors of a word: as a cue that seeks its source, as a
    source, as a content that seeks its cue, as a cue of a content.
    """

    def __init__(self, encoder: Encoder | MPNet) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.words.embedding_dim
        self.emit = nn.Linear(width, LABELS)
        self.link = nn.Linear(width, 4 * KEY)
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))

    def forward(self, ids: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor]:
        hidden = self.encoder(ids, shapes)
        hidden = self.encoder.drop(hidden).float()
        links = self.link(hidden).view(*ids.shape, 4, KEY)
        return self.emit(hidden), links
