"""Names of one actor brought together: by spelling, definition, surname and initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from spacy.tokens import Doc

from sayso.reading.actors.cast import Entity
from sayso.reading.actors.initials import spells
from sayso.reading.actors.lexicon import words
from sayso.reading.actors.names import Name, fold

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
            if len(short.forms) == 1 and form.isupper() and " " not in form:
                full = [e for e in self.entities if e is not short and _has(e, form)]
                if len(full) == 1:
                    self.join(full[0], short)

    def surnames(self) -> None:
        """Join a surname, or a first name, to the one person who bears it."""
        full = [e for e in self.entities if e.type == "person" and _long(e)]
        last: dict[str, list[Entity]] = defaultdict(list)
        first: dict[str, list[Entity]] = defaultdict(list)
        for person in full:
            _enter(last, person, -1)
            _enter(first, person, 0)
        for short in [e for e in self.entities if e.type == "person" and not _long(e)]:
            form = key(next(iter(short.forms)))
            bearers = last.get(form) or first.get(form) or []
            if len(bearers) == 1:
                self.join(bearers[0], short)


def _enter(table: dict[str, list[Entity]], person: Entity, end: int) -> None:
    for form in person.forms:
        part = fold(form).split()
        if len(part) > 1 and person not in table[part[end]]:
            table[part[end]].append(person)


def _long(person: Entity) -> bool:
    return any(" " in key(form) for form in person.forms)


def _has(entity: Entity, short: str) -> bool:
    return any(spells(short, form) for form in entity.forms)


def fullest(forms: Iterable[str]) -> str:
    """The form with most words, then letters; the first in the text among equals."""
    return max(forms, key=lambda form: (len(form.split()), len(form)), default="")
