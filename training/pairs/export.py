"""From trained weights to the files that ship: `head.npz`, `classes.json`, `pins.json`."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
from torch import Tensor

from training.pairs.model import CERTAINTIES, CLASSES

_TABLES = ("types", "kinds", "apart")


def export(state: dict[str, Tensor], folder: Path) -> None:
    """Write the head's weights as 16-bit floats, products turned for numpy."""
    folder.mkdir(parents=True, exist_ok=True)
    table = {}
    for name, value in state.items():
        weights = value.float().numpy().astype(np.float16)
        module = name.split(".", 1)[0]
        if module in _TABLES:
            table[module] = weights
        else:
            table[name] = weights.T if name.endswith("weight") else weights
    np.savez(folder / "head.npz", **{name: table[name] for name in sorted(table)})
    told = {"classes": CLASSES, "certainties": CERTAINTIES}
    (folder / "classes.json").write_text(json.dumps(told, indent=2) + "\n", "utf-8")
    digest = hashlib.sha256((folder / "head.npz").read_bytes()).hexdigest()
    (folder / "pins.json").write_text(json.dumps({"head.npz": digest}, indent=2) + "\n", "utf-8")
