"""Capitals are no sign of a name in a headline, and are one in a sentence."""

from __future__ import annotations

from sayso import read_text


def test_sentence_full_of_names_keeps_its_names() -> None:
    names = {actor.name for actor in read_text("Corvath Mining owns Lower Quay Bank.").actors}
    assert names == {"Corvath Mining", "Lower Quay Bank"}


def test_headline_in_title_case_names_nobody() -> None:
    assert read_text("Central Bank Holds Rate After Heavy Losses").actors == ()
