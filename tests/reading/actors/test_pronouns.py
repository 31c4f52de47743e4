from __future__ import annotations

import pytest

from sayso.reading.actors.pronouns import first_person
from sayso.records import Span
from tests.reading.actors.cast import cast, parsed, words


@pytest.mark.parametrize(
    ("text", "name", "pronouns"),
    [
        ("Dana Orlov said that she was tired.", "Dana Orlov", ["she"]),
        ("Mr Pavel Riz spoke. He was tired.", "Pavel Riz", ["He"]),
        ("Mr Pavel Riz met Mrs Dana Orlov before she left.", "Dana Orlov", ["she"]),
        ("Pavel Riz met Olan Brisco on Monday. He was tired.", "Pavel Riz", ["He"]),
        ("Pavel Riz met Olan Brisco and his wife.", "Olan Brisco", ["his"]),
        ("Corvath Mining said that it had paid its workers.", "Corvath Mining", ["it", "its"]),
        ("Dana Orlov, who lives in Chile, spoke.", "Dana Orlov", ["who"]),
        ("Corvath Mining, which owns a port, paid.", "Corvath Mining", ["which"]),
    ],
)
def test_pronoun_is_resolved(text: str, name: str, pronouns: list[str]) -> None:
    assert words(text, cast(text)[name], "pronoun") == pronouns


@pytest.mark.parametrize(
    "text",
    [
        "Pavel Riz told Olan Brisco that he was tired.",
        "Corvath Mining was sued. It was raining.",
        "Corvath Mining and Molva Shipping met. It paid.",
        "The report pleased Corvath Mining. It ran to nine pages.",
        "Pavel Riz hit him.",
    ],
)
def test_pronoun_in_doubt_stays_unresolved(text: str) -> None:
    for actor in cast(text).values():
        assert words(text, actor, "pronoun") == []


def test_first_person_is_found_in_the_quotation_alone() -> None:
    text = 'I saw it. "I am tired," Dana Orlov said, "and my feet hurt."'
    doc = parsed(text)
    content = [Span(11, 21), Span(41, 58)]
    assert [token.text for token in first_person(doc, content)] == ["I", "my"]
