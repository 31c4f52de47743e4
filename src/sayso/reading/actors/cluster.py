"""Names of one actor brought together: by spelling, definition, surname and initials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc

from sayso.reading.actors import lexicon
from sayso.reading.actors.cast import Entity
from sayso.reading.actors.firms import firms
from sayso.reading.actors.initials import initials, letters_of, shortened
from sayso.reading.actors.lexicon import honorifics, words
from sayso.reading.actors.names import Name, fold
from sayso.reading.actors.persons import Bearers, honoured, parts, same, single

_MOST = 50  # people of one surname that are compared
_ARTICLES = frozenset({"al", "el", "ul", "as", "an", "ash"})


def key(text: str) -> str:
    """What spellings of one name share: no case, accents, Arabic article or legal form."""
    parts = fold(text).split()
    while len(parts) > 1 and parts[-1] in _legal():
        parts.pop()
    while len(parts) > 1 and parts[0] in _ARTICLES:
        parts.pop(0)
    return " ".join(parts)


@cache
def _legal() -> frozenset[str]:
    return frozenset(fold(word) for word in words("legal"))


class Clusters:
    """Names of a document, joined step by step; each join has one of the reasons above.

    The work grows with the number of names, also where every one defines another.
    """

    def __init__(self, doc: Doc) -> None:
        self._doc = doc
        self._by_key: dict[tuple[str, str], Entity] = {}
        self._places: dict[tuple[int, int], Entity] = {}
        self._joined: dict[Entity, Entity] = {}
        self._all: dict[Entity, None] = {}

    @property
    def entities(self) -> list[Entity]:
        """All actors that have a mention, in the order of their finding."""
        return [entity for entity in self._all if entity.places]

    def add(self, name: Name, type: str) -> Entity:
        """The entity of a name with the same spelling and type; a new one for the first."""
        at = (type, key(name.text(self._doc)))
        if at not in self._by_key:
            self._by_key[at] = Entity(type)
            self._all[self._by_key[at]] = None
        entity = self._now(self._by_key[at])
        entity.add(self._doc, name.start, name.end, "name")
        self._places[name.start, name.end] = entity
        return entity

    def find(self, name: Name) -> Entity | None:
        """The entity that has a mention at exactly this place."""
        entity = self._places.get((name.start, name.end))
        return self._now(entity) if entity else None

    def join(self, one: Entity, other: Entity) -> None:
        """Make one entity of two; `one` stays."""
        if one is not other:
            one.take(other)
            self._joined[other] = one
            self._all.pop(other, None)

    def _now(self, entity: Entity) -> Entity:
        """What an entity has become by joining."""
        while entity in self._joined:
            entity = self._joined[entity]
        return entity

    def initials(self) -> None:
        """Join an abbreviation to the one name whose initials it gives."""
        full: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.entities:
            if entity.type != "person":
                for letters in sorted({e for form in entity.forms for e in initials(form)}):
                    full[letters].append(entity)
        for short in self.entities:
            form = next(iter(short.forms), "")
            plain = short.type in {"organization", "group"} and len(short.forms) == 1
            if plain and shortened(form):
                named = {self._now(e): None for e in full[letters_of(form)]}
                named.pop(short, None)
                if len(named) == 1:
                    (meant,) = named
                    meant.type = short.type
                    self.join(meant, short)

    def firms(self, *, landed: bool) -> None:
        """Join a company's short form to the one company that it can mean.

        `landed` is true where the text names a country.
        """
        for full, short in list(firms(self._doc, self.entities, landed=landed)):
            self.join(full, short)

    def people(self) -> None:
        """Join full names that differ in middle names, then names alone to their bearers."""
        people = [e for e in self.entities if e.type == "person"]
        namesakes: dict[str, list[Entity]] = defaultdict(list)
        for person in people:
            if not _alone(person):
                self._meet(person, namesakes[parts(fullest(person.forms))[-1]])
        full = [person for found in namesakes.values() for person in found]
        for person in people:
            person.gender = honoured(self._doc, person)
        self._alone([p for p in people if _alone(p)], Bearers(self._doc, full))

    def _meet(self, person: Entity, others: list[Entity]) -> None:
        """Join a person to the first of those with the same surname who is the same, or add."""
        for other in others[:_MOST]:
            if same(fullest(person.forms), fullest(other.forms)):
                self.join(other, person)
                return
        others.append(person)

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
                self._places[start, end] = bearer
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


def fullest(forms: Iterable[str]) -> str:
    """The form with most words, then letters; the first in the text among equals.

    A form that starts with a title ("Commander Fox") gives way to one that does not.
    """

    def rank(form: str) -> tuple[bool, int, int]:
        parts = form.split()
        return bool(parts) and parts[0] not in honorifics(), len(parts), len(form)

    return max(forms, key=rank, default="")
