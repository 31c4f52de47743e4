"""Who is who, brought up to date: only bearers that a change can have reached are resolved again.

`blocks` promises that bearers which no chain of blocks and judgements connects do
not influence each other, and `resolve` is right on any union of whole components.
So it is enough to resolve the components of what is new and of what is gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from sayso.actors.components import Blocks
from sayso.actors.intake import Kept, Place, Seeds, forget, load, note, take
from sayso.actors.names import plain
from sayso.actors.resolve import CaseActor, resolve
from sayso.case import schema
from sayso.case.batches import batches
from sayso.case.changes import Change, Progress, Tell
from sayso.records import Judgement

Moved = dict[int, set[str]]
"""Bearers that belong to another actor than before: ids by their documents' numbers."""


def derive(
    connection: Connection, changes: Sequence[Change], judgements: Sequence[Judgement], tell: Tell
) -> Moved:
    """Bring bearers and actors up to date, and say which bearers changed their actor."""
    seeds = Seeds(set(), set(), set())
    forget(connection, [c.old for c in changes if c.old is not None], seeds)
    fresh = sorted(c.new for c in changes if c.new is not None)
    for done in take(connection, fresh):
        tell(Progress("names", done, len(fresh)))
    note(connection, fresh, seeds)
    blocks = Blocks(connection, judgements)
    return _Resolving(connection, judgements).all(blocks.unions(seeds), seeds, tell)


class _Resolving:
    """One round of resolution over all unions of components that a change can have reached."""

    def __init__(self, connection: Connection, judgements: Sequence[Judgement]) -> None:
        self._connection = connection
        self._judgements = judgements
        self._moved: Moved = defaultdict(set)
        self._before: set[str] = set()
        self._now: set[str] = set()

    def all(self, unions: Iterable[list[str]], seeds: Seeds, tell: Tell) -> Moved:
        self._before |= seeds.actors
        done = 0
        for union in unions:
            self._resolve(union)
            done += sum(key in seeds.blocks for key in union)
            tell(Progress("actors", done, len(seeds.blocks)))
        _remove(self._connection, self._before - self._now)
        return self._moved

    def _resolve(self, union: Sequence[str]) -> None:
        kept = load(self._connection, union)
        self._before.update(k.actor for k in kept.values() if k.actor is not None)
        actors = resolve((k.bearer for k in kept.values()), self._judgements)
        self._now.update(actor.id for actor in actors)
        places = {(k.bearer.document, k.bearer.id): k for k in kept.values()}
        self._store([_row(actor, places) for actor in actors])
        self._assign(actors, places)

    def _assign(self, actors: Sequence[CaseActor], places: dict[tuple[str, str], Kept]) -> None:
        """Write to each bearer whose actor or reason is another what it is now."""
        rows = []
        for actor in actors:
            for join in actor.joins:
                kept = places[join.bearer.document, join.bearer.id]
                if kept.actor != actor.id:
                    self._moved[kept.place[0]].add(kept.place[1])
                if (kept.actor, kept.reason) != (actor.id, join.reason):
                    rows.append(_assigned(kept.place, actor.id, join.reason))
        if rows:
            self._connection.execute(_ASSIGN, rows)

    def _store(self, rows: Sequence[dict[str, Any]]) -> None:
        table = schema.case_actor
        for batch in batches(rows):
            found = table.c.id.in_([row["id"] for row in batch])
            query = select(table).where(found)
            known = {r["id"]: dict(r) for r in self._connection.execute(query).mappings()}
            changed = [row for row in batch if known.get(row["id"]) != row]
            _remove(self._connection, [row["id"] for row in changed if row["id"] in known])
            if changed:
                self._connection.execute(insert(table), changed)
                self._connection.execute(
                    insert(schema.case_name), [name for row in changed for name in _names(row)]
                )


def _remove(connection: Connection, ids: Iterable[str]) -> None:
    actor, name = schema.case_actor, schema.case_name
    for batch in batches(sorted(ids)):
        connection.execute(delete(actor).where(actor.c.id.in_(batch)))
        connection.execute(delete(name).where(name.c.case_actor.in_(batch)))


def _row(actor: CaseActor, places: dict[tuple[str, str], Kept]) -> dict[str, Any]:
    kept = [places[bearer.document, bearer.id] for bearer in actor.bearers]
    return {
        "id": actor.id,
        "name": actor.name,
        "plain": plain(actor.name),
        "type": actor.type,
        "aliases": list(actor.aliases),
        "documents": len({k.place[0] for k in kept}),
        "mentions": sum(k.mentions for k in kept),
    }


def _names(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Each name of an actor in its plain form, its own before its aliases."""
    names = {plain(alias): False for alias in row["aliases"]} | {row["plain"]: True}
    return [
        {"plain": name, "case_actor": row["id"], "own": own} for name, own in sorted(names.items())
    ]


_ASSIGN = (
    update(schema.bearer)
    .where(
        schema.bearer.c.document == bindparam("at_document"),
        schema.bearer.c.actor == bindparam("at_actor"),
    )
    .values(case_actor=bindparam("to_actor"), reason=bindparam("to_reason"))
)


def _assigned(place: Place, actor: str, reason: str) -> dict[str, Any]:
    document, own = place
    return {"at_document": document, "at_actor": own, "to_actor": actor, "to_reason": reason}
