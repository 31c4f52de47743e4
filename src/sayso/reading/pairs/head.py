"""What the head says of pairs of mentions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

import numpy as np

from sayso.reading.pairs.seats import Seat
from sayso.reading.weights import Floats, Weights, relu, sigmoid, softmax

Pair = tuple[int, int]


class Scored(NamedTuple):
    """By pair of seats: chance of each class, (pairs, classes), and of a denial, (pairs,);
    chances of the certainties, (pairs, 5), and of each piece to tell the tie, (pairs, pieces)."""

    classes: Floats
    denied: Floats
    certainty: Floats
    words: Floats


class Head:
    """The weights of a folder such as `weights/`, with the classes that they tell apart.

    Raises ValueError as `Weights` does.
    """

    def __init__(self, folder: Traversable) -> None:
        self._weights = Weights(folder)
        told = json.loads((folder / "classes.json").read_text("utf-8"))
        self.classes: tuple[str, ...] = tuple(told["classes"])
        self.certainties: tuple[str, ...] = tuple(told["certainties"])
        self.version = self._weights.version

    def score(self, vectors: Floats, seats: Sequence[Seat], pairs: Sequence[Pair]) -> Scored:
        """What is said of `pairs` (numbers of seats) of a sentence.

        `vectors` (pieces, width) are the sentence's, the seats' pieces count from
        its start.
        """
        at = self._weights
        pair = self._pair(vectors, seats, pairs)
        query, keys = at.linear("query", pair), at.linear("keys", vectors)
        words = softmax(query @ keys.T / np.float32(keys.shape[1] ** 0.5))
        seen = words @ at.linear("values", vectors)
        top = relu(at.linear("last", np.concatenate([pair, seen], 1)))
        return Scored(
            sigmoid(at.linear("classes", top)),
            sigmoid(at.linear("denied", top))[:, 0],
            softmax(at.linear("certainty", top)),
            words,
        )

    def _pair(self, vectors: Floats, seats: Sequence[Seat], pairs: Sequence[Pair]) -> Floats:
        at = self._weights
        first, last, types, kinds = np.array([seat[1:] for seat in seats]).T
        seated = at.linear("seat", np.concatenate([vectors[first], vectors[last]], 1))
        seated = relu(seated + at.table("types")[types] + at.table("kinds")[kinds])
        a, b = np.array(pairs).T
        far = (len(at.table("apart")) - 1) // 2
        near = np.clip(first[b] - first[a], -4 * far, 4 * far) // 4 + far
        one, two = seated[a], seated[b]
        pair = at.linear("pair", np.concatenate([one, two, one * two], 1))
        return relu(pair + at.table("apart")[near])


@cache
def head() -> Head:
    """The head that ships with the package."""
    return Head(files("sayso.reading.pairs") / "weights")
