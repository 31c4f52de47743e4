from __future__ import annotations

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.attribution.decode import LABELS, NEVER, Run, allowed, best, marginals, runs

MOVES = np.where(allowed(), 0.0, NEVER).astype(np.float32)


def labels(*names: str) -> list[int]:
    return [LABELS.index(name) for name in names]


def scores(*names: str, height: float = 2.0) -> np.ndarray:
    table = np.zeros((len(names), len(LABELS)), dtype=np.float32)
    table[np.arange(len(names)), labels(*names)] = height
    return table


def test_a_span_never_starts_inside_itself() -> None:
    table = scores("O", "I-cue", "I-cue", "O")
    table[1, LABELS.index("B-cue")] = 1.0
    path = best(table, MOVES, np.zeros(4, dtype=np.int32))
    assert path.tolist() == labels("O", "B-cue", "I-cue", "O")


def test_a_span_ends_with_its_paragraph() -> None:
    table = scores("B-content", "I-content", "I-content", "I-content")
    table[2, LABELS.index("B-content")] = 1.0
    path = best(table, MOVES, np.array([0, 0, 1, 1], dtype=np.int32))
    assert path.tolist() == labels("B-content", "I-content", "B-content", "I-content")


def test_learned_transitions_weigh() -> None:
    moves = MOVES.copy()
    moves[LABELS.index("B-cue"), LABELS.index("I-cue")] = 3.0
    table = scores("B-cue", "O", height=1.0)
    table[0] *= 3
    path = best(table, moves, np.zeros(2, dtype=np.int32))
    assert path.tolist() == labels("B-cue", "I-cue")


def test_spans_of_a_path_lie_side_by_side() -> None:
    path = np.array(labels("B-source", "B-cue", "I-cue", "O", "B-content", "B-content"))
    assert runs(path) == [Run(0, 0, 1), Run(1, 1, 3), Run(2, 4, 5), Run(2, 5, 6)]


def test_no_words_make_no_path() -> None:
    assert best(np.zeros((0, 7), np.float32), MOVES, np.zeros(0, np.int32)).shape == (0,)


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 9), min_size=1, max_size=5))
def test_every_path_is_allowed_and_apart_from_other_paragraphs(
    seed: int, lengths: list[int]
) -> None:
    table = np.random.default_rng(seed).normal(size=(sum(lengths), 7)).astype(np.float32)
    paragraphs = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    path = best(table, MOVES, paragraphs)
    rows = [paragraphs == number for number in range(len(lengths))]
    alone = [best(table[row], MOVES, paragraphs[row]) for row in rows]
    assert path.tolist() == np.concatenate(alone).tolist()
    for part in alone:
        assert all(allowed()[a, b] for a, b in zip([0, *part[:-1]], part, strict=True))


def test_marginals_are_those_of_every_path_counted() -> None:
    dice = np.random.default_rng(3)
    table = dice.normal(size=(3, 7)).astype(np.float32)
    moves = np.where(allowed(), dice.normal(size=(7, 7)), NEVER).astype(np.float32)
    weights = np.zeros((3, 7))
    for path in product(range(7), repeat=3):
        steps = [0, *path, 0]
        way = sum(float(moves[a, b]) for a, b in pairwise(steps))
        weight = np.exp(way + sum(float(table[at, label]) for at, label in enumerate(path)))
        weights[np.arange(3), path] += weight
    found = marginals(table, moves, np.zeros(3, dtype=np.int32))
    assert np.allclose(found, weights / weights.sum(1, keepdims=True), atol=1e-4)


def test_marginals_of_a_paragraph_do_not_depend_on_a_longer_one() -> None:
    table = np.random.default_rng(5).normal(size=(7, 7)).astype(np.float32)
    both = marginals(table, MOVES, np.array([0, 0, 1, 1, 1, 1, 1], dtype=np.int32))
    assert np.allclose(both[:2], marginals(table[:2], MOVES, np.zeros(2, np.int32)), atol=1e-5)
