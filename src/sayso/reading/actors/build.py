"""Gathered entities as records, with ids in the order of the text."""

from __future__ import annotations

from typing import cast

from spacy.tokens import Doc

from sayso.reading.actors.cast import Entity, bare
from sayso.reading.actors.cluster import fullest
from sayso.reading.actors.defined import Definition, sentence
from sayso.reading.draft import Naming
from sayso.records import Actor, ActorType, Mention, Role, Span


def build(doc: Doc, entities: list[Entity]) -> tuple[dict[Entity, str], tuple[Actor, ...]]:
    """The ids given, and the actors in the order of their first mention."""
    seen = sorted((e for e in entities if e.places), key=lambda e: (e.first(), min(e.places)))
    ids = {entity: f"a{number}" for number, entity in enumerate(seen, 1)}
    return ids, tuple(_actor(doc, entity, ids) for entity in seen)


def _actor(doc: Doc, entity: Entity, ids: dict[Entity, str]) -> Actor:
    name = entity.name or fullest(entity.forms) or (entity.country.name if entity.country else "")
    aliases = tuple(form for form in entity.forms if form != name)
    mentions = (
        Mention(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), kind, ids[entity])
        for (start, end), kind in sorted(entity.places.items())
    )
    roles = (
        Role(
            post.title,
            ids.get(post.of) if post.of else None,
            post.start,
            post.end,
            post.current,
            post.evidence,
        )
        for post in entity.posts
    )
    return Actor(
        ids[entity], name, cast(ActorType, entity.type), aliases, tuple(mentions), tuple(roles)
    )


def namings(
    doc: Doc, found: list[tuple[Definition, Entity]], ids: dict[Entity, str]
) -> tuple[Naming, ...]:
    """The definitions as namings of the actors that they belong to."""
    return tuple(
        Naming(
            ids[entity],
            bare(given.other.text(doc)),
            sentence(doc, given.other.start),
            (Span(given.words.start, given.words.end),),
            given.past,
        )
        for given, entity in found
        if entity in ids
    )
