"""What the head says of a candidate and the mentions before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np

from sayso.reading.links.features import Row
from sayso.reading.pairs.seats import Seat
from sayso.reading.weights import Floats, Weights, relu, softmax

FEATURES = ("away", "rank", "often", "latest")


class Head:
    """The weights of a folder such as `weights/`. Raises ValueError as `Weights` does."""

    def __init__(self, folder: Traversable) -> None:
        self._weights = Weights(folder)
        self.version = self._weights.version

    def seated(self, vectors: Floats, seats: Sequence[Seat]) -> Floats:
        """Mentions as the head compares them, (seats, width); `vectors` (pieces, width)."""
        at = self._weights
        first, last, types, kinds = np.array([seat[1:] for seat in seats]).T
        ends = np.concatenate([vectors[first], vectors[last]], 1)
        return relu(at.linear("c", ends) + at.table("types")[types] + at.table("kinds")[kinds])

    def chances(self, ends: Floats, kind: int, seated: Floats, rows: Sequence[Row]) -> Floats:
        """The chance that a candidate is nobody, then that it is each of the mentions.

        `ends` (2 * width,) are the vectors of its first and last piece, `kind` is
        0 for a pronoun, 1 for a description, `seated` (rows, width) the mentions.
        """
        at = self._weights
        own = relu(at.linear("a", ends[None]) + at.table("kind")[kind])
        both = np.broadcast_to(own, seated.shape)
        joint = at.linear("j", np.concatenate([both, seated, own * seated], 1))
        table = np.array(rows)
        for column, name in enumerate(FEATURES):
            joint = joint + at.table(name)[table[:, column]]
        if kind:
            joint = joint + at.table("alike")[table[:, len(FEATURES)]]
        nobody = at.linear("n.2", relu(at.linear("n.0", own)))[0]
        scores = np.concatenate([nobody, at.linear("o", relu(joint))[:, 0]])
        return softmax(scores)


@cache
def head() -> Head:
    """The head that ships with the package."""
    return Head(files("sayso.reading.links") / "weights")
