"""The comparison of two annotations."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from training.corpus.likeness import Annotation, tally

ONE: dict[str, Any] = {
    "page": "p",
    "actors": [
        {"name": "Harbour Union", "type": "organization", "aliases": ["HU"]},
        {"name": "Dana Orlov", "type": "person", "aliases": ["Orlov"]},
    ],
    "statements": [{"speaker": "Dana Orlov", "content": "the union had paid her"}],
    "ties": [
        {
            "a": "Harbour Union",
            "b": "Dana Orlov",
            "class": "aid",
            "direction": "a->b",
            "relation": "paid",
            "polarity": "asserted",
            "certainty": "fact",
            "sentence": "Dana Orlov said the union had paid her.",
            "origin": "Dana Orlov",
        }
    ],
}


def changed(**tie: str) -> Annotation:
    other = deepcopy(ONE)
    other["ties"][0].update(tie)
    return other


def test_same_annotation_agrees_wholly() -> None:
    figures = tally([(ONE, ONE)])
    assert {figures[n] for n in ("actors_f1", "statements_f1", "ties_f1", "origin")} == {100.0}


def test_alias_names_the_same_actor() -> None:
    other = deepcopy(ONE)
    other["actors"][0] = {"name": "HU", "type": "organization", "aliases": []}
    other["ties"][0]["a"] = "HU"
    assert tally([(ONE, other)])["ties_f1"] == 100.0


def test_turned_tie_matches_with_another_direction() -> None:
    figures = tally([(ONE, changed(a="Dana Orlov", b="Harbour Union"))])
    assert (figures["ties_f1"], figures["direction"]) == (100.0, 0.0)


def test_what_a_tie_says_is_counted_apart() -> None:
    figures = tally([(ONE, changed(**{"class": "support", "polarity": "denied"}))])
    assert (figures["ties_f1"], figures["class"], figures["polarity"]) == (100.0, 0.0, 0.0)


def test_tie_in_another_sentence_does_not_match() -> None:
    assert tally([(ONE, changed(sentence="It rained on Monday."))])["ties_f1"] == 0.0


def test_page_s_voice_is_no_speaker() -> None:
    assert tally([(ONE, changed(origin="outlet"))])["origin"] == 0.0
