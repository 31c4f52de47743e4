"""The actors of one document while speakers are told: looked up, and extended where missed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.reading.actors import Index
from sayso.reading.speakers.places import text_of
from sayso.records import Actor, ActorType, Mention, MentionKind

_FIRST = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)


def plain(name: str) -> str:
    """A name without its article and in lower case, for comparing."""
    return _FIRST.sub("", name.strip()).lower()


class Cast:
    """Actors by token, by id and by name; new mentions are kept until `actors` is asked for."""

    def __init__(self, doc: Doc, actors: tuple[Actor, ...]) -> None:
        self.doc = doc
        self._index = Index(doc, actors)
        self._actors = {actor.id: actor for actor in actors}
        self._added: dict[str, list[Mention]] = {}
        self._placed: dict[int, str] = {}
        self._names = _by_name(actors, surnames=False)
        self._surnames = _by_name(actors, surnames=True)

    def at(self, token: Token) -> Actor | None:
        """The actor meant where `token` stands, or None."""
        id = self._placed.get(token.i) or self._index.at(token)
        return self._actors[id] if id else None

    def kind(self, token: Token) -> MentionKind | None:
        """How `token` mentions its actor, or None where it mentions none."""
        mention = self._index.mention_at(token)
        return mention.kind if mention else None

    def actor(self, id: str) -> Actor:
        """The actor of that id."""
        return self._actors[id]

    def named(self, name: str) -> Actor | None:
        """The one actor that bears `name`, else the one of whose name it is the last word."""
        for names in (self._names, self._surnames):
            found = names.get(plain(name), [])
            if found:
                return self._actors[found[0]] if len(found) == 1 else None
        return None

    def within(self, start: int, end: int) -> list[Actor]:
        """The actors mentioned between two characters, each once, in text order."""
        ids = dict.fromkeys(mention.actor for mention in self._index.in_span(start, end))
        return [self._actors[id] for id in ids]

    def add(self, tokens: list[Token], type: ActorType) -> Actor:
        """A new actor named by the run `tokens`."""
        start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
        name = text_of(self.doc)[start:end]
        actor = Actor(self._free(), name, type)
        self._actors[actor.id] = actor
        self._names.setdefault(plain(name), []).append(actor.id)
        self.mention(actor, tokens, "name")
        return actor

    def mention(self, actor: Actor, tokens: list[Token], kind: MentionKind) -> None:
        """Note that `tokens` mention `actor`."""
        end = tokens[-1].idx + len(tokens[-1])
        self._added.setdefault(actor.id, []).append(Mention(tokens[0].idx, end, kind, actor.id))
        self._placed.update((token.i, actor.id) for token in tokens)

    def retype(self, actor: Actor, type: ActorType) -> Actor:
        """The actor with another type, in place of what it was."""
        self._actors[actor.id] = replace(actor, type=type)
        return self._actors[actor.id]

    def actors(self) -> tuple[Actor, ...]:
        """All actors with the mentions added, in the order of the text within each."""
        return tuple(self._whole())

    def _whole(self) -> Iterator[Actor]:
        for actor in self._actors.values():
            added = self._added.get(actor.id)
            if added:
                mentions = sorted({*actor.mentions, *added}, key=lambda m: (m.start, m.end))
                actor = replace(actor, mentions=tuple(mentions))
            yield actor

    def _free(self) -> str:
        numbers = [int(id[1:]) for id in self._actors if id[1:].isdecimal()]
        return f"a{max(numbers, default=0) + 1}"


def _by_name(actors: tuple[Actor, ...], *, surnames: bool) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for actor in actors:
        keys = dict.fromkeys(plain(name) for name in (actor.name, *actor.aliases))
        if surnames:
            last = plain(actor.name).split()[-1:]
            keys = dict.fromkeys(last if actor.type == "person" and " " in actor.name else ())
        for key in keys:
            names.setdefault(key, []).append(actor.id)
    return names
