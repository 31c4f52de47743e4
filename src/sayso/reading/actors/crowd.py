"""Groups as actors: peoples of their own, or words that stand for the body before them."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.actors.acting import state
from sayso.reading.actors.atlas import Atlas
from sayso.reading.actors.cast import Entity, bare
from sayso.reading.actors.groups import Group, people
from sayso.reading.actors.names import fold

_BODIES_OF_STATE = state("institution") - {"forces", "troops", "special forces"}
_BODIES = frozenset({"organization", "group"})


def crowd(doc: Doc, found: list[Group], owners: dict[int, Entity], atlas: Atlas) -> list[Entity]:
    """New actors of type group; "MKO members" becomes a description of its body instead.

    `owners` maps the start of each name to the actor that it names.
    """
    new: dict[str, Entity] = {}
    for group in found:
        body = owners.get(group.name.start) if group.name else None
        standing = owners.get(group.start)
        if standing and (group.start, group.end) in standing.places:
            continue
        noun = doc[group.end - 1].lower_
        if body and body.type in _BODIES and noun in people("members") and _next(group):
            body.add(doc, group.start, group.end, "description")
        elif body is None or not _personal(body) or noun in people("collectives"):
            type = "organization" if noun in _BODIES_OF_STATE else "group"
            entity = new.setdefault(fold(doc[group.start : group.end].text), Entity(type))
            entity.add(doc, group.start, group.end, "name")
            entity.nouns |= {noun}
            known = atlas.find(bare(group.name.text(doc))) if group.name else None
            entity.country = known.country if known else None
            _outdo(doc, group, owners)
            if body and body.type == "person" and group.name and noun in people("humans"):
                body.drop(doc, group.name.start, group.name.end)
    return list(new.values())


def _personal(body: Entity) -> bool:
    """True for a person; one unknown word before a plural ("Halvic farmers") is none."""
    return body.type == "person" and (len(body.places) > 1 or any(" " in f for f in body.forms))


def _outdo(doc: Doc, group: Group, owners: dict[int, Entity]) -> None:
    """Drop the bare "Kurds" inside of "Iraqi Kurds"."""
    inner = owners.get(group.end - 1)
    if inner and inner.type == "group" and (group.end - 1, group.end) in inner.places:
        inner.drop(doc, group.end - 1, group.end)


def _next(group: Group) -> bool:
    """True where the body's name stands right before the noun."""
    return group.name is not None and group.name.end == group.end - 1
