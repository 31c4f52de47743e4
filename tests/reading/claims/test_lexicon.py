"""The word lists hold together."""

from __future__ import annotations

from sayso.reading.claims.lexicon import Frame, lexicon
from sayso.reading.claims.standing import KINDS
from sayso.records import classes

SLOTS = set(
    "subj obj owner dative clause deed poss recv named asked answered listed lister".split()
)
PREPOSITIONS = set(
    "about against alongside among and at behind between by for from in into of on over to toward "
    "towards under upon with".split()
)


def frames() -> list[Frame]:
    words = lexicon()
    tables = (words.verbs, words.nouns, words.adjectives)
    return [frame for table in tables for found in table.values() for frame in found]


def test_every_frame_names_a_class_of_the_table() -> None:
    assert {frame.cls for frame in frames()} <= set(classes())


def test_every_slot_is_known() -> None:
    assert {slot for frame in frames() for slot in (*frame.a, *frame.b)} <= SLOTS | PREPOSITIONS


def test_every_kind_is_known() -> None:
    assert {frame.kind for frame in frames() if frame.kind} <= set(KINDS)


def test_every_act_class_has_words() -> None:
    acts = {name for name, row in classes().items() if row.kind == "act"}
    assert acts <= {frame.cls for frame in frames()}


def test_mutual_classes_alone_pair_joined_actors() -> None:
    assert all(frame.mutual for frame in frames() if frame.pairs)
