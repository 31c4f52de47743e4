"""`python -m training.mentions.collect OUT` reads the corpus with the shipped encoder.

Writes `mentions.npz` into the folder OUT: for each article the vectors of its
pieces, which pieces begin a word, and its mentions (first and last piece, type,
kind). Needs the package alone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sayso.reading.attribution.encoder import encoder
from sayso.reading.attribution.pieces import Pieces, cut
from sayso.reading.attribution.scores import score
from training.corpus.article import Article
from training.corpus.form import files, load
from training.corpus.splits import part_of
from training.pairs.seats import KINDS, TYPES


def main() -> None:
    """Write `mentions.npz`."""
    out, model = Path(sys.argv[1]), encoder()
    table: dict[str, np.ndarray] = {}
    for number, path in enumerate(files()):
        article, name = load(path), f"{part_of(path)}-{number:04}"
        document = article.reading.document
        pieces = cut(document.text, [(p.start, p.end) for p in document.passages], model.cutter)
        table[f"{name}-vectors"] = score(pieces, model.forward).vectors
        table[f"{name}-heads"] = pieces.heads
        rows = np.array(list(mentions(article, pieces)), dtype=np.int32)
        table[f"{name}-mentions"] = rows.reshape(-1, 4)
    out.mkdir(parents=True, exist_ok=True)
    np.savez(out / "mentions.npz", **table)  # type: ignore[arg-type]  # numpy types one by name


def mentions(article: Article, pieces: Pieces) -> Iterator[tuple[int, int, int, int]]:
    """First and last piece, type and kind of each mention."""
    for actor in article.reading.actors:
        for mention in actor.mentions:
            first = int(pieces.ends.searchsorted(mention.start, side="right"))
            last = int(pieces.starts.searchsorted(mention.end, side="left")) - 1
            if first <= last:
                yield first, last, TYPES.index(actor.type), KINDS.index(mention.kind)


if __name__ == "__main__":
    main()
