from __future__ import annotations

import pytest

from tests.reading.actors.cast import cast, words


@pytest.mark.parametrize(
    ("text", "name", "described"),
    [
        ("Pavel Riz, a senator, spoke. The lawmaker was angry.", "Pavel Riz", "The lawmaker"),
        ("Corvath Mining was sued. The company paid.", "Corvath Mining", "The company"),
        ("The Sarim Front fled. The group set up a camp.", "Sarim Front", "The group"),
        ("Sarim, a militia, fled. The group set up a camp.", "Sarim", "The group"),
        ("The Ports Ministry closed. The ministry was poor.", "Ports Ministry", "The ministry"),
        ("The Ports Commission met. The Commission agreed.", "Ports Commission",
         "The Commission"),
        ("The Iraqi government met. The government fell.", "government of Iraq",
         "The government"),
        ("He left Chile in May. The country was poor.", "Chile", "The country"),
    ],
)  # fmt: skip
def test_description_points_back(text: str, name: str, described: str) -> None:
    assert described in words(text, cast(text)[name], "description")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Corvath Mining was sued. The other company paid.", "Corvath Mining"),
        ("Corvath Mining was sued. A company paid.", "Corvath Mining"),
        ("Corvath Mining was sued. The company of his brother paid.", "Corvath Mining"),
        (
            "The Iraqi government met. They urged the government of neighbouring Tessia.",
            "government of Iraq",
        ),
        ("Pavel Riz, a senator, spoke. The Chilean bank paid.", "Pavel Riz"),
        ("Pavel Riz, a senator, spoke. The officials paid.", "Pavel Riz"),
    ],
)
def test_description_of_another_does_not_point_back(text: str, name: str) -> None:
    assert words(text, cast(text)[name], "description") == []


def test_description_that_fits_two_in_one_sentence_means_neither() -> None:
    text = "Goods of Corvath Mining Ltd. and of Molva Shipping Ltd. burned. The company paid."
    actors = cast(text)
    for actor in actors.values():
        assert words(text, actor, "description") == []


def test_modifier_used_before_tells_two_groups_apart() -> None:
    text = (
        "The Sarim Front is listed as a terrorist group. The Harrow Brotherhood met the Sarim"
        " Front. Envoys expelled the terrorist group."
    )
    assert "the terrorist group" in words(text, cast(text)["Sarim Front"], "description")


def test_capital_as_a_mere_place_is_not_the_country_meant() -> None:
    text = "Chile sold oil. An institute in London praised the country."
    assert "the country" not in [
        w for a in cast(text).values() for w in words(text, a) if "United Kingdom" in a.name
    ]


def test_ministry_without_a_name_is_a_body() -> None:
    text = "The interior ministry denied it. The ministry was angry."
    actor = cast(text)["interior ministry"]
    assert words(text, actor) == ["interior ministry", "The ministry"]
