"""To whom, or through what, something was said."""

from __future__ import annotations

import pytest

from tests.reading.saying import actor, hearer, speaker, told

_WENT = "the fleet had left Port Merrow"


@pytest.mark.parametrize(
    "frame",
    [
        "Dana Orlov told the Northern Tribune that {went}.",
        "Dana Orlov said in an interview with the Northern Tribune that {went}.",
        "In an interview with the Northern Tribune, Dana Orlov said {went}.",
        "Speaking to the Northern Tribune, Dana Orlov said {went}.",
        "Dana Orlov said in remarks published by the Northern Tribune that {went}.",
        "Dana Orlov said in a statement to the Northern Tribune that {went}.",
    ],
)
def test_outlet_told_is_the_hearer(frame: str) -> None:
    text = frame.format(went=_WENT)
    cue = "told" if " told " in text else "said"
    draft = told(text, ("Dana Orlov", cue, _WENT))
    assert (speaker(draft), hearer(draft)) == ("Dana Orlov", "Northern Tribune")


@pytest.mark.parametrize("crowd", ["reporters", "journalists", "a crowd of supporters"])
def test_generic_hearers_are_nobody(crowd: str) -> None:
    text = f"Dana Orlov told {crowd} that {_WENT}."
    assert hearer(told(text, ("Dana Orlov", "told", _WENT))) is None


@pytest.mark.parametrize("when", ["on Tuesday", "in Port Merrow", "on Facebook"])
def test_times_places_and_platforms_are_no_hearers(when: str) -> None:
    text = f"Dana Orlov said {when} that {_WENT}."
    draft = told(text, ("Dana Orlov", "said", _WENT))
    assert hearer(draft) is None
    assert "Tuesday" not in {one.name for one in draft.actors}


def test_hearer_with_one_bare_name_becomes_an_outlet() -> None:
    text = f"Dana Orlov, who was minister of ports, told al-Bahrana that {_WENT}."
    draft = told(text, ("Dana Orlov, who was minister of ports,", "told", _WENT))
    assert hearer(draft) == "al-Bahrana"
    assert actor(draft, "al-Bahrana").type == "organization"


def test_body_before_which_somebody_testifies_is_the_hearer() -> None:
    text = f"Dana Orlov testified before the Ports Committee that {_WENT}."
    assert hearer(told(text, ("Dana Orlov", "testified", _WENT))) == "Ports Committee"


def test_one_who_quotes_carries_the_words() -> None:
    text = f"The Northern Tribune quoted Dana Orlov as saying that {_WENT}."
    draft = told(text, ("Dana Orlov", "quoted", _WENT))
    assert (speaker(draft), hearer(draft)) == ("Dana Orlov", "Northern Tribune")
