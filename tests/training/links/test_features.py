"""What tells of the mentions before a candidate."""

from __future__ import annotations

import numpy as np
from training.links.features import MOST, REACH, Before
from training.pairs.seats import Seat

IDS = np.arange(1000, 2000, dtype=np.int32)


def before(*seats: Seat) -> Before:
    made = Before(IDS)
    for seat in seats:
        made.add(seat)
    return made


def seat(actor: str, first: int, last: int | None = None) -> Seat:
    return Seat(actor, first, first if last is None else last, 0, 0)


def test_nearest_mention_has_rank_one_and_the_least_distance() -> None:
    found = before(seat("a", 0), seat("b", 10)).at(14, 14)
    assert [row.rank for _, row in found] == [2, 1]
    assert found[0][1].away > found[1][1].away


def test_mentions_of_an_actor_are_counted_and_the_latest_marked() -> None:
    found = before(seat("a", 0), seat("a", 5), seat("b", 8)).at(12, 12)
    assert [(row.often, row.latest) for _, row in found] == [(1, 0), (1, 1), (0, 1)]


def test_mention_that_ends_later_is_not_before() -> None:
    assert before(seat("a", 0, 9)).at(5, 5) == []


def test_mention_out_of_reach_is_left_out() -> None:
    assert before(seat("a", 0)).at(REACH + 1, REACH + 1) == []


def test_no_more_than_the_nearest_are_looked_at() -> None:
    found = before(*(seat(f"a{n}", n) for n in range(MOST + 5))).at(MOST + 10, MOST + 10)
    assert len(found) == MOST
    assert found[0][0].actor == "a5"


def test_shared_word_is_told() -> None:
    ids = IDS.copy()
    ids[20] = ids[3]
    made = Before(ids)
    made.add(seat("a", 2, 3))
    made.add(seat("b", 6, 7))
    assert [row.alike for _, row in made.at(19, 20)] == [1, 0]
