"""Test vectors: what the shipped files say of a few fictional texts."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from sayso.reading.attribution.attribute import attribute
from sayso.reading.attribution.encoder import Encoder
from sayso.reading.attribution.pieces import cut
from sayso.reading.attribution.scores import score
from sayso.records import Passage
from training.attribution.examples import paragraphs

TEXTS = Path(__file__).with_name("texts.toml")


def write(folder: Path) -> None:
    """Write `vectors.json` beside the model in `folder`."""
    model = Encoder(folder)
    rows = tomllib.loads(TEXTS.read_text("utf-8"))["vector"]
    vectors = [_vector(row["text"].strip(), model) for row in rows]
    (folder / "vectors.json").write_text(
        json.dumps(vectors, indent=1, ensure_ascii=False) + "\n", "utf-8"
    )


def _vector(text: str, model: Encoder) -> dict[str, Any]:
    """The text, its attributions, and the sum of each label's scores over all pieces."""
    lines = paragraphs(text)
    (said,) = attribute([(text, [Passage("body", *line) for line in lines])], model)
    scores = score(cut(text, lines, model.cutter), model.forward)
    return {
        "text": text,
        "attributions": [
            {"source": one.source, "cue": one.cue, "content": one.content, "kind": one.kind}
            for one in said.attributions
        ],
        "emissions": [round(float(total), 2) for total in scores.emissions.sum(0)],
    }
