"""In which body a post is held, and who stands at a token."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.actors import posts
from sayso.reading.actors.cast import Entity, bare
from sayso.reading.actors.gather import Gathered
from sayso.reading.actors.ground import Ground
from sayso.reading.actors.lay import Lay
from sayso.reading.actors.titles import Title

_OTHERS = frozenset({"organization", "group", "government", "place", "person"})


class Bodies:
    """Looks up actors by token while roles are read."""

    def __init__(self, doc: Doc, lay: Lay, found: Gathered) -> None:
        self._doc = doc
        self._found = found
        self._ground = Ground(doc, lay, found.entities)

    def renew(self, ground: Ground) -> None:
        """Look up on `ground`, which knows descriptions and pronouns, from now on."""
        self._ground = ground

    def holder(self, i: int) -> Entity | None:
        """The actor at the token `i`."""
        return self._ground.at(i)

    def people(self) -> dict[int, int]:
        """The first token and the end of every name of a person."""
        return {
            start: end
            for entity in self._found.entities
            if entity.type == "person"
            for (start, end), kind in entity.places.items()
            if kind == "name"
        }

    def body(self, title: Title) -> Entity | None:
        """The actor in which the post is held; the government, for a minister of a country."""
        if title.of is None:
            return None if title.owner is None else self._ground.at(title.owner)
        name = title.of
        entry = self._found.atlas.find(bare(name.text(self._doc)))
        owner = self._ground.at(name.start)
        if owner is not None and owner.type not in {"place"}:
            return owner
        callings = posts.families(title.words(self._doc))
        if entry is None or not any(calling.state for calling in callings):
            return owner
        government = self._found.states.government(entry.country)
        if owner is not None and (name.start, name.end) in owner.places:
            owner.drop(self._doc, name.start, name.end)
        government.add(self._doc, name.start, name.end, "metonym")
        return government
