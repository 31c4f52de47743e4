"""The step that finds the actors of a document."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.actors.bodies import Bodies
from sayso.reading.actors.build import build, namings
from sayso.reading.actors.callbacks import Callbacks
from sayso.reading.actors.cast import Entity
from sayso.reading.actors.gather import Gathered, gather
from sayso.reading.actors.ground import Ground
from sayso.reading.actors.lay import Lay
from sayso.reading.actors.pronouns import settle
from sayso.reading.actors.resolve import resolve, vote
from sayso.reading.actors.roles import Holder, Roles
from sayso.reading.actors.standing import learn
from sayso.reading.actors.titles import Titles
from sayso.reading.draft import draft_of


def mark(doc: Doc) -> Doc:
    """Write `actors` and `namings` on the draft of `doc`."""
    draft = draft_of(doc)
    found = gather(doc)
    learn(doc, found.entities)
    offices = _roles_and_callbacks(doc, found)
    ids, draft.actors = build(doc, [*found.entities, *offices])
    draft.namings = namings(doc, found.told, ids)
    return doc


def _roles_and_callbacks(doc: Doc, found: Gathered) -> list[Entity]:
    """Posts beside and after names, then what points back to them, then posts told of that."""
    lay = Lay(doc)
    bodies = Bodies(doc, lay, found)
    titles = Titles(doc, found.names).find()
    roles = Roles(doc, titles, draft_of(doc).times, Holder(bodies.holder, bodies.body))
    roles.beside(bodies.people())
    roles.told()
    vote(Ground(doc, lay, found.entities))
    settle(found.entities)
    ground = Ground(doc, lay, found.entities)
    nations = dict(found.states.places)
    offices = resolve(ground, Callbacks(ground, found.atlas, nations), found.states)
    bodies.renew(ground)
    roles.beside(bodies.people())
    roles.told()
    return offices
