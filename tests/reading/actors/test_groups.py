from __future__ import annotations

import pytest

from tests.reading.actors.cast import cast, words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The army was blamed for the massacre of Iraqi Kurds.", "Iraqi Kurds"),
        ("Rebels shot at Iranian civilians.", "Iranian civilians"),
        ("Port workers blocked the road.", "Port workers"),
        ("The invasion by US-led forces ended.", "US-led forces"),
        ("Thousands of Shia Muslims fled.", "Shia Muslims"),
        ("The Orlov family sold the bank.", "Orlov family"),
    ],
)
def test_people_told_by_a_modifier_are_a_group(text: str, name: str) -> None:
    assert cast(text)[name].type == "group"


def test_members_of_a_body_stand_for_it() -> None:
    text = "The Sarim Front fled. Sarim Front fighters burned the port."
    assert "Sarim Front fighters" in words(text, cast(text)["Sarim Front"], "description")


def test_people_without_a_modifier_are_nobody() -> None:
    assert cast("Many workers and several officials left early.") == {}


def test_faith_as_an_adjective_is_no_group() -> None:
    assert cast("The Shia cleric wrote a book.") == {}
