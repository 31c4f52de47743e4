"""Quotations that go on, and quotations that nobody owns."""

from __future__ import annotations

from tests.reading.saying import Said, actor, speaker, told

_FIRST: Said = ("Dana Orlov", "said", "“The harbour is closed,”")


def test_quotation_right_after_a_quotation_is_the_same_speaker() -> None:
    text = "“The harbour is closed,” Dana Orlov said. “It will stay closed.”"
    draft = told(text, _FIRST, ("", "", "“It will stay closed.”"))
    assert speaker(draft, 2) == "Dana Orlov"


def test_quotation_after_narration_stays_unattributed() -> None:
    text = "“The harbour is closed,” Dana Orlov said. The crowd left. “It will stay closed.”"
    draft = told(text, _FIRST, ("", "", "“It will stay closed.”"))
    assert speaker(draft, 2) is None


def test_open_quotation_mark_carries_the_speaker_on() -> None:
    text = "Dana Orlov said: “The harbour is closed.\n\n“It will stay closed.” Boats left."
    first: Said = ("Dana Orlov", "said", "“The harbour is closed.")
    assert speaker(told(text, first, ("", "", "“It will stay closed.”")), 2) == "Dana Orlov"


def test_pure_quotation_after_one_speaker_is_the_same_speaker() -> None:
    text = "“The harbour is closed,” Dana Orlov said.\n\n“It will stay closed.”"
    assert speaker(told(text, _FIRST, ("", "", "“It will stay closed.”")), 2) == "Dana Orlov"


def test_pure_quotation_after_two_speakers_stays_unattributed() -> None:
    text = (
        "Tomas Brill said that boats had left. “The harbour is closed,” Dana Orlov said.\n\n"
        "“It will stay closed.”"
    )
    brill: Said = ("Tomas Brill", "said", "that boats had left")
    orlov: Said = ("Dana Orlov", "Orlov said", "“The harbour is closed,”")
    assert speaker(told(text, brill, orlov, ("", "", "“It will stay closed.”")), 3) is None


def test_open_quotation_goes_back_from_a_speaker_named_later() -> None:
    text = "“The harbour is closed.\n\n“It will stay closed,” Dana Orlov said."
    last: Said = ("Dana Orlov", "said", "“It will stay closed,”")
    assert speaker(told(text, ("", "", "“The harbour is closed."), last)) == "Dana Orlov"


def test_quotation_without_speaker_stays_unattributed() -> None:
    text = "The letter of the port is short. “The harbour is closed.” Dana Orlov was abroad."
    assert speaker(told(text, ("", "", "“The harbour is closed.”"))) is None


def test_first_person_in_a_quotation_means_its_speaker() -> None:
    text = "“I closed the harbour,” Dana Orlov said."
    draft = told(text, ("Dana Orlov", "said", "“I closed the harbour,”"))
    mentions = {text[m.start : m.end] for m in actor(draft, "Dana Orlov").mentions}
    assert mentions == {"I", "Dana Orlov"}
