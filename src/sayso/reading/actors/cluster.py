"""Names of one actor brought together: by spelling, definition, surname and initials."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from sayso.reading.actors import lexicon
from sayso.reading.actors.cast import Entity
from sayso.reading.actors.initials import shortened, spells
from sayso.reading.actors.lexicon import honorifics, words
from sayso.reading.actors.names import Name, fold
from sayso.reading.actors.persons import Bearers, honoured, parts, same, single

_ARTICLES = frozenset({"al", "el", "ul", "as", "an", "ash"})


def key(text: str) -> str:
    """What spellings of one name share: no case, accents, Arabic article or legal form."""
    parts = fold(text).split()
    while len(parts) > 1 and parts[-1] in _legal():
        parts.pop()
    while len(parts) > 1 and parts[0] in _ARTICLES:
        parts.pop(0)
    return " ".join(parts)


def _legal() -> frozenset[str]:
    return frozenset(fold(word) for word in words("legal"))


class Clusters:
    """Names of a document, joined step by step; each join has one of the reasons above."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._by_key: dict[tuple[str, str], Entity] = {}
        self.entities: list[Entity] = []

    def add(self, name: Name, type: str) -> Entity:
        """The entity of a name with the same spelling and type; a new one for the first."""
        at = (type, key(name.text(self._doc)))
        entity = self._by_key.get(at)
        if entity is None:
            entity = self._by_key[at] = Entity(type)
            self.entities.append(entity)
        entity.add(self._doc, name.start, name.end, "name")
        return entity

    def find(self, name: Name) -> Entity | None:
        """The entity that has a mention at exactly this place."""
        at = (name.start, name.end)
        return next((e for e in self.entities if at in e.places), None)

    def join(self, one: Entity, other: Entity) -> None:
        """Make one entity of two; the earlier one in the text stays."""
        if one is other:
            return
        one.take(other)
        self.entities = [e for e in self.entities if e is not other]
        for at, entity in self._by_key.items():
            if entity is other:
                self._by_key[at] = one

    def initials(self) -> None:
        """Join an abbreviation to the one name whose initials it gives."""
        for short in [e for e in self.entities if e.type in {"organization", "group"}]:
            form = next(iter(short.forms), "")
            if len(short.forms) == 1 and shortened(form):
                full = [e for e in self.entities if e is not short and _has(e, form)]
                if len(full) == 1:
                    full[0].type = short.type
                    self.join(full[0], short)

    def people(self) -> None:
        """Join full names that differ in middle names, then names alone to their bearers."""
        people = [e for e in self.entities if e.type == "person"]
        full = [p for p in people if not _alone(p)]
        for i, one in enumerate(full):
            for other in full[:i]:
                if other in self.entities and same(fullest(one.forms), fullest(other.forms)):
                    self.join(other, one)
                    break
        full = [p for p in full if p in self.entities]
        for person in people:
            person.gender = honoured(self._doc, person)
        self._alone([p for p in people if _alone(p)], Bearers(self._doc, full))

    def _alone(self, short: list[Entity], bearers: Bearers) -> None:
        seen: dict[str, Entity] = {}
        rows = sorted(((s, e, p) for p in short for s, e in p.places), key=lambda row: row[:2])
        forms = [" ".join(parts(self._doc[start:end].text)) for start, end, _ in rows]
        meant = [bearers.find(form, row[0], seen) for form, row in zip(forms, rows, strict=True)]
        for form, (start, end, person), found in zip(forms, rows, meant, strict=True):
            bearer = found or seen.get(form)
            if bearer:
                bearer.add(self._doc, start, end, "name")
                person.drop(self._doc, start, end)
        self.entities = [e for e in self.entities if e.places]
        for name in short:
            if name.places and all(self._told(start, end) for start, end in name.places):
                name.type = "organization"
                name.nouns |= lexicon.kinds()["media"].wide

    def _told(self, start: int, end: int) -> bool:
        """True for the "Sarimi" of "told Sarimi": one unknown word there is a paper or channel."""
        head = self._doc[end - 1]
        asked = head.dep_ in {"dobj", "dative"} and head.head.lemma_ == "tell"
        return asked and (start == 0 or self._doc[start - 1].text not in honorifics())


def _alone(person: Entity) -> bool:
    return all(single(form) for form in person.forms)


def _has(entity: Entity, short: str) -> bool:
    if entity.type == "person":
        return False
    return any(spells(short, form) for form in entity.forms)


def fullest(forms: Iterable[str]) -> str:
    """The form with most words, then letters; the first in the text among equals.

    A form that starts with a title ("Commander Fox") gives way to one that does not.
    """

    def rank(form: str) -> tuple[bool, int, int]:
        parts = form.split()
        return bool(parts) and parts[0] not in honorifics(), len(parts), len(form)

    return max(forms, key=rank, default="")
