"""The ground on which words point back: sentences, passages, quotations, and who stood where."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.reading.actors.cast import Entity
from sayso.reading.draft import draft_of
from sayso.records import MentionKind

_OPENING, _CLOSING = "“«", "”»"


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention that the pass through the text has gone by."""

    entity: Entity
    start: int
    end: int
    head: Token
    kind: MentionKind


class Ground:
    """Sentence, passage and quotation of every token, and the mentions in their order."""

    def __init__(self, doc: Doc, entities: list[Entity]) -> None:
        self.doc = doc
        self.sentence = _numbered(doc)
        self.passage = _passages(doc)
        self.quoted = _quoted(doc, self.passage)
        self.seen: list[Seen] = []
        self._heads: dict[int, Entity] = {}
        self._inside: dict[int, Entity] = {}
        placed = [(s, e, entity, k) for entity in entities for (s, e), k in entity.places.items()]
        self._ahead = sorted(placed, key=lambda row: (row[0], -row[1]), reverse=True)
        for start, end, entity, _ in reversed(self._ahead):
            self._note(start, end, entity)

    def _note(self, start: int, end: int, entity: Entity) -> None:
        self._heads.setdefault(self.doc[start:end].root.i, entity)
        for i in range(start, end):
            self._inside[i] = entity

    def at(self, i: int) -> Entity | None:
        """The actor whose mention has the token `i` as head, else that of the innermost over it."""
        return self._heads.get(i) or self._inside.get(i)

    def covered(self, i: int) -> bool:
        """True for a token inside a mention."""
        return i in self._inside

    def advance(self, i: int) -> None:
        """Let all mentions that start before the token `i` be seen."""
        while self._ahead and self._ahead[-1][0] < i:
            start, end, entity, kind = self._ahead.pop()
            self._see(start, end, entity, kind)

    def add(self, entity: Entity, start: int, end: int, kind: MentionKind) -> None:
        """Note a mention just found at the tokens `start` to `end`."""
        entity.add(self.doc, start, end, kind)
        self._note(start, end, entity)
        self._see(start, end, entity, kind)

    def _see(self, start: int, end: int, entity: Entity, kind: MentionKind) -> None:
        self.seen.append(Seen(entity, start, end, self.doc[start:end].root, kind))

    def back(self, i: int, sentences: int) -> list[Seen]:
        """What was seen before the token `i`, in its sentence and so many before, latest first."""
        low = self.sentence[i] - sentences
        found = []
        for seen in reversed(self.seen):
            if self.sentence[seen.start] < low:
                break
            if seen.end <= i:
                found.append(seen)
        return found


def _numbered(doc: Doc) -> list[int]:
    """The number of the sentence that each token stands in."""
    numbers, number = [], -1
    for token in doc:
        number += bool(token.is_sent_start) or token.i == 0
        numbers.append(number)
    return numbers


def _passages(doc: Doc) -> list[int]:
    starts = sorted(passage.start for passage in draft_of(doc).document.passages)
    return [bisect_right(starts, token.idx) for token in doc]


def _quoted(doc: Doc, passage: list[int]) -> list[bool]:
    """For each token, whether quotation marks stand around it within its passage."""
    flags, inside, place = [], False, -1
    for token in doc:
        if passage[token.i] != place:
            inside, place = False, passage[token.i]
        if token.text in _OPENING:
            inside = True
        elif token.text in _CLOSING:
            inside = False
        elif token.text in {'"', "``", "''"}:
            inside = not inside
        flags.append(inside)
    return flags
