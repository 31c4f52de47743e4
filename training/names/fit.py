"""A logistic model of a few traits, and the threshold with the best F1."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]

PENALTY = 10.0
"""Weight of the squared coefficients of standardised traits; chosen by cross-validation."""

ROUNDS = 60
"""Newton steps; the model has a dozen weights and converges in fewer."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of the traits as they are, the bias, and the threshold of the chance."""

    weights: Floats
    bias: float
    threshold: float

    def chance(self, traits: Floats) -> Floats:
        """The chance of each row, 0 to 1."""
        return np.asarray(1 / (1 + np.exp(-(traits @ self.weights) - self.bias)))

    def said(self, traits: Floats) -> Truths:
        """Whether each row is said to be one name."""
        return np.asarray(self.chance(traits) >= self.threshold)


def fit(traits: Floats, truth: Truths) -> Model:
    """The model with the least penalised loss on rows of traits, by Newton's method."""
    mean, spread = traits.mean(axis=0), traits.std(axis=0)
    spread[spread == 0] = 1.0
    rows = np.hstack([(traits - mean) / spread, np.ones((len(traits), 1))])
    penalty = np.diag([PENALTY] * traits.shape[1] + [0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - truth) + penalty @ weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + penalty
        weights -= np.linalg.solve(curve, slope)
    scaled = weights[:-1] / spread
    bias = float(weights[-1] - scaled @ mean)
    return Model(scaled, bias, best_threshold(Model(scaled, bias, 0.5).chance(traits), truth))


def best_threshold(chance: Floats, truth: Truths) -> float:
    """The chance, in hundredths, that gives the best F1; the middle of several that are as good."""
    steps = [step / 100 for step in range(5, 96)]
    scores = [f1(np.asarray(chance >= step), truth) for step in steps]
    best = [step for step, score in zip(steps, scores, strict=True) if score >= max(scores) - 0.005]
    return best[len(best) // 2]


def f1(said: Truths, truth: Truths) -> float:
    """The harmonic mean of precision and recall of what is said to be one name."""
    right = int((said & truth).sum())
    return 2 * right / max(1, int(said.sum()) + int(truth.sum()))
