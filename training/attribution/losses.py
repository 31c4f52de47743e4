"""What training makes small: the chain's negative log-likelihood and the links' cross-entropy."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from sayso.reading.attribution.decode import allowed
from training.attribution.model import NEVER


def barred(transitions: Tensor) -> Tensor:
    """The learned transitions with the impossible ones closed."""
    return transitions.masked_fill(~torch.from_numpy(allowed()), NEVER)


def chain(emissions: Tensor, labels: Tensor, transitions: Tensor) -> Tensor:
    """Mean negative log-likelihood a word of `labels` (rows, words), -1 beyond the end.

    A linear-chain conditional random field (Lafferty et al. 2001). The first
    word of a window may carry any label, since a window may start inside a span.
    """
    moves = barred(transitions)
    real = labels >= 0
    known = labels.clamp(min=0)
    score = (emissions.gather(2, known[:, :, None])[:, :, 0] * real).sum()
    score = score + (moves[known[:, :-1], known[:, 1:]] * real[:, 1:]).sum()
    alpha = emissions[:, 0]
    for step in range(1, emissions.shape[1]):
        moved = torch.logsumexp(alpha[:, :, None] + moves, 1) + emissions[:, step]
        alpha = torch.where(real[:, step, None], moved, alpha)
    return (torch.logsumexp(alpha, 1).sum() - score) / real.sum()


def links(vectors: Tensor, rows: Tensor, seeker: int, seen: Tensor) -> Tensor:
    """Mean cross-entropy of finding each row's target among what is seen in its window.

    `vectors` has shape (rows, length, 4, keys); kinds `seeker` and `seeker + 1`
    are matched.
    """
    if not len(rows):
        return vectors.sum() * 0
    row, at, target = rows.unbind(1)
    query = vectors[row, at, seeker]
    scores = torch.einsum("nk,nlk->nl", query, vectors[row, :, seeker + 1]) * query.shape[1] ** -0.5
    return functional.cross_entropy(scores.masked_fill(~seen[row], NEVER), target)
