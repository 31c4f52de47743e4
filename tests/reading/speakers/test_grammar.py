"""Sayings that the grammar shows, whatever the spans say."""

from __future__ import annotations

from sayso.reading.draft import Draft
from tests.reading.saying import Said, name, speaker, told

_MET = "that Tomas Brill had met Ines Valk"


def _words(draft: Draft, id: str) -> list[str]:
    said = next(said for said in draft.attributions if said.id == id)
    return [span.of(draft.document.text) for span in (*said.source, *said.cue, *said.content)]


def test_missed_saying_within_a_saying_is_read() -> None:
    text = f"The Northern Tribune reported that Dana Orlov had said {_MET}."
    outer: Said = ("The Northern Tribune", "reported", f"that Dana Orlov had said {_MET}")
    draft = told(text, outer)
    assert _words(draft, "p1") == ["Dana Orlov", "had said", _MET]
    inner = next(said for said in draft.attributions if said.id == "p1")
    assert (name(draft, inner.speaker), inner.parent) == ("Dana Orlov", "s1")


def test_what_nobody_said_is_no_saying() -> None:
    draft = told(f"Dana Orlov did not say {_MET}. She could say {_MET}.")
    assert draft.attributions == ()


def test_subject_of_the_verb_outdoes_a_source_of_the_next_sentence() -> None:
    text = f"Prosecutors allege {_MET}. Dana Orlov left."
    assert speaker(told(text, ("Dana Orlov", "allege", _MET))) == "[Prosecutors]"


def test_name_right_before_the_verb_is_source_and_not_content() -> None:
    heard = "The port may punish Corvath Mining, the minister, Dana Orlov,"
    draft = told(f"{heard} said on Friday.", ("", "said", heard))
    assert speaker(draft) == "Dana Orlov"
    assert _words(draft, "s1")[-1] == "The port may punish Corvath Mining"


def test_cue_with_papers_speaks_for_the_papers() -> None:
    text = "The Harbour Union has documents showing links between Tomas Brill and Ines Valk."
    cue, links = "has documents showing", "links between Tomas Brill and Ines Valk"
    assert speaker(told(text, ("The Harbour Union", cue, links))) == (
        "[documents of the Harbour Union]"
    )


def test_subject_that_a_content_took_in_is_the_source() -> None:
    text = f"An officer who asked not to be named said {_MET}."
    draft = told(text, ("", "said", f"An officer who asked not to be named … {_MET}"))
    assert speaker(draft) == "[An officer]"
    assert _words(draft, "s1")[-1] == _MET


def test_name_and_its_apposition_before_the_verb_are_the_source() -> None:
    deed = "Tomas Brill was employed by Corvath Mining as a consultant"
    source = "Dana Orlov, a former adviser of the Port Authority"
    text = f"{deed}, {source}, alleged on Monday."
    draft = told(text, ("", "alleged", f"{deed}, {source},"))
    assert speaker(draft) == "Dana Orlov"
    assert _words(draft, "s1") == [source, "alleged", deed]


def test_missed_denial_of_a_deed_is_read() -> None:
    draft = told("Corvath Mining denied financing the Harbour Front.")
    assert _words(draft, "p1") == ["Corvath Mining", "denied", "financing the Harbour Front"]


def test_missed_rejection_of_a_report_is_read() -> None:
    draft = told(f"Dana Orlov dismissed as a fabrication a report {_MET}.")
    assert _words(draft, "p1")[0] == "Dana Orlov"
    assert _words(draft, "p1")[-1] == f"a report {_MET}"


def test_rejection_of_a_thing_is_no_saying() -> None:
    assert told("Dana Orlov rejected the offer of Corvath Mining.").attributions == ()
