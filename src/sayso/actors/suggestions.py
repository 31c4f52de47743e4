"""What to judge next: pairs of actors, in the order of what joining them would change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, select, union

from sayso.actors.doubles import doubles
from sayso.actors.row import ROWS, ActorRow, actor_row
from sayso.case import schema
from sayso.case.batches import batches
from sayso.case.judgements import load
from sayso.records import in_force

SHOWN = 3
"""Ties that are named one by one; the others are counted."""

_ALONE = 0.8  # how much a pair is worth that no third actor ties together


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two actors that may be one.

    `score` is how sure that is, 0 to 1, for the `reasons`. `ties` is the number of
    ties that would be joined with one of the other's, `standings` how many of their
    classes would be counted anew; `changes` says it in sentences.
    """

    left: ActorRow
    right: ActorRow
    score: float
    reasons: tuple[str, ...]
    ties: int
    standings: int
    changes: tuple[str, ...]


Strands = dict[str, dict[str, int]]
"""For each actor at the other end of a tie, its classes with their pages."""


def suggestions(connection: Connection, actor: str | None = None) -> list[Suggestion]:
    """All pairs that nobody judged, first those that would join most ties.

    Only actors with a tie, or of several documents, are looked at; with `actor`,
    an actor's id, only its own pairs.
    """
    rows = _looked_at(connection)
    judged = _judged(connection)
    kept = [
        (double, rows[double.one], rows[double.two])
        for double in doubles(rows)
        if frozenset((rows[double.one].id, rows[double.two].id)) not in judged
    ]
    if actor is not None:
        kept = [row for row in kept if actor in (row[1].id, row[2].id)]
    ties = _ties(connection, {row.id for _, one, two in kept for row in (one, two)})
    names = _Names(connection)
    found = [
        _suggestion(one, two, double.score, double.reasons, ties, names)
        for double, one, two in kept
    ]
    return sorted(found, key=_order)


def _order(found: Suggestion) -> tuple[object, ...]:
    pages = found.left.documents + found.right.documents
    return -found.standings, -found.ties, -found.score, -pages, found.left.id, found.right.id


def _looked_at(connection: Connection) -> list[ActorRow]:
    strand, actor = schema.strand, schema.case_actor
    tied = union(select(strand.c.a), select(strand.c.b))
    query = ROWS.where(actor.c.id.in_(tied) | (actor.c.documents > 1)).order_by(actor.c.id)
    return [actor_row(row) for row in connection.execute(query)]


def _judged(connection: Connection) -> set[frozenset[str]]:
    """The pairs of actors that a judgement in force names, by their ids of today."""
    made = [j for j in in_force(load(connection)) if j.kind == "actor" and j.right]
    bearer = schema.bearer
    keys = sorted({key for j in made for key in (j.left, j.right or "")})
    holder: dict[str, str] = {}
    for batch in batches(keys):
        query = select(bearer.c.key, bearer.c.case_actor).where(bearer.c.key.in_(batch))
        holder |= {key: actor for key, actor in connection.execute(query) if actor is not None}
    return {frozenset((holder.get(j.left, ""), holder.get(j.right or "", ""))) for j in made}


def _ties(connection: Connection, actors: set[str]) -> dict[str, Strands]:
    strand = schema.strand
    found: dict[str, Strands] = defaultdict(lambda: defaultdict(dict))
    for batch in batches(sorted(actors)):
        for mine, other in ((strand.c.a, strand.c.b), (strand.c.b, strand.c.a)):
            query = select(mine, other, strand.c["class"], strand.c.pages + strand.c.denied_pages)
            for one, two, cls, pages in connection.execute(query.where(mine.in_(batch))):
                found[one][two][cls] = pages
    return found


class _Names:
    """The names of actors, asked for once each."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, str] = {}

    def of(self, actor: str) -> str:
        if actor not in self._known:
            table = schema.case_actor
            query = select(table.c.name).where(table.c.id == actor)
            self._known[actor] = self._connection.scalar(query) or actor
        return self._known[actor]


def _suggestion(
    one: ActorRow,
    two: ActorRow,
    score: float,
    reasons: tuple[str, ...],
    ties: dict[str, Strands],
    names: _Names,
) -> Suggestion:
    ours, theirs = ties.get(one.id, {}), ties.get(two.id, {})
    shared = sorted(ours.keys() & theirs.keys() - {one.id, two.id})
    standings = [
        (other, cls)
        for other in shared
        for cls in sorted(ours[other].keys() & theirs[other].keys())
    ]
    inner = ours.get(two.id)
    changes = [_change(other, cls, ours, theirs, names) for other, cls in standings[:SHOWN]]
    changes += [f"{len(standings) - SHOWN} more standings"] if len(standings) > SHOWN else []
    changes += ["the tie between the two would be gone"] if inner else []
    worth = round(score if shared else score * _ALONE, 2)
    moved = len(shared) + bool(inner)
    return Suggestion(one, two, worth, reasons, moved, len(standings), tuple(changes))


def _change(other: str, cls: str, ours: Strands, theirs: Strands, names: _Names) -> str:
    pages = ours[other][cls], theirs[other][cls]
    return f'{cls} with "{names.of(other)}": pages {pages[0]} and {pages[1]} counted together'
