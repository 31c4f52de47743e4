"""Weights of the small heads on the encoder: read from a folder, checked, applied in numpy."""

from __future__ import annotations

import hashlib
import io
import json
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class Weights:
    """The arrays of `head.npz` in a folder; `version` is the start of its SHA-256.

    Raises ValueError where the file is not the one that `pins.json` names.
    """

    def __init__(self, folder: Traversable) -> None:
        pins: dict[str, str] = json.loads((folder / "pins.json").read_text("utf-8"))
        content = (folder / "head.npz").read_bytes()
        if hashlib.sha256(content).hexdigest() != pins["head.npz"]:
            raise ValueError("head.npz is not the file that pins.json names; install Sayso anew.")
        with np.load(io.BytesIO(content)) as table:
            self._at: dict[str, Floats] = {n: table[n].astype(np.float32) for n in table.files}
        self.version = pins["head.npz"][:12]

    def table(self, name: str) -> Floats:
        """A table of vectors, one a row."""
        return self._at[name]

    def linear(self, name: str, x: Floats) -> Floats:
        """`x` (rows, in) through the layer `name`, (rows, out)."""
        return x @ self._at[f"{name}.weight"] + self._at[f"{name}.bias"]


def relu(x: Floats) -> Floats:
    """Negative values as nothing."""
    return np.maximum(x, 0)


def sigmoid(x: Floats) -> Floats:
    """Chances of single answers."""
    return np.asarray(1 / (1 + np.exp(-x)), dtype=np.float32)


def softmax(x: Floats) -> Floats:
    """Chances of answers of which one holds, along the last axis."""
    raised = np.exp(x - x.max(-1, keepdims=True))
    return np.asarray(raised / raised.sum(-1, keepdims=True), dtype=np.float32)
