"""The ties that the words of a sentence make between its actors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from sayso.reading.claims.clauses import asked, children, objects
from sayso.reading.claims.ends import End, Ends
from sayso.reading.claims.lexicon import Frame
from sayso.reading.claims.match import frames_of
from sayso.reading.claims.slots import slot_ends
from sayso.reading.claims.standing import may_act, may_hold, may_stand, may_undergo

_SIDES = frozenset({"between", "among"})


class Found(NamedTuple):
    """Two ends, the frame that joins them at `trigger`, and the words that mark the second."""

    a: End
    b: End
    frame: Frame
    trigger: Token
    mutual: bool
    marks: tuple[Token, ...] = ()


def ties_at(word: Token, ends: Ends) -> Iterator[Found]:
    """The ties that `word` makes; for each two ends, the first frame that it fills."""
    done: set[frozenset[str]] = set()
    for frame in frames_of(word):
        for found in _ties(frame, word, ends):
            pair = frozenset((found.a.actor, found.b.actor))
            if pair not in done:
                done.add(pair)
                yield found


def _ties(frame: Frame, word: Token, ends: Ends) -> Iterator[Found]:
    first, _ = _fill(frame.a, frame, word, ends)
    if not first or not may_act(first, frame, word, ends) or not may_hold(first, frame, ends):
        return
    second, marks = _fill(frame.b, frame, word, ends)
    if not may_undergo(second, frame, ends):
        return
    pairs = [(a, b) for a in first for b in second]
    if frame.pairs and (set(frame.a) & _SIDES or not (second or _other(frame, word))):
        pairs = [(a, b) for i, a in enumerate(first) for b in first[i + 1 :]]
        marks = tuple(c for c in children(word, "prep") if c.lower_ in _SIDES)
    for a, b in pairs:
        if ends.distinct(a, b):
            yield Found(a, b, frame, word, frame.mutual, marks)


def _other(frame: Frame, word: Token) -> bool:
    """True where someone who is no actor stands at b: "X and Y met reporters"."""
    if "obj" in frame.b and objects(word):
        return True
    if "poss" in frame.b and children(word, "poss"):
        return True
    return any(c.lower_ in frame.b for c in children(word, "prep"))


def _fill(
    slots: tuple[str, ...], frame: Frame, word: Token, ends: Ends
) -> tuple[list[End], tuple[Token, ...]]:
    """The ends in the first of `slots` that holds any, and the words that mark them."""
    for slot in slots:
        if slot == "deed":  # whom the deed in the clause under "threatened to" concerns
            found = [tie.b for inner in asked(word) for tie in ties_at(inner, ends)]
            marks: tuple[Token, ...] = ()
        else:
            found, marks = slot_ends(slot, frame, word, ends, public=slots is frame.b)
        found = [end for end in found if may_stand(end, slot, frame, ends)]
        if found:
            return found, marks
    return [], ()
