"""The shipped weights, checked and loaded once in a process."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from sayso.reading.attribution.decode import Floats


class Encoder:
    """Tokenizer, network and transitions from a folder such as `weights/`.

    The network runs on one thread, so that several processes can work side by
    side. `version` is the start of its SHA-256. Raises ValueError where a file is
    not the one that `pins.json` names.
    """

    def __init__(self, folder: Traversable) -> None:
        contents = _checked(folder)
        self.version = hashlib.sha256(contents["model.onnx"]).hexdigest()[:12]
        self.cutter = Tokenizer.from_str(contents["tokenizer.json"].decode("utf-8"))
        moves = json.loads(contents["transitions.json"])
        self.transitions: Floats = np.array(moves, dtype=np.float32)
        self._session = _session(contents["model.onnx"])

    def forward(
        self, ids: NDArray[np.int64], shapes: NDArray[np.int64]
    ) -> tuple[Floats, Floats, Floats]:
        """Emissions (length, 7), link vectors (length, 192) and the encoder's own (length, 384)."""
        fed = {"ids": ids[None], "shapes": shapes[None]}
        emissions, links, vectors = self._session.run(None, fed)
        return emissions[0], links[0], vectors[0]


@cache
def encoder() -> Encoder:
    """The encoder that ships with the package."""
    return Encoder(files("sayso.reading.attribution") / "weights")


def _checked(folder: Traversable) -> dict[str, bytes]:
    pins: dict[str, str] = json.loads((folder / "pins.json").read_text("utf-8"))
    contents = {name: (folder / name).read_bytes() for name in pins}
    for name, content in contents.items():
        if hashlib.sha256(content).hexdigest() != pins[name]:
            raise ValueError(f"{name} is not the file that pins.json names; install Sayso anew.")
    return contents


def _session(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        model,
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # its kernel takes twice as long
    )
