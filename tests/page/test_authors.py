from __future__ import annotations

import pytest

from sayso.page.authors import people, signed


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ilsa Corran", ("Ilsa Corran",)),
        ("Ilsa Corran and Tomas Brandl", ("Ilsa Corran", "Tomas Brandl")),
        ("By Ilsa Corran, Ports Correspondent", ("Ilsa Corran", "Ports Correspondent")),
        ("By Ilsa Corran, Senior Political Reporter", ("Ilsa Corran",)),
        ("ILSA CORRAN (Lorne)", ("Ilsa Corran",)),
        ("Ilsa Corran ilsa@courier.example | 4 March 2021", ("Ilsa Corran",)),
        ("ilsa-corran", ("Ilsa Corran",)),
        ("https://courier.example/staff/1", ()),
        ("admin", ()),
    ],
)
def test_names_are_cut_out_of_bylines(byline: str, names: tuple[str, ...]) -> None:
    assert people([byline]) == names


def test_each_name_is_listed_once_and_the_outlet_only_when_alone() -> None:
    assert people(["Ann Roe", "ann roe", "The Courier"], "The Courier") == ("Ann Roe",)
    assert people(["The Courier"], "The Courier") == ("The Courier",)


def test_line_of_nothing_but_names_is_a_byline() -> None:
    assert signed("Ana Fell/Rudi Carr") == ("Ana Fell", "Rudi Carr")
    assert signed("By Ana Fell in Port Oster") == ("Ana Fell",)


def test_sentence_that_begins_with_by_is_no_byline() -> None:
    assert signed("By Friday Evening the army had left the camp.") == ()
