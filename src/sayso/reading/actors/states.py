"""Countries in the text: as places, as governments, as peoples, and their institutions."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.actors.acting import acts, state
from sayso.reading.actors.atlas import Atlas, Country, Entry
from sayso.reading.actors.cast import Entity
from sayso.reading.actors.names import Name
from sayso.reading.actors.runs import capital

_REACH = 4  # tokens between a country's name and the noun that it goes with
_OWNS = frozenset({"'s", "’s", "'", "’"})


class States:
    """Reads the country words of one document; `entities` in the order of their finding."""

    def __init__(self, doc: Doc, atlas: Atlas, names: list[Name]) -> None:
        self._named = {i for name in names for i in range(name.start, name.end)}
        self._doc = doc
        self._atlas = atlas
        self._known: dict[tuple[str, str], Entity] = {}
        self.places: list[tuple[int, Country]] = []

    @property
    def entities(self) -> list[Entity]:
        """All actors found so far."""
        return list(self._known.values())

    def government(self, country: Country) -> Entity:
        """The government of `country`."""
        entity = self._entity("government", country.code, country)
        entity.name = f"government of {country.title}"
        entity.nouns |= {"government", "administration"}
        return entity

    def place(self, country: Country) -> Entity:
        """The land of `country`."""
        entity = self._entity("place", country.code, country)
        entity.nouns |= {"country"}
        return entity

    def read(self, name: Name, entry: Entry) -> None:
        """Note what the country word `name` stands for where it stands."""
        if entry.use != "capital":
            self.places.append((name.start, entry.country))
        if self._government(name, entry) or self._institution(name, entry):
            return
        head = self._doc[name.start : name.end].root
        if entry.use in {"name", "capital", "seat"} and not _modifies(head):
            self._bare(name, entry, head)
        elif entry.use == "people" and not self._modified(name):
            people = self._entity("group", entry.country.code, entry.country)
            people.add(self._doc, name.start, name.end, "name")
        elif entry.use != "seat" and self._deed(name):
            self.government(entry.country).add(self._doc, name.start, name.end, "metonym")
        elif entry.use in {"name", "capital"}:
            self._place(name, entry)

    def _bare(self, name: Name, entry: Entry, head: Token) -> None:
        if acts(head, entry.use):
            self.government(entry.country).add(self._doc, name.start, name.end, "metonym")
            if entry.use == "capital":
                self.places.append((name.start, entry.country))
        else:
            self._place(name, entry)

    def _place(self, name: Name, entry: Entry) -> None:
        code = entry.country.code if entry.use == "name" else name.text(self._doc)
        place = self._entity("place", code, entry.country)
        place.nouns |= {"country"} if entry.use == "name" else {"city", "capital"}
        place.add(self._doc, name.start, name.end, "name")

    def _government(self, name: Name, entry: Entry) -> bool:
        """ "the Iraqi caretaker government", "Iraq's government", "the government of Iraq"."""
        end = self._noun(name.end, state("government"))
        if end and entry.use != "capital":
            self.government(entry.country).add(self._doc, name.start, end, "name")
            return True
        start = self._of(name.start, state("government"))
        if start is not None and entry.use == "name":
            self.government(entry.country).add(self._doc, start, name.end, "name")
            return True
        return False

    def _institution(self, name: Name, entry: Entry) -> bool:
        """ "the Iraqi parliament", "Iraq's oil ministry"; an actor of its own."""
        end = self._noun(name.end, state("institution"))
        if not end or entry.use in {"capital", "seat"}:
            return False
        first = next(i for i in range(name.end, end) if self._doc[i].text not in _OWNS)
        what = self._doc[first:end].text.lower()
        body = self._entity("organization", f"{entry.country.code} {what}", entry.country)
        body.nouns |= {what, what.split()[-1]}
        body.add(self._doc, name.start, end, "name")
        return True

    def _noun(self, i: int, nouns: frozenset[str]) -> int:
        """The end of the noun phrase from `i` on, where its last word is one of `nouns`; else 0."""
        end = 0
        for j in range(i, min(i + _REACH + 1, len(self._doc))):
            token = self._doc[j]
            pair = f"{token.lower_} {self._doc[j + 1].lower_}" if j + 1 < len(self._doc) else ""
            if j in self._named:
                break  # the noun belongs to a name of its own
            if pair in nouns:
                end = j + 2
            elif token.lower_ in nouns and j + 1 > end:
                end = j + 1
            elif end or not _between(token, first=j == i):
                break
        return end if end and not self._further(end) else 0

    def _further(self, end: int) -> bool:
        """True where the noun only modifies another: the "government" of "government officials"."""
        if end >= len(self._doc):
            return False
        token = self._doc[end]
        return token.pos_ in {"NOUN", "PROPN"} and not token.is_space

    def _of(self, start: int, nouns: frozenset[str]) -> int | None:
        i = start - 1
        if i > 0 and self._doc[i].lower_ in {"the", "neighbouring", "neighboring"}:
            i -= 1
        if i < 1 or self._doc[i].lower_ not in {"of", "in"}:
            return None
        return i - 1 if self._doc[i - 1].lower_ in nouns else None

    def _modified(self, name: Name) -> bool:
        return name.end < len(self._doc) and self._doc[name.end].pos_ == "NOUN"

    def _deed(self, name: Name) -> bool:
        """True before what governments do: "Iranian sanctions", "US-led"."""
        head = self._doc[name.end - 1]
        if acts(head, "name") and head.dep_ == "npadvmod":
            return True
        return head.head.lemma_ in state("deed") and head.head.i - head.i in range(1, _REACH)

    def _entity(self, type: str, code: str, country: Country) -> Entity:
        at = (type, code)
        if at not in self._known:
            self._known[at] = Entity(type, country=country)
        return self._known[at]


def _modifies(head: Token) -> bool:
    return head.dep_ in {"amod", "compound", "nmod"} and head.head.i > head.i


def _between(token: Token, *, first: bool) -> bool:
    """What may stand between a country's word and its noun."""
    if first and token.text in _OWNS:
        return True
    if token.pos_ == "PROPN":
        return not capital(token)
    return token.pos_ in {"ADJ", "NOUN"} and not token.is_space
