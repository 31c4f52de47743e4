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
