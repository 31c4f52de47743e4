"""The ground on which words point back: who is mentioned where, and who was seen before."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.reading.actors.cast import Entity
from sayso.reading.actors.lay import Lay
from sayso.records import MentionKind


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention that the pass through the text has gone by."""

    entity: Entity
    start: int
    end: int
    head: Token
    kind: MentionKind


class Ground:
    """The mentions of a document in their order, seen one after another."""

    def __init__(self, doc: Doc, lay: Lay, entities: list[Entity]) -> None:
        self.doc = doc
        self.sentence, self.passage, self.quoted = lay.sentence, lay.passage, lay.quoted
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
