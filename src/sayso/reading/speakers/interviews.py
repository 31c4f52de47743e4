"""Interviews printed as questions and answers: who says "I" in the answers."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.heads import objects
from sayso.reading.speakers.places import Paragraphs, text_of

_TALKS = frozenset({"interview", "conversation", "q&a", "chat"})
_OPENING = 2
_QUESTIONS = 2


class Guest:
    """The one person whom the opening of a page of questions says it interviews."""

    def __init__(self, cast: Cast, paragraphs: Paragraphs) -> None:
        self._asked = [
            span.of(text_of(cast.doc)).rstrip(' "”’').endswith("?") for span in paragraphs
        ]
        self._paragraphs = paragraphs
        people = {
            actor.id
            for token in cast.doc
            if paragraphs.number(token.idx) < _OPENING
            for guest in _guests(token)
            if (actor := cast.at(guest)) and actor.type == "person"
        }
        sure = len(people) == 1 and sum(self._asked) >= _QUESTIONS
        self._person = people.pop() if sure else None

    def at(self, place: int) -> str | None:
        """The person's id where an answer stands at the character, else None."""
        number = self._paragraphs.number(place)
        return None if number < _OPENING or self._asked[number] else self._person


def _guests(token: Token) -> Iterator[Token]:
    if token.lemma_.lower() not in _TALKS:
        return
    for child in token.children:
        if child.dep_ == "dobj":
            yield from (child, *child.conjuncts)
        if child.dep_ == "prep" and child.lower_ == "with":
            yield from (one for found in objects(child) for one in (found, *found.conjuncts))
