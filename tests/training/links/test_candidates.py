"""Words that may point back."""

from __future__ import annotations

from training.links.candidates import candidates

from tests.reading.saying import parser


def words(text: str) -> list[tuple[str, str]]:
    doc = parser()(text)
    return [(doc.text[one.span.start : one.span.end], one.kind) for one in candidates(doc)]


def test_pronouns_and_definite_descriptions_are_candidates() -> None:
    text = "The company said it had paid the harbour board for its ships."
    assert words(text) == [
        ("The company", "description"),
        ("it", "pronoun"),
        ("the harbour board", "description"),
        ("its", "pronoun"),
    ]


def test_indefinite_descriptions_and_names_are_none() -> None:
    assert words("A company paid Dana Orlov.") == []
