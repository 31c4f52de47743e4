"""What the network says of a document: scores of labels, and vectors that link words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.reading.attribution.decode import LABELS, Floats
from sayso.reading.attribution.pieces import Halves, Ints, Pieces
from sayso.reading.attribution.windows import Window, plan

KEY = 48  # width of a link vector
CLS, SEP = 101, 102  # of BERT's vocabulary

Forward = Callable[[NDArray[np.int64], NDArray[np.int64]], tuple[Floats, Floats, Floats]]
"""Ids and shapes of a window in; emissions, link vectors and the encoder's own vectors out."""


@dataclass(frozen=True, slots=True)
class View:
    """One window's link vectors, shape (pieces of the window, 4, 48), and those of [CLS]."""

    window: Window
    vectors: Floats
    none: Floats

    def holds(self, piece: int) -> bool:
        """True where the window reads `piece`."""
        return self.window.start <= piece < self.window.end

    def match(self, seeker: int, kind: int, targets: Sequence[int]) -> Floats:
        """How well the piece `seeker` matches none and each of `targets`, as a logarithm.

        `kind` 0 seeks the source of a cue, 2 the cue of a content. The result
        has shape (1 + targets,); its exponentials sum to 1.
        """
        start = self.window.start
        query = self.vectors[seeker - start, kind]
        keys = [self.none[kind + 1], *(self.vectors[at - start, kind + 1] for at in targets)]
        scores = np.stack(keys) @ query / np.float32(KEY**0.5)
        scores -= scores.max()
        return np.asarray(scores - np.log(np.exp(scores).sum()), dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Scores:
    """`emissions` has shape (pieces, 7); `views` are the windows in order.

    `vectors`, (pieces, width), are the encoder's own, in half precision.
    """

    emissions: Floats
    vectors: Halves
    views: tuple[View, ...]

    def view(self, piece: int) -> View:
        """The window in which `piece` has most context."""
        return next(view for view in self.views if view.window.last > piece)


def score(pieces: Pieces, forward: Forward) -> Scores:
    """Run `forward` over the document's windows, each alone, so that no other text matters."""
    count = len(pieces.ids)
    emissions = np.zeros((count, len(LABELS)), dtype=np.float32)
    views, kept = [], []
    for window in plan(count):
        found, links, vectors = forward(*_framed(pieces.ids, pieces.shapes, window))
        low, high = window.first - window.start, window.last - window.start
        emissions[window.first : window.last] = found[1:-1][low:high]
        kept.append(vectors[1:-1][low:high].astype(np.float16))
        table = links.reshape(-1, 4, KEY)
        views.append(View(window, table[1:-1], table[0]))
    whole = np.concatenate(kept) if kept else np.zeros((0, 0), dtype=np.float16)
    return Scores(emissions, whole, tuple(views))


def _framed(ids: Ints, shapes: Ints, window: Window) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    inside = slice(window.start, window.end)
    framed = np.concatenate([[CLS], ids[inside], [SEP]]).astype(np.int64)
    return framed, np.concatenate([[0], shapes[inside], [0]]).astype(np.int64)
