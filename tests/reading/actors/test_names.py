from __future__ import annotations

from tests.reading.actors.cast import cast, words


def test_one_name_has_one_type_in_the_whole_text() -> None:
    text = "Corvath Mining Ltd. was fined. In May Corvath Mining Ltd. paid up."
    assert [actor.type for actor in set(cast(text).values())] == ["organization"]


def test_post_tells_a_person() -> None:
    actors = cast("The banker Olan Brisco met Ulla Fennimore, a painter from Selbo.")
    assert actors["Olan Brisco"].type == "person"
    assert actors["Ulla Fennimore"].type == "person"


def test_determiners_possessives_and_prefixes_are_no_part_of_a_name() -> None:
    text = "The anti-Veltan Sarim Front attacked Corvath Mining's port."
    assert {"Sarim Front", "Corvath Mining"} <= cast(text).keys()


def test_body_named_after_another_is_one_name() -> None:
    actors = cast("He leads the Bank of Molva and the Dockers' League at the University of Selbo.")
    assert {"Bank of Molva", "Dockers' League", "University of Selbo"} <= actors.keys()


def test_dates_laws_and_contests_are_no_actors() -> None:
    text = "On Monday the Ports Act and the Harbour Cup of January made news."
    assert cast(text) == {}


def test_title_case_headline_adds_no_names() -> None:
    actors = cast("Dana Orlov quit on Monday.", title="Orlov Quits Amid Storm Over Port Sale")
    assert {actor.name for actor in actors.values()} == {"Dana Orlov"}


def test_headline_shows_the_names_of_the_body() -> None:
    title = "Orlov Quits Amid Storm Over Port Sale"
    actor = cast("Dana Orlov quit on Monday.", title=title)["Dana Orlov"]
    assert words(f"{title}\n\nDana Orlov quit on Monday.", actor) == ["Orlov", "Dana Orlov"]


def test_legal_form_may_be_dropped() -> None:
    actors = cast("Corvath Mining Ltd. was sued. Corvath Mining denied it.")
    assert actors["Corvath Mining Ltd."] is actors["Corvath Mining"]


def test_abbreviation_without_definition_joins_the_one_name_it_spells() -> None:
    actors = cast("The Eastern Customs Union met. Envoys of the ECU signed a treaty.")
    assert actors["ECU"] is actors["Eastern Customs Union"]
