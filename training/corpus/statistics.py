"""`python -m training.corpus.statistics [DIR...]` counts what the articles hold and repeat."""

from __future__ import annotations

import argparse
import json
import statistics
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sayso.records import Attribution
from training.corpus import sameness
from training.corpus.form import Article, files, load

Figures = dict[str, Any]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures as JSON lines, one subject a line; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training.corpus.statistics")
    parser.add_argument("paths", nargs="*", type=Path, help="folders or files, all if none")
    parser.add_argument("--shown", type=int, default=20, help="examples printed of each repetition")
    args = parser.parse_args(argv)
    articles = [load(path) for path in files(*args.paths)]
    for subject, figures in {**counts(articles), **repeats(articles, args.shown)}.items():
        sys.stdout.write(json.dumps({subject: figures}, ensure_ascii=False) + "\n")
    return 0


def counts(articles: Sequence[Article]) -> Figures:
    """Sizes and shares: what there is of each class, kind, type and origin."""
    readings = [article.reading for article in articles]
    claims = [claim for reading in readings for claim in reading.claims]
    said = [one for reading in readings for one in reading.attributions]
    actors = [actor for reading in readings for actor in reading.actors]
    lengths = [
        len(span.of(article.reading.document.text).split())
        for article in articles
        for span in article.sentences
    ]
    return {
        "size": {
            "articles": len(articles),
            "words": sum(len(reading.document.text.split()) for reading in readings),
            "sentences": len(lengths),
            "actors": len(actors),
            "mentions": sum(len(actor.mentions) for actor in actors),
            "attributions": len(said),
            "ties": len(claims),
        },
        "kinds": _shares(article.tags["kind"] for article in articles),
        "themes": _shares(article.tags["theme"] for article in articles),
        "batches": _shares(article.tags.get("batch", "") for article in articles),
        "classes": _shares(claim.cls for claim in claims),
        "certainty": _shares(claim.certainty for claim in claims),
        "polarity": _shares(claim.polarity for claim in claims),
        "origins": _shares(claim.chain[-1].kind for claim in claims if claim.chain),
        "hops": _shares(str(len(claim.chain)) for claim in claims),
        "types": _shares(actor.type for actor in actors),
        "mention_kinds": _shares(m.kind for actor in actors for m in actor.mentions),
        "sayings": _shares(one.kind for one in said),
        "speakers": _shares(_speaker(one) for one in said),
        "sentence_words": _spread(lengths),
        "ties_an_article": _spread([len(reading.claims) for reading in readings]),
        "words_an_article": _spread([len(r.document.text.split()) for r in readings]),
    }


def repeats(articles: Sequence[Article], shown: int) -> Figures:
    """What several articles share that they should not."""
    alike = sameness.sentences(articles)
    return {
        "names_in_several_batches": _some(sameness.names(articles), shown),
        "surnames_of_several": _some(sameness.surnames(articles), shown),
        "near_duplicate_sentences": {"count": len(alike), "first": alike[:shown]},
        "closest_vocabulary": sameness.vocabulary(articles)[:shown],
    }


def _some(found: Mapping[str, object], shown: int) -> Figures:
    return {"count": len(found), "first": dict(list(found.items())[:shown])}


def _speaker(said: Attribution) -> str:
    if said.speaker is not None:
        return "actor"
    return "anonymous" if said.anonymous is not None else "document or none"


def _shares(values: Iterable[str]) -> dict[str, int]:
    return dict(Counter(values).most_common())


def _spread(values: Sequence[int]) -> dict[str, float]:
    if len(values) < 2:
        return {}
    tenths = statistics.quantiles(values, n=10)
    return {
        "mean": round(statistics.fmean(values), 1),
        "median": statistics.median(values),
        "p10": round(tenths[0], 1),
        "p90": round(tenths[-1], 1),
        "max": max(values),
    }


if __name__ == "__main__":
    sys.exit(main())
