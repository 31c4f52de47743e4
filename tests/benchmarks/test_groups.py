"""Scores of groupings, against values worked out by hand."""

from __future__ import annotations

from benchmarks.groups import b_cubed, pairs, rand

TOLD = {"a": "1", "b": "1", "c": "1", "d": "2", "e": "2"}


def test_same_grouping_under_other_names_is_perfect() -> None:
    found = {"a": "x", "b": "x", "c": "x", "d": "y", "e": "y"}
    perfect = {"precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert pairs(TOLD, found) == b_cubed(TOLD, found) == perfect
    assert rand(TOLD, found) == 1.0


def test_one_thing_in_the_wrong_group() -> None:
    found = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"}
    # 2 of 4 pairs found are right, 2 of 4 true pairs are found.
    assert pairs(TOLD, found) == {"precision": 0.5, "recall": 0.5, "f1": 0.5}
    # (2 - 1.6) / (4 - 1.6)
    assert rand(TOLD, found) == 0.1667
    # 2 x 1 + 1/3 + 2 x 2/3 of 5, and 2 x 2/3 + 1/3 + 2 x 1 of 5
    assert b_cubed(TOLD, found) == {"precision": 0.7333, "recall": 0.7333, "f1": 0.7333}


def test_things_that_were_not_found_do_not_count_in_b_cubed() -> None:
    found = {"a": "x", "b": "x", "d": "y"}
    assert b_cubed(TOLD, found)["f1"] == 1.0


def test_no_pairs_at_all_are_no_fault() -> None:
    alone = {"a": "1", "b": "2"}
    assert pairs(alone, {"a": "x", "b": "y"})["f1"] == 1.0
