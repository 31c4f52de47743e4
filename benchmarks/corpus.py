"""The project's own corpus: what the shipped reading finds of a careful reader's marks.

Reads the bare texts of the articles (below the folder given, or else of
`training/corpus/articles`) and scores actors, statements, ties and what they say
as two annotators are compared. The headline is the test part; the part that is
chosen on stands under `dev`, the part that is learned from under `train`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpus.annotations import annotation
from training.corpus.article import Article
from training.corpus.form import files, load
from training.corpus.likeness import Annotation, tally
from training.corpus.splits import part_of

from sayso import Reading
from sayso.reading.pipeline import read
from sayso.records import Actor, Attribution, Claim


def run(data: Path) -> dict[str, Any]:
    """Figures of the three parts."""
    parts: dict[str, list[Article]] = {"test": [], "dev": [], "train": []}
    for path in files(data) or files():
        parts[part_of(path)].append(load(path))
    figures = {part: tally(pairs(articles)) for part, articles in parts.items()}
    return {**figures.pop("test"), **figures}


def pairs(articles: list[Article]) -> Iterator[tuple[Annotation, Annotation]]:
    """Each article as its writer marked it, and as the shipped reading has it."""
    documents = (article.reading.document for article in articles)
    for article, reading in zip(articles, read(documents), strict=True):
        yield annotation(article), told(reading)


def told(reading: Reading) -> Annotation:
    """A reading in the form of an annotation: names and words, without offsets."""
    text = reading.document.text
    names = {actor.id: actor.name for actor in reading.actors}
    return {
        "page": reading.document.id,
        "actors": [_actor(actor) for actor in reading.actors],
        "statements": [_statement(said, names, text) for said in reading.attributions],
        "ties": [_tie(claim, names, text) for claim in reading.claims if claim.b is not None],
    }


def _actor(actor: Actor) -> dict[str, Any]:
    return {"name": actor.name, "type": actor.type, "aliases": list(actor.aliases)}


def _statement(said: Attribution, names: dict[str, str], text: str) -> dict[str, Any]:
    speaker = names.get(said.speaker or "") or f"anonymous: {said.anonymous or 'unnamed'}"
    return {
        "speaker": speaker,
        "content": " … ".join(span.of(text) for span in said.content),
    }


def _tie(claim: Claim, names: dict[str, str], text: str) -> dict[str, Any]:
    origin = claim.chain[-1]
    outlet = origin.kind == "outlet" and len(claim.chain) == 1
    kind = f"{origin.kind}: " if origin.kind in ("anonymous", "document") else ""
    return {
        "a": names[claim.a],
        "b": names[claim.b or ""],
        "direction": claim.direction,
        "relation": claim.relation,
        "class": claim.cls,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "sentence": claim.evidence.of(text),
        "origin": "outlet" if outlet else f"{kind}{origin.name}",
    }
