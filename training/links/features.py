"""What tells of a mention, beside its words, whether a later one points back to it."""

from __future__ import annotations

from typing import NamedTuple

from sayso.reading.attribution.pieces import Ints
from training.pairs.seats import Seat

REACH = 350  # pieces back
MOST = 60  # mentions looked at


class Row(NamedTuple):
    """Distance, rank and frequency in steps; whether it is its actor's latest; a shared word."""

    away: int
    rank: int
    often: int
    latest: int
    alike: int


class Before:
    """The mentions of a document that stand before a place, as it moves through the text."""

    def __init__(self, ids: Ints) -> None:
        self._ids = ids
        self._seats: list[Seat] = []

    def add(self, seat: Seat) -> None:
        """Take in a mention. Mentions come in the order of their first piece."""
        self._seats.append(seat)

    def at(self, first: int, last: int) -> list[tuple[Seat, Row]]:
        """The mentions that end before the piece `first`, for a candidate up to `last`."""
        known = [seat for seat in self._seats if seat.last < first]
        often: dict[str, int] = {}
        latest: dict[str, Seat] = {}
        for seat in known:
            often[seat.actor] = often.get(seat.actor, 0) + 1
            latest[seat.actor] = seat
        near = [seat for seat in known if first - seat.last <= REACH][-MOST:]
        word = int(self._ids[last])
        return [
            (
                seat,
                Row(
                    away=min(31, int((first - seat.last) ** 0.5 * 1.6)),
                    rank=min(15, len(near) - number),
                    often=min(7, often[seat.actor] - 1),
                    latest=int(latest[seat.actor] is seat),
                    alike=int(word in self._ids[seat.first : seat.last + 1]),
                ),
            )
            for number, seat in enumerate(near)
        ]
