"""The actors that the shipped reading sees in an article, and whom of the corpus each means.

Heads learn on these and not on the corpus's own mentions: what the reading
misses they must learn to leave alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.records import Actor, Mention, Span


def meant(seen: Sequence[Actor], marked: Sequence[Actor]) -> dict[str, str]:
    """For each actor seen, the id of the marked actor with whom most of its mentions are shared."""
    found = {}
    for actor in seen:
        votes: Counter[str] = Counter()
        for mention in actor.mentions:
            own = Span(mention.start, mention.end)
            for other in marked:
                for place in other.mentions:
                    if own == (place.start, place.end):
                        votes[other.id] += 2
                    elif own.meets(Span(place.start, place.end)) and _near(own, place):
                        votes[other.id] += 1
        if votes:
            found[actor.id] = max(votes, key=lambda one: (votes[one], one))
    return found


def _near(own: Span, place: Mention) -> bool:
    """True where both end at the same character, as "Orlov" and "Mr Orlov" do."""
    return own.end == place.end
