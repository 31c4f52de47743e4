"""Weighing a case: all that is derived is brought up to date with its documents.

Each step says what it changed, and the next looks only at that; see
`docs/design/weighing.md`. What a step derives does not depend on the order in
which documents came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, tuple_

from sayso.actors import derive as actors
from sayso.actors.part import rows as actor_rows
from sayso.case import judgements, schema
from sayso.case.batches import batches
from sayso.case.changes import Progress, Tell, changes, settle
from sayso.records import in_force
from sayso.ties import addresses, prints, reports, row
from sayso.ties.load import Reports
from sayso.ties.reports import Pair
from sayso.ties.rulings import Rulings, rulings
from sayso.ties.tie import Tie, tie

PAIRS = 100
"""Pairs that are weighed together, where they have no more reports than this:"""
REPORTS = 2000


def weigh(connection: Connection, limit: int, tell: Tell) -> int:
    """Weigh up to `limit` of the documents that wait; how many these were."""
    told = in_force(judgements.load(connection))
    decided = rulings(told)
    waiting = changes(connection, limit)
    moved = actors.derive(connection, waiting, told, tell)
    copying = prints.derive(connection, waiting, tell)
    leading = addresses.derive(connection, waiting)
    touched = reports.of_documents(connection, copying | leading)
    touched |= reports.derive(connection, waiting, moved, decided, tell)
    _weigh(connection, touched, decided, tell)
    settle(connection, waiting)
    return len(waiting)


def ties(connection: Connection, pairs: Sequence[Pair], decided: Rulings) -> Iterator[Tie]:
    """The ties of the pairs, in their order; pairs without reports are left out."""
    found = Reports(connection, decided)
    for batch in _parts(connection, pairs):
        told = found.of(batch)
        known = actor_rows(connection, {end for pair in told for end in pair})
        heads = found.copies(report for reports in told.values() for report in reports)
        for pair in batch:
            if pair in told:
                a, b = (known[end] for end in pair)
                yield tie(a, b, told[pair], heads)


def _parts(connection: Connection, pairs: Sequence[Pair]) -> Iterator[list[Pair]]:
    """The pairs in order, as many at a time as have `REPORTS` reports together."""
    report = schema.report
    ends = (report.c.a, report.c.b)
    for batch in batches(pairs, PAIRS):
        query = select(*ends, func.count()).where(tuple_(*ends).in_(batch)).group_by(*ends)
        counts = {(a, b): count for a, b, count in connection.execute(query)}
        part: list[Pair] = []
        told = 0
        for pair in batch:
            told += counts.get(pair, 0)
            if part and told > REPORTS:
                yield part
                part, told = [], counts.get(pair, 0)
            part.append(pair)
        yield part


def _weigh(connection: Connection, touched: set[Pair], decided: Rulings, tell: Tell) -> None:
    """Weigh the touched pairs again, and write what differs."""
    done = 0
    for batch in batches(sorted(touched), PAIRS):
        known = {_key(r): r for r in _rows(connection, batch)}
        made = {
            _key(r): r
            for found in ties(connection, batch, decided)
            for r in (row.numbers(found, strand) for strand in found.strands)
        }
        _write(connection, known, made)
        done += len(batch)
        tell(Progress("ties", done, len(touched)))


Key = tuple[str, str, str]
Rows = dict[Key, dict[str, Any]]


def _rows(connection: Connection, pairs: list[Pair]) -> Iterator[dict[str, Any]]:
    strand = schema.strand
    query = select(strand).where(tuple_(strand.c.a, strand.c.b).in_(pairs))
    return (dict(found) for found in connection.execute(query).mappings())


def _key(found: dict[str, Any]) -> Key:
    return found["a"], found["b"], found["class"]


def _write(connection: Connection, known: Rows, made: Rows) -> None:
    strand = schema.strand
    changed = {key for key in known.keys() | made.keys() if known.get(key) != made.get(key)}
    for batch in batches(sorted(changed & known.keys())):
        key = tuple_(strand.c.a, strand.c.b, strand.c["class"])
        connection.execute(delete(strand).where(key.in_(batch)))
    if fresh := [made[key] for key in sorted(changed & made.keys())]:
        connection.execute(insert(strand), fresh)
