"""`python -m training.corpus.annotations OUT [DIR...]` writes the form of two careful readers.

One JSON file an article (`page`, `actors`, `statements`, `ties`), as the comparison
of two annotations takes it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sayso.records import Attribution, Claim, Hop
from training.corpus.form import Article, files, load

Json = dict[str, Any]


def main(argv: Sequence[str] | None = None) -> int:
    """Write the annotations of the articles below the folders; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training.corpus.annotations")
    parser.add_argument("out", type=Path, help="folder of the JSON files")
    parser.add_argument("paths", nargs="*", type=Path, help="folders or files, all if none")
    args = parser.parse_args(argv)
    args.out.mkdir(parents=True, exist_ok=True)
    for path in files(*args.paths):
        form = annotation(load(path))
        written = json.dumps(form, ensure_ascii=False, indent=1) + "\n"
        (args.out / f"{form['page']}.json").write_text(written, "utf-8")
    return 0


def annotation(article: Article) -> Json:
    """The article as one annotation: names and words, without offsets."""
    reading = article.reading
    return {
        "page": reading.document.id.replace("/", "-"),
        "actors": [
            {"name": actor.name, "type": actor.type, "aliases": list(actor.aliases)}
            for actor in reading.actors
        ],
        "statements": [_statement(article, said) for said in reading.attributions],
        "ties": [_tie(article, claim) for claim in reading.claims if claim.b is not None],
    }


def _statement(article: Article, said: Attribution) -> Json:
    text = article.reading.document.text
    speaker, anonymous = _speaker(article, said)
    return {
        "speaker": speaker,
        "anonymous": anonymous,
        "told": _name(article, said.told),
        "cue": " … ".join(span.of(text) for span in said.cue),
        "content": " … ".join(span.of(text) for span in said.content),
    }


def _speaker(article: Article, said: Attribution) -> tuple[str, bool]:
    if said.speaker is not None:
        return str(_name(article, said.speaker)), False
    if said.anonymous is not None:
        return f"anonymous: {said.anonymous}", True
    for unnamed in article.unnamed:
        if any(source.covers(m) for source in said.source for m in unnamed.mentions):
            return f"document: {unnamed.label}", False
    return "anonymous: unnamed", True


def _tie(article: Article, claim: Claim) -> Json:
    text = article.reading.document.text
    when = claim.when
    chain = ["outlet", *(_hop(hop) for hop in claim.chain[1:])]
    return {
        "a": _name(article, claim.a),
        "b": _name(article, claim.b),
        "direction": claim.direction,
        "relation": claim.relation,
        "class": claim.cls,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "when": when.start or when.end or when.text if when else None,
        "sentence": claim.evidence.of(text),
        "origin": chain[-1],
        "chain": chain,
    }


def _hop(hop: Hop) -> str:
    return f"{hop.kind}: {hop.name}" if hop.kind in ("anonymous", "document") else hop.name


def _name(article: Article, actor: str | None) -> str | None:
    return next((a.name for a in article.reading.actors if a.id == actor), None)


if __name__ == "__main__":
    sys.exit(main())
