from __future__ import annotations

import hashlib
import json
import random
import re
import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sayso.reading.attribution.attribute import Said, attribute
from sayso.reading.attribution.encoder import Encoder, encoder
from sayso.reading.attribution.pieces import cut
from sayso.reading.attribution.scores import score
from sayso.records import Passage, Span

WEIGHTS = Path(str(files("sayso.reading.attribution"))) / "weights"
VECTORS: list[dict[str, Any]] = json.loads((WEIGHTS / "vectors.json").read_text("utf-8"))


def passages(text: str) -> tuple[Passage, ...]:
    return tuple(Passage("body", *line.span()) for line in re.finditer(r"[^\n]+", text))


def read(*texts: str) -> list[Said]:
    return attribute([(text, passages(text)) for text in texts])


@pytest.mark.parametrize("vector", VECTORS, ids=range(len(VECTORS)))
def test_the_model_says_what_it_said_when_it_was_made(vector: dict[str, Any]) -> None:
    (said,) = read(vector["text"])
    assert [
        {"source": one.source, "cue": one.cue, "content": one.content, "kind": one.kind}
        for one in said.attributions
    ] == [
        {role: spans(value) if role != "kind" else value for role, value in row.items()}
        for row in vector["attributions"]
    ]


def spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


@pytest.mark.parametrize("vector", VECTORS, ids=range(len(VECTORS)))
def test_scores_are_those_of_the_vectors(vector: dict[str, Any]) -> None:
    text = vector["text"]
    cutting = cut(text, [(p.start, p.end) for p in passages(text)], encoder().cutter)
    found = score(cutting, encoder().forward).emissions
    # int8 kernels differ a little from processor to processor.
    assert np.abs(found.mean(0) - np.array(vector["emissions"]) / len(found)).max() < 0.25


def test_a_text_reads_alike_whatever_is_read_with_it() -> None:
    texts = [vector["text"] for vector in VECTORS]
    long = "\n\n".join(texts * 4)
    alone = {text: read(text)[0] for text in (*texts, long)}
    dice = random.Random(7)  # noqa: S311
    for _ in range(3):
        mixed = dice.choices([*texts, long], k=5)
        assert read(*mixed) == [alone[text] for text in mixed]


def test_long_texts_are_read_to_their_end() -> None:
    filler = "The council met in the old hall and went home before noon. " * 60
    text = f"{filler}\n\n{VECTORS[0]['text']}\n\n{filler}"
    (said,) = read(text)
    cues = {span.of(text) for one in said.attributions for span in one.cue}
    assert "denied" in cues


def test_a_document_without_text_says_nothing() -> None:
    assert [(said.attributions, said.confidence) for said in read("", "\n\n")] == [((), {})] * 2


def test_every_attribution_has_a_confidence_and_content() -> None:
    for said in read(*(vector["text"] for vector in VECTORS)):
        assert [one.id for one in said.attributions] == list(said.confidence)
        assert all(0 <= sure <= 1 for sure in said.confidence.values())
        assert all(one.content for one in said.attributions)


def test_the_shipped_files_are_those_that_are_pinned() -> None:
    pins = json.loads((WEIGHTS / "pins.json").read_text("utf-8"))
    for name, pin in pins.items():
        assert hashlib.sha256((WEIGHTS / name).read_bytes()).hexdigest() == pin


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "weights"
    shutil.copytree(WEIGHTS, folder)
    (folder / "transitions.json").write_text("[]\n")
    with pytest.raises(ValueError, match=r"transitions\.json is not the file"):
        Encoder(folder)
