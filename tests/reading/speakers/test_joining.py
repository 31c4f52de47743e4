"""Unnamed sources that turn out to be a person whom the next lines name."""

from __future__ import annotations

from tests.reading.saying import Said, hearer, speaker, told

_LINKS = "Orvania has papers showing links between the Harbour Front and the Merrow League"
_OFFICIAL: Said = ("a former Orvanian security official", "has said", _LINKS)
_LEAD = f"{_LINKS}, a former Orvanian security official has said.\n\n"
_TIES = "that papers of the government show ties of the Harbour Front and the Merrow League"


def _told(
    named: str, lead: Said = _OFFICIAL, opening: str = _LEAD
) -> tuple[str | None, str | None]:
    source, rest = named.split(" told", 1)
    draft = told(
        f"{opening}{named}",
        lead,
        (source, "told", rest.split(" that ", 1)[1].join(("that ", "")).rstrip(".")),
    )
    return speaker(draft, 1), hearer(draft, 1)


def test_official_is_the_former_minister_named_next() -> None:
    named = (
        "Dana Orlov, who was Orvania's minister for national security until 2010, "
        f"told the Northern Tribune {_TIES}."
    )
    assert _told(named) == ("Dana Orlov", "Northern Tribune")


def test_official_is_not_one_whose_posts_do_not_fit() -> None:
    named = f"Dana Orlov, who was a dentist in Orvania, told the Northern Tribune {_TIES}."
    assert _told(named)[0] == "[a former Orvanian security official]"


def test_official_of_another_country_does_not_fit() -> None:
    named = (
        "Dana Orlov, who was Selmia's minister for national security until 2010, "
        f"told the Northern Tribune {_TIES}."
    )
    assert _told(named)[0] == "[a former Orvanian security official]"


def test_official_who_speaks_of_something_else_is_not_joined() -> None:
    named = (
        "Dana Orlov, who was Orvania's minister for national security until 2010, "
        "told the Northern Tribune that bread had become dear."
    )
    assert _told(named)[0] == "[a former Orvanian security official]"


def test_source_that_asked_for_anonymity_is_not_joined() -> None:
    source = "a former Orvanian security official who spoke on condition of anonymity"
    opening = f"{_LINKS}, {source} has said.\n\n"
    named = (
        "Dana Orlov, who was Orvania's minister for national security until 2010, "
        f"told the Northern Tribune {_TIES}."
    )
    assert _told(named, (source, "has said", _LINKS), opening)[0] != "Dana Orlov"


def test_two_who_fit_leave_the_source_unnamed() -> None:
    named = "Dana Orlov, who was Orvania's minister for national security until 2010,"
    other = "Tomas Brill, a former director of Orvania's security service,"
    text = f"{_LEAD}{named} told Quay Radio {_TIES}.\n\n{other} confirmed {_TIES}."
    draft = told(text, _OFFICIAL, (named, "told", _TIES), (other, "confirmed", _TIES))
    assert speaker(draft, 1) == "[a former Orvanian security official]"


def test_former_official_is_the_one_who_headed_an_office() -> None:
    named = (
        "Dana Orlov, who headed Orvania's Office of Harbour Security from 2012 to 2017, "
        f"told the Northern Tribune {_TIES}."
    )
    assert _told(named) == ("Dana Orlov", "Northern Tribune")


def test_former_official_is_not_one_who_still_heads_an_office() -> None:
    named = (
        "Dana Orlov, who heads Orvania's Office of Harbour Security, "
        f"told the Northern Tribune {_TIES}."
    )
    assert _told(named)[0] == "[a former Orvanian security official]"


def test_head_of_a_named_body_is_the_one_who_led_it() -> None:
    source = "the former head of the Directorate of Harbour Security"
    lead = f"{_LINKS}, {source} told the Northern Tribune.\n\n"
    guest = "Dana Orlov, who led the directorate from 2012 to 2017, was a guest of the programme."
    quoted = "They show that the League and the Front were in contact"
    text = f"{lead}{guest}\n\n“{quoted},” Orlov said."
    draft = told(text, (source, "told", _LINKS), ("Orlov", "said", quoted))
    assert speaker(draft, 1) == "Dana Orlov"


def test_head_of_a_named_body_is_nobody_who_led_another() -> None:
    source = "the former head of the Directorate of Harbour Security"
    lead = f"{_LINKS}, {source} told the Northern Tribune.\n\n"
    guest = "Dana Orlov, who led the chamber from 2012 to 2017, was a guest of the programme."
    quoted = "They show that the League and the Front were in contact"
    text = f"{lead}{guest}\n\n“{quoted},” Orlov said."
    draft = told(text, (source, "told", _LINKS), ("Orlov", "said", quoted))
    assert speaker(draft, 1) != "Dana Orlov"
