from __future__ import annotations

import pytest

from sayso.reading.draft import Naming, draft_of
from tests.reading.actors.cast import cast, parsed, words


def _namings(text: str) -> list[Naming]:
    return list(draft_of(parsed(text)).namings)


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("The Harbour Front (HF) met the mayor of Selbo.", "Harbour Front", "HF"),
        ("The HF (Harbour Front) met the mayor.", "Harbour Front", "HF"),
        ("Officials of the Harbour Front, or HF, met on Monday.", "Harbour Front", "HF"),
        ("Fighters moved to Camp Siret, formerly known as Camp Molva, in May.",
         "Camp Siret", "Camp Molva"),
        ("They have lived in Camp Siret, the former Camp Molva.", "Camp Siret", "Camp Molva"),
        ("The Grain Board, previously called the Seed Office, was sued.",
         "Grain Board", "Seed Office"),
        ("Dana Orlov, also known as Dana Vex, was arrested.", "Dana Orlov", "Dana Vex"),
        ("Corvath Mining, formerly Molva Steel, was sold in May.", "Corvath Mining", "Molva Steel"),
        ("The Seed Office was renamed the Grain Board in 2011.", "Seed Office", "Grain Board"),
        ("Luis Draganel, better known as El Sordo, was freed.", "Luis Draganel", "El Sordo"),
    ],
)  # fmt: skip
def test_definition_joins_both_names(text: str, name: str, other: str) -> None:
    actors = cast(text)
    assert actors[name] is actors[other]


def test_naming_has_its_sentence_its_words_and_its_time() -> None:
    text = "It rained. Fighters left Camp Siret, formerly known as Camp Molva. They walked."
    naming = next(n for n in _namings(text) if n.name == "Camp Molva")
    assert naming.evidence.of(text) == "Fighters left Camp Siret, formerly known as Camp Molva."
    assert [span.of(text) for span in naming.words] == ["formerly known as"]
    assert naming.past


def test_abbreviation_is_no_past_name() -> None:
    assert [n.past for n in _namings("The Harbour Front (HF) met the mayor.")] == [False]


def test_defined_name_is_found_at_every_later_place() -> None:
    text = (
        "The Sarimedan-e-Khavar Organization (SKO) fled in 1986. Members of the SKO set up a camp."
        " SKO leaders denied it."
    )
    actor = cast(text)["SKO"]
    assert actor.name == "Sarimedan-e-Khavar Organization"
    assert words(text, actor, "name").count("SKO") == 3


def test_alternatives_in_a_list_define_nothing() -> None:
    assert _namings("Goods go to Selbo, Molva, or Ostrova, by sea.") == []


def test_bracket_with_unrelated_capitals_defines_nothing() -> None:
    assert _namings("The Harbour Front (TV) met the mayor. Runa Vest (D) spoke.") == []


def test_former_post_is_no_former_name() -> None:
    assert _namings("Dana Orlov, formerly Corvath Mining chairman, was freed.") == []


def test_abbreviation_makes_a_body_of_what_looks_like_a_place() -> None:
    text = "Police raided Sarim-e-Khavar Velta (SKV) on Monday."
    assert cast(text)["SKV"].type == "organization"


def test_former_post_in_a_body_is_no_name_of_its_holder() -> None:
    assert _namings("Dana Orlov, the former Molva Steel director, spoke.") == []
    assert _namings("Dana Orlov, the former Speaker, spoke to Camp Siret.") == []
