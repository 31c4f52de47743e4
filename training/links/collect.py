"""`python -m training.links.collect OUT` reads the corpus with the shipped encoder and parser.

What it writes is all that the head learns from: for each candidate the vectors
of its ends and of the mentions before it, and which of them mean the same actor.
Needs the package alone.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sayso.reading.attribution.encoder import encoder
from sayso.reading.attribution.pieces import Pieces, cut
from sayso.reading.attribution.scores import score
from sayso.reading.draft import draft_of
from sayso.reading.pipeline import parsed
from sayso.records import Mention
from training.corpus.article import Article
from training.corpus.form import files, load
from training.corpus.seen import meant
from training.corpus.splits import part_of
from training.links.candidates import candidates
from training.links.features import Before
from training.pairs.seats import KINDS, TYPES, Seat


def main() -> None:
    """Write `links.npz` into the folder OUT."""
    out = Path(sys.argv[1])
    table: dict[str, np.ndarray] = {}
    for number, path in enumerate(files()):
        article = load(path)
        vectors, rows = collect(article)
        name = f"{part_of(path)}-{number:04}"
        table[f"{name}-vectors"] = vectors
        table[f"{name}-rows"] = np.array(list(rows), dtype=np.int32).reshape(-1, 13)
    out.mkdir(parents=True, exist_ok=True)
    np.savez(out / "links.npz", **table)  # type: ignore[arg-type]  # numpy types one by name


def collect(article: Article) -> tuple[np.ndarray, Iterator[tuple[int, ...]]]:
    """An article's vectors, and a row for each candidate and mention before it.

    A row holds: number, first, last and kind of the candidate; first, last, type
    and kind of the mention; its five features; and 1 where both mean one actor
    packed with the candidate's number as twice the number plus that.
    """
    document, model = article.reading.document, encoder()
    pieces = cut(document.text, [(p.start, p.end) for p in document.passages], model.cutter)
    return score(pieces, model.forward).vectors, _rows(article, pieces)


def _rows(article: Article, pieces: Pieces) -> Iterator[tuple[int, ...]]:
    marked = article.reading.actors
    known = {(m.start, m.end): m.actor for actor in marked for m in actor.mentions}
    doc = parsed(article.reading.document)
    seen = draft_of(doc).actors
    who = meant(seen, marked)
    seats = [
        seat
        for actor in seen
        for mention in actor.mentions
        if (seat := _seat(pieces, mention, TYPES.index(actor.type))) is not None
    ]
    seats.sort(key=lambda seat: (seat.first, seat.last, seat.actor))
    for number, one in enumerate(candidates(doc)):
        own = _seat(pieces, Mention(*one.span, one.kind, ""), 0)
        if own is None:
            continue
        before = Before(pieces.ids)
        for seat in seats:
            if seat.first < own.first:
                before.add(seat)
        actor = known.get((one.span.start, one.span.end), "")
        for seat, row in before.at(own.first, own.last):
            same = int(bool(actor) and who.get(seat.actor) == actor)
            kind = int(one.kind == "description")
            yield 2 * number + same, own.first, own.last, kind, *seat[1:], *row


def _seat(pieces: Pieces, mention: Mention, kind: int) -> Seat | None:
    first = int(pieces.ends.searchsorted(mention.start, side="right"))
    last = int(pieces.starts.searchsorted(mention.end, side="left")) - 1
    told = KINDS.index(mention.kind)
    return Seat(mention.actor, first, last, kind, told) if first <= last else None


if __name__ == "__main__":
    main()
