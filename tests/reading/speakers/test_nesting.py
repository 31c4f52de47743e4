"""Say-so within say-so."""

from __future__ import annotations

from sayso.reading.draft import Draft
from tests.reading.saying import Said, told

_MET = "that Tomas Brill had met Ines Valk"


def _parents(draft: Draft) -> dict[str, str | None]:
    return {said.id: said.parent for said in draft.attributions}


def test_saying_inside_a_content_has_it_for_parent() -> None:
    text = f"The Northern Tribune reported that Dana Orlov had said {_MET}."
    outer: Said = ("The Northern Tribune", "reported", f"that Dana Orlov had said {_MET}")
    assert _parents(told(text, outer, ("Dana Orlov", "had said", _MET))) == {"s1": None, "s2": "s1"}


def test_saying_beside_another_has_no_parent() -> None:
    text = f"Dana Orlov said {_MET}. Ines Valk said that boats had left."
    other: Said = ("Ines Valk", "Valk said", "that boats had left")
    assert _parents(told(text, ("Dana Orlov", "said", _MET), other)) == {"s1": None, "s2": None}


def test_citing_stands_under_the_saying_that_cites() -> None:
    text = f"The Northern Tribune reported, citing two officials, {_MET}."
    outer: Said = ("The Northern Tribune", "reported", _MET)
    assert _parents(told(text, outer, ("two officials", "citing", _MET))) == {
        "s1": None,
        "s2": "s1",
    }
