"""Which kinds of actors can be the ends of which claims."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.claims.ends import End, Ends
from sayso.reading.claims.lexicon import Frame

KINDS = {
    "person": frozenset({"person"}),
    "body": frozenset({"organization", "group"}),
    "owner": frozenset({"person", "government"}),
    "power": frozenset({"organization", "group", "government", "place"}),
}
_ACTING = frozenset({"subj", "with", "by", "against"})
_TOWARDS = frozenset({"in", "into", "at", "from", "to"})
_GIVEN = frozenset({"aid", "sanction"})
_PLACED = frozenset({"assault", "coerce", "sanction", "aid", "threaten", "role", "membership"})


def may_stand(end: End, slot: str, frame: Frame, ends: Ends) -> bool:
    """Whether the actor can be the end that the slot holds.

    A place acts where it is the subject or a partner; a place to which someone
    moves, or between which something runs, is a place on the map.
    """
    type = ends.type_of(end)
    if frame.cls == "kinship":
        return type == "person"
    if type != "place" or slot in _ACTING:
        return True
    if frame.cls == "retreat" or (slot in _TOWARDS and frame.cls in _GIVEN):
        return ends.is_state(end)
    return frame.cls in _PLACED and slot not in _TOWARDS


def may_act(first: list[End], frame: Frame, word: Token, ends: Ends) -> bool:
    """Whether the actors can be the first end: people hold posts, others only represent."""
    if frame.cls != "role" or word.lemma_ == "represent":
        return True
    return all(ends.type_of(end) == "person" for end in first)


def may_hold(first: list[End], frame: Frame, ends: Ends) -> bool:
    """Whether the first end is of the kind that the frame asks for: a firm belongs to a person."""
    return not frame.holder or all(ends.type_of(end) in KINDS[frame.holder] for end in first)


def may_undergo(second: list[End], frame: Frame, ends: Ends) -> bool:
    """Whether the actors are of the kind that the frame asks for."""
    return not frame.kind or all(ends.type_of(end) in KINDS[frame.kind] for end in second)
