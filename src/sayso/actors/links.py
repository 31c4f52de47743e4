"""Places and governments: typed links between actors that share a name and are not one.

"Tehran" may be the city or stand for Iran's government. Both actors are kept, and
a link says which of the two names stands for the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, select

from sayso.actors.names import plain, seat
from sayso.actors.row import ROWS, ActorRow, actor_row
from sayso.case import schema

LinkKind = Literal["its land", "stands for it", "its government", "it stands for"]


@dataclass(frozen=True, slots=True)
class Link:
    """`actor` is what `kind` says of the actor asked for.

    its land: the country of a government; stands for it: a place whose name pages
    use for a government; its government, it stands for: the same from the place.
    """

    kind: LinkKind
    actor: ActorRow


def links(connection: Connection, actor: str) -> list[Link]:
    """The places of a government, or the governments of a place, by name."""
    mine = connection.execute(ROWS.where(schema.case_actor.c.id == actor)).first()
    if mine is None or mine.type not in ("government", "place"):
        return []
    own = actor_row(mine)
    return [_link(own, other) for other in _others(connection, own)]


def _others(connection: Connection, own: ActorRow) -> list[ActorRow]:
    name, actor = schema.case_name, schema.case_actor
    if own.type == "government":
        told = sorted({plain(n) for n in (own.name, *own.aliases)} | {seat(own.name)})
        found = select(name.c.case_actor).where(name.c.plain.in_(told), name.c.own)
    else:
        told = [plain(own.name), plain(f"government of {own.name}")]
        found = select(name.c.case_actor).where(name.c.plain.in_(told))
    kind = "place" if own.type == "government" else "government"
    rows = connection.execute(ROWS.where(actor.c.type == kind, actor.c.id.in_(found)))
    return sorted((actor_row(row) for row in rows), key=lambda row: (row.name, row.id))


def _link(own: ActorRow, other: ActorRow) -> Link:
    government, place = (own, other) if own.type == "government" else (other, own)
    land = seat(government.name) == plain(place.name)
    if own is government:
        return Link("its land" if land else "stands for it", other)
    return Link("its government" if land else "it stands for", other)
