from __future__ import annotations

import pytest

from sayso.reading.draft import draft_of
from tests.reading.actors.cast import cast, parsed, words


@pytest.mark.parametrize(
    ("text", "name", "words_"),
    [
        ("The Iraqi government has asked for help.", "government of Iraq", "Iraqi government"),
        ("Baghdad has urged the mission to leave.", "government of Iraq", "Baghdad"),
        ("Iraq's government rejected the plan.", "government of Iraq", "Iraq's government"),
        ("The government of Chile fell.", "government of Chile", "government of Chile"),
        ("The US has been blocking the vote.", "government of the United States", "US"),
        ("The Kremlin denied the report.", "government of Russia", "Kremlin"),
        ("Officials praised the deal with Norway.", "government of Norway", "Norway"),
        ("Iranian sanctions hurt the port.", "government of Iran", "Iranian"),
    ],
)
def test_country_that_acts_is_a_government(text: str, name: str, words_: str) -> None:
    actor = cast(text)[name]
    assert actor.type == "government"
    assert words_ in words(text, actor)


@pytest.mark.parametrize(
    "text",
    [
        "He was born near Baghdad.",
        "The group fled Iraq in 1986.",
        "Rain fell in Chile on Monday.",
        "Fighting went on in the north of Iraq.",
    ],
)
def test_country_as_a_place_stays_a_place(text: str) -> None:
    assert {actor.type for actor in cast(text).values()} == {"place"}


def test_place_and_government_are_two_actors() -> None:
    text = "Iraq has expelled the group. The camp stood in the south of Iraq."
    found = [(actor.name, actor.type) for actor in draft_of(parsed(text)).actors]
    assert found == [("government of Iraq", "government"), ("Iraq", "place")]


def test_invented_country_has_a_government() -> None:
    text = "The Veltan government met on Monday. The port of Velta is closed."
    assert cast(text)["Veltan government"].type == "government"


def test_invented_capital_stands_for_its_government() -> None:
    text = (
        "Snow fell in Morava, the capital of Velta. Velta's parliament met."
        " Morava has accused the rebels of murder."
    )
    actor = cast(text)["government of Velta"]
    assert "Morava" in words(text, actor, "metonym")


def test_parliament_and_ministry_are_bodies_of_their_own() -> None:
    actors = cast("The Iraqi parliament sued Iraq's oil ministry.")
    assert actors["Iraqi parliament"].type == "organization"
    assert actors["Iraq's oil ministry"].type == "organization"


def test_company_is_no_country_for_having_a_president() -> None:
    actors = cast("Corvath Mining's president, Dana Orlov, resigned. Corvath Mining fell.")
    assert actors["Corvath Mining"].type == "organization"


def test_adjective_before_government_is_no_person_unless_one_is_named() -> None:
    threatened = "Saloltis Petroleum was threatened with reprisals by the Sarvessan government."
    assert {actor.type for actor in cast(threatened).values()} == {"organization", "government"}
    named = cast("Tariq Sarvessan left. The Sarvessan government fined the bank.")
    assert named["Tariq Sarvessan"].type == "person"


def test_camp_that_acts_is_no_country() -> None:
    assert cast("Talks on closing Camp Siret failed.")["Camp Siret"].type == "place"
