"""Where the actors of a sentence stand in the word pieces that the model reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, get_args

from sayso.reading.attribution.pieces import Pieces
from sayso.records import Actor, ActorType, MentionKind, Span

TYPES: tuple[ActorType, ...] = get_args(ActorType)
KINDS: tuple[MentionKind, ...] = get_args(MentionKind)


class Seat(NamedTuple):
    """A mention of `actor`: its pieces `first` to `last` (inclusive), type and kind as numbers."""

    actor: str
    first: int
    last: int
    type: int
    kind: int


def seats(pieces: Pieces, sentence: Span, actors: Iterable[Actor]) -> list[Seat]:
    """The mentions inside a sentence (characters), in the order of the text."""
    found = []
    for actor in actors:
        for mention in actor.mentions:
            if sentence.start <= mention.start and mention.end <= sentence.end:
                first = int(pieces.ends.searchsorted(mention.start, side="right"))
                last = int(pieces.starts.searchsorted(mention.end, side="left")) - 1
                if first <= last:
                    kind = KINDS.index(mention.kind)
                    found.append(Seat(actor.id, first, last, TYPES.index(actor.type), kind))
    return sorted(found, key=lambda seat: (seat.first, seat.last, seat.actor))
