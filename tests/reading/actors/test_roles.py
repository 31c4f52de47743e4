from __future__ import annotations

import pytest

from sayso.records import Role
from tests.reading.actors.cast import cast


def _roles(text: str, name: str) -> list[Role]:
    return list(cast(text)[name].roles)


@pytest.mark.parametrize(
    ("text", "title", "of"),
    [
        ("Corvath Mining chairman Pavel Riz resigned.", "chairman", "Corvath Mining"),
        ("Pavel Riz, the chairman of Corvath Mining, spoke.", "chairman", "Corvath Mining"),
        ("Corvath Mining's chairman, Pavel Riz, spoke.", "chairman", "Corvath Mining"),
        ("A spokesman for Corvath Mining, Pavel Riz, spoke.", "spokesman", "Corvath Mining"),
        ("Pavel Riz is chief executive of Corvath Mining.", "chief executive", "Corvath Mining"),
        ("Corvath Mining fell. The company's lawyer, Pavel Riz, spoke.", "lawyer",
         "Corvath Mining"),
        ("The Chilean foreign minister, Pavel Riz, spoke.", "foreign minister",
         "government of Chile"),
    ],
)  # fmt: skip
def test_post_and_body_are_found(text: str, title: str, of: str) -> None:
    actors = cast(text)
    (role,) = actors["Pavel Riz"].roles
    assert (role.title, role.of, role.current) == (title, actors[of].id, True)


def test_past_and_present_posts_are_two_roles() -> None:
    text = (
        "Gorvan Stell, who was Chile's minister of state for ports and is now a lawmaker in the"
        " Chilean parliament, criticised Corvath Mining."
    )
    past, now = _roles(text, "Gorvan Stell")
    assert (past.title, past.current) == ("minister of state for ports", False)
    assert past.of == cast(text)["government of Chile"].id
    assert (now.title, now.current) == ("lawmaker", True)
    assert now.of == cast(text)["Chilean parliament"].id


def test_former_is_past() -> None:
    (role,) = _roles("Former prime minister Ana Brik met the bankers.", "Ana Brik")
    assert (role.title, role.current) == ("prime minister", False)


def test_years_of_a_post_are_kept() -> None:
    text = "Ana Brik was chairman of Corvath Mining from 2006 to 2010."
    (role,) = _roles(text, "Ana Brik")
    assert (role.start, role.end, role.current) == ("2006", "2010", False)


def test_appointment_gives_the_start_and_resignation_the_end() -> None:
    (role,) = _roles("Ana Brik became chairman of Corvath Mining in 2010.", "Ana Brik")
    assert (role.start, role.end, role.current) == ("2010", None, True)
    (role,) = _roles("Ana Brik resigned as chairman of Corvath Mining in 2010.", "Ana Brik")
    assert (role.start, role.end, role.current) == (None, "2010", False)


def test_successor_holds_the_post_and_predecessor_held_it() -> None:
    actors = cast("Ana Brik replaced Pavel Riz as chairman of Corvath Mining.")
    assert [(r.title, r.current) for r in actors["Ana Brik"].roles] == [("chairman", True)]
    assert [(r.title, r.current) for r in actors["Pavel Riz"].roles] == [("chairman", False)]


def test_evidence_is_the_sentence() -> None:
    text = "It rained. Pavel Riz, a lawyer, spoke. He left."
    (role,) = _roles(text, "Pavel Riz")
    assert role.evidence.of(text) == "Pavel Riz, a lawyer, spoke."


@pytest.mark.parametrize(
    "text",
    [
        "Pavel Riz is not the chairman of Corvath Mining.",
        "Pavel Riz hopes to be elected president of Chile.",
        "Pavel Riz, the minister's brother, spoke.",
        "According to a senior official, Pavel Riz was tired.",
        "Pavel Riz said what he would do if he were the chairman of Corvath Mining.",
        "Troops guard Pavel Riz.",
    ],
)
def test_what_is_no_post_gives_none(text: str) -> None:
    assert _roles(text, "Pavel Riz") == []
