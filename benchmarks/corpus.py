"""The project's own corpus: what the shipped reading finds of a careful reader's marks.

Takes the folder of articles (`training/corpus/articles` of the project), reads
the bare text of those of the test part, and scores actors, statements, ties and
what they say as two annotators are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.corpus.annotations import annotation
from training.corpus.article import Article
from training.corpus.form import files, load
from training.corpus.likeness import Annotation, tally

from sayso import Reading
from sayso.reading.pipeline import read
from sayso.records import Actor, Attribution, Claim

LEARNED = frozenset({"b01", "b02", "b03"})
"""Batches whose articles were in sight while the reading was built."""


def run(data: Path) -> dict[str, Any]:
    """Figures of the batches that nobody learned from; those of the others under `seen`."""
    articles = [load(path) for path in files(data)]
    held = [a for a in articles if a.path.parent.name not in LEARNED]
    seen = [a for a in articles if a.path.parent.name in LEARNED]
    return {**tally(pairs(held)), "seen": tally(pairs(seen))}


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
