"""Who speaks: actors, unnamed sources in the text's words, papers, or nobody."""

from __future__ import annotations

import pytest

from tests.reading.saying import Said, speaker, told

_WENT = "that the fleet had left Port Merrow"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Interior Minister Dana Orlov", "Dana Orlov"),
        ("Dana Orlov, who led the port until 2010,", "Dana Orlov"),
        ("The ministry's spokesman, Tomas Brill,", "Tomas Brill"),
        ("A spokesman for the Harbour Union", "[A spokesman for the Harbour Union]"),
        ("Two people familiar with the matter", "[Two people familiar with the matter]"),
        ("A former Orvanian security official", "[A former Orvanian security official]"),
        ("Officials", "[Officials]"),
        ("Some", "[Some]"),
        ("The Harbour Union", "Harbour Union"),
        ("A statement by the Harbour Union", "Harbour Union"),
        ("The Harbour Union's annual report", "Harbour Union"),
        ("Court papers", "[Court papers]"),
        ("An officer who spoke on condition of anonymity", "[An officer]"),
    ],
)
def test_source_is_heard_as(source: str, expected: str) -> None:
    text = f"{source} said {_WENT}."
    assert speaker(told(text, (source, "said", _WENT))) == expected


def test_pronoun_without_antecedent_stays_unattributed() -> None:
    text = f"It said {_WENT}."
    assert speaker(told(text, ("It", "said", _WENT))) is None


def test_relative_pronoun_speaks_for_its_antecedent() -> None:
    text = f"Dana Orlov, who said {_WENT}, resigned on Monday."
    assert speaker(told(text, ("who", "said", _WENT))) == "Dana Orlov"


def test_one_who_is_quoted_speaks_and_not_the_one_who_quotes() -> None:
    text = f"The Northern Tribune quoted Dana Orlov as saying {_WENT}."
    said: Said = ("The Northern Tribune", "quoted", _WENT)
    assert speaker(told(text, said)) == "Dana Orlov"


def test_body_in_apposition_to_nobody_named_stays_a_body() -> None:
    text = f"The Harbour Union, which has 300 members, said {_WENT}."
    assert speaker(told(text, ("The Harbour Union", "said", _WENT))) == "Harbour Union"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A lawyer for the Harbour Union, Dana Orlov,", "Dana Orlov"),
        ("Harbour Union chief economist Dana Orlov", "Dana Orlov"),
        (
            "A spokesman for Prime Minister Dana Orlov",
            "[A spokesman for Prime Minister Dana Orlov]",
        ),
        ("Supporters of Dana Orlov", "[Supporters of Dana Orlov]"),
        ("A lawyer for Tomas Brill", "[A lawyer for Tomas Brill]"),
    ],
)
def test_name_beside_a_title_is_its_holder_s_and_no_other_s(source: str, expected: str) -> None:
    text = f"{source} said {_WENT}."
    assert speaker(told(text, (source, "said", _WENT))) == expected


def test_statement_speaks_for_the_one_who_made_it_just_before() -> None:
    text = f"The Harbour Union said in a statement {_WENT}. The statement added that boats sank."
    first: Said = ("The Harbour Union", "said", _WENT)
    draft = told(text, first, ("The statement", "added", "that boats sank"))
    assert speaker(draft, 2) == "Harbour Union"


def test_statement_that_nobody_made_stays_a_statement() -> None:
    text = "The statement added that boats sank."
    assert speaker(told(text, ("The statement", "added", "that boats sank"))) == "[The statement]"
