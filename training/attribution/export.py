"""From trained weights to the files that ship: int8 graph, tokenizer, transitions, pins."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import onnx
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor

from training.attribution.graph import build
from training.attribution.losses import barred


def export(state: dict[str, Tensor], cutter: Tokenizer, folder: Path) -> None:
    """Write `model.onnx`, `tokenizer.json`, `transitions.json` and `pins.json` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    plain = folder / "plain.onnx"
    onnx.save(build(state), plain)
    quantize(plain, folder / "model.onnx")
    plain.unlink()
    cutter.save(str(folder / "tokenizer.json"))
    moves = [[round(x, 5) for x in row] for row in barred(state["transitions"]).tolist()]
    (folder / "transitions.json").write_text(json.dumps(moves) + "\n")
    pin(folder)


def quantize(plain: Path, out: Path, *, reduce_range: bool = False) -> None:
    """Weights as int8 with one scale a column; activations are quantised as they come."""
    quantize_dynamic(
        plain,
        out,
        op_types_to_quantize=["MatMul", "Attention"],
        per_channel=True,
        reduce_range=reduce_range,
        weight_type=QuantType.QInt8,
        extra_options={
            "WeightSymmetric": True,
            "MatMulConstBOnly": True,
            "DefaultTensorType": TensorProto.FLOAT,
        },
    )


def pin(folder: Path) -> None:
    """Write the SHA-256 of each shipped file that the reader loads."""
    names = ("model.onnx", "tokenizer.json", "transitions.json")
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / "pins.json").write_text(json.dumps(sums, indent=2) + "\n")
