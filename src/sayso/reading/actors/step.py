"""The step that finds the actors of a document."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.actors.atlas import Atlas
from sayso.reading.actors.build import build, namings
from sayso.reading.actors.cast import Entity, bare
from sayso.reading.actors.cluster import Clusters
from sayso.reading.actors.crowd import crowd
from sayso.reading.actors.defined import Definition, definitions
from sayso.reading.actors.find import find
from sayso.reading.actors.groups import groups, plural
from sayso.reading.actors.headline import shouted
from sayso.reading.actors.match import known
from sayso.reading.actors.names import Name, disjoint, fold
from sayso.reading.actors.own import learn
from sayso.reading.actors.states import States
from sayso.reading.actors.votes import types
from sayso.reading.draft import draft_of


def mark(doc: Doc) -> Doc:
    """Write `actors` and `namings` on the draft of `doc`."""
    draft = draft_of(doc)
    atlas = Atlas()
    names, defined, labels = _names(doc, atlas)
    learn(doc, names, labels, atlas)
    clusters, states = Clusters(doc), States(doc, atlas)
    told = _gather(doc, names, defined, labels, atlas, clusters, states)
    owners = _owners([*clusters.entities, *states.entities])
    crowds = crowd(doc, groups(doc, names), owners, atlas)
    entities = [*clusters.entities, *states.entities, *crowds]
    ids, draft.actors = build(doc, entities)
    draft.namings = namings(doc, told, ids)
    return doc


def _owners(entities: list[Entity]) -> dict[int, Entity]:
    """The actor of each name by the token at which it starts."""
    return {start: entity for entity in entities for start, _ in entity.places}


def _names(doc: Doc, atlas: Atlas) -> tuple[list[Name], list[Definition], dict[str, str]]:
    """All names, those that the text defines, and the type of each by its folded text."""
    loud = shouted(doc)
    seen = find(doc, loud)
    defined = definitions(doc, seen)
    given = [name for d in defined for name in (d.name, d.other)]
    labels = types(doc, [*seen, *given], atlas)
    for d in defined:
        one, other = fold(d.name.text(doc)), fold(d.other.text(doc))
        labels[other] = labels[one] = labels.get(one) or labels.get(other) or "organization"
    sure = [(n, labels[fold(n.text(doc))]) for n in [*given, *seen]]
    again = known(doc, [(n, label) for n, label in sure if label not in {"", "other"}])
    return disjoint([*given, *seen, *again.find(doc, loud)]), defined, labels


def _gather(
    doc: Doc,
    names: list[Name],
    defined: list[Definition],
    labels: dict[str, str],
    atlas: Atlas,
    clusters: Clusters,
    states: States,
) -> list[tuple[Definition, Entity]]:
    for name in names:
        label = labels.get(fold(name.text(doc)), "")
        entry = atlas.find(bare(name.text(doc))) if label != "person" else None
        if entry:
            states.read(name, entry)
        elif label == "people":
            if plural(doc, name):
                clusters.add(name, "group")
        elif label not in {"", "other"}:
            clusters.add(name, label)
    for d in defined:
        one, other = clusters.find(d.name), clusters.find(d.other)
        if one and other:
            clusters.join(one, other)
    clusters.initials()
    clusters.people()
    return [(d, entity) for d in defined if (entity := clusters.find(d.other))]
