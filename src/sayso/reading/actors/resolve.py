"""One pass through the text that lets descriptions and pronouns point back."""

from __future__ import annotations

from sayso.reading.actors.callbacks import Callbacks
from sayso.reading.actors.cast import Entity
from sayso.reading.actors.ground import Ground
from sayso.reading.actors.offices import Offices
from sayso.reading.actors.pronouns import Pronouns
from sayso.reading.actors.states import States


def resolve(ground: Ground, callbacks: Callbacks, states: States) -> list[Entity]:
    """Add the descriptions and pronouns to their actors, in text order.

    Returns the actors that only descriptions name ("the interior ministry").
    """
    pronouns, offices = Pronouns(ground), Offices(ground)
    for token in ground.doc:
        ground.advance(token.i)
        if ground.covered(token.i):
            continue
        described = callbacks.find(token)
        if described:
            ground.add(described[1], described[0], token.i + 1, "description")
            continue
        state = callbacks.government(token)
        if state:
            ground.add(states.government(state[1]), state[0], token.i + 1, "description")
            continue
        office = offices.find(token)
        if office:
            ground.add(office[1], office[0], token.i + 1, "name")
            continue
        country = callbacks.country(token)
        if country:
            place = states.place(country[1])
            ground.add(place, country[0], token.i + 1, "description")
            continue
        meant = pronouns.find(token)
        if meant:
            ground.add(meant, token.i, token.i + 1, "pronoun")
    return offices.entities


def vote(ground: Ground) -> None:
    """Learn the gender of people from the pronouns that can mean nobody else."""
    pronouns = Pronouns(ground)
    for token in ground.doc:
        ground.advance(token.i)
        pronouns.vote(token)
