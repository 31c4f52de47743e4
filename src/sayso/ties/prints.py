"""Which page copies which, brought up to date from the fingerprints that the case keeps.

What a page is nearest to depends on the pages that share fingerprints with it,
and on nothing else (`sayso.ties.pages`). So a new page changes its own answer and
those of later pages that are close to it; a page that goes changes the answers of
the pages that were nearest to it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select

from sayso.case import schema
from sayso.case.batches import batches
from sayso.case.changes import Change, Progress, Tell
from sayso.ties.outlets import credited, outlet_key
from sayso.ties.pages import LEAST, SHARE, Print, before, close, copied, sketch

FEW = math.ceil(SHARE * LEAST)
"""Fingerprints below which two pages cannot be close."""


class Sketch(NamedTuple):
    """A page among others: its number, its place in the order of pages, how many prints it has."""

    number: int
    order: tuple[str, bool, str, str]
    size: int


Rows = dict[int, dict[str, Any]]
Near = tuple[int, tuple[str, bool, str, str], int]
"""Another page: how many fingerprints it shares, negated; its place in the order; its number."""


def derive(connection: Connection, changes: Sequence[Change], tell: Tell) -> set[int]:
    """Bring the copies up to date; the numbers of the documents that copy differently now."""
    gone = {c.old for c in changes if c.old is not None}
    fresh = sorted(c.new for c in changes if c.new is not None)
    again = _followers(connection, gone) - gone
    before_now = _rows(connection, _under(connection, gone | again))
    _forget(connection, gone)
    for batch in batches(fresh, 100):
        _take(connection, batch)
    return _Copies(connection, set(fresh), again, before_now).update(tell)


class _Copies:
    """The pages whose nearest page may be another than before."""

    def __init__(
        self, connection: Connection, fresh: set[int], again: set[int], known: Rows
    ) -> None:
        self._connection = connection
        self._fresh = fresh
        self._again = again
        self._known = known
        self._sketches: dict[int, Sketch] = {}

    def update(self, tell: Tell) -> set[int]:
        """Find the nearest page of each, then the heads of all stories that this changes."""
        now: Rows = {}
        later: dict[int, Near] = {}
        for done, number in enumerate(sorted(self._fresh), 1):
            now[number] = self._nearest(number, later)
            tell(Progress("copies", done, len(self._fresh)))
        for number in sorted(self._again - self._fresh):
            now[number] = self._nearest(number, {})
        return self._store(now | self._won(later, now))

    def _nearest(self, number: int, later: dict[int, Near]) -> dict[str, Any]:
        """The row of one page; what it would be to later pages close to it goes into `later`."""
        shared = dict(self._shared(number))
        own = self._sketch([number, *shared])[number]
        near: list[Near] = []
        for other, count in shared.items():
            page = self._sketches[other]
            if close(count, own.size, page.size):
                if page.order < own.order:
                    near.append((-count, page.order, other))
                else:
                    mine = (-count, own.order, number)
                    later[other] = min(later.get(other, mine), mine)
        return self._row(own, min(near)) if near else {}

    def _won(self, later: dict[int, Near], now: Rows) -> Rows:
        """The rows of pages to which a new page is nearer than the one that they had."""
        rivals = {number: near for number, near in later.items() if number not in now}
        known = _rows(self._connection, rivals)
        self._sketch([row["nearest"] for row in known.values()])
        won = {}
        for number, near in rivals.items():
            had = known.get(number)
            kept = had and (-had["shared"], self._sketches[had["nearest"]].order)
            if not kept or near[:2] < kept:
                won[number] = self._row(self._sketches[number], near)
        return won

    def _row(self, own: Sketch, near: Near) -> dict[str, Any]:
        count, _, number = near
        copy = copied("", -count, own.size, self._sketches[number].size)
        return {"nearest": number, "kind": copy.kind, "share": copy.share, "shared": -count}

    def _shared(self, number: int) -> Iterable[tuple[int, int]]:
        """Every other page with at least `FEW` of its fingerprints, and how many these are."""
        query = _SHARED.where(_OWN.c.document == number, _OTHER.c.document != number)
        return [(row[0], row[1]) for row in self._connection.execute(query)]

    def _sketch(self, numbers: list[int]) -> dict[int, Sketch]:
        missing = [number for number in numbers if number not in self._sketches]
        for batch in batches(missing):
            for made in _sketches(self._connection, batch):
                self._sketches[made.number] = made
        return self._sketches

    def _store(self, now: Rows) -> set[int]:
        table = schema.copy
        reached = _under(self._connection, now)
        stored = _rows(self._connection, reached)
        known = self._known | stored
        new = {number: now.get(number, known.get(number, {})) for number in reached}
        heads = self._heads(new)
        rows = {
            number: {**row, "document": number, "head": heads[number]}
            for number, row in new.items()
            if row
        }
        stale = {number for number in reached if rows.get(number) != stored.get(number)}
        for batch in batches(sorted(stale)):
            self._connection.execute(delete(table).where(table.c.document.in_(batch)))
        for part in batches(rows[number] for number in sorted(stale) if number in rows):
            self._connection.execute(insert(table), part)
        return {number for number in reached if rows.get(number) != known.get(number)}

    def _heads(self, new: Rows) -> dict[int, int]:
        """The head of each page's story; pages outside `new` keep the head that they have."""
        table = schema.copy
        outside = {row["nearest"] for row in new.values() if row} - new.keys()
        heads = {number: number for number in outside}
        for batch in batches(sorted(outside)):
            query = select(table.c.document, table.c.head).where(table.c.document.in_(batch))
            heads.update((number, head) for number, head in self._connection.execute(query))
        for number in new:
            path = []
            while number not in heads and new[number]:
                path.append(number)
                number = new[number]["nearest"]
            head = heads.setdefault(number, number)
            heads.update(dict.fromkeys(path, head))
        return heads


def copy_of(connection: Connection, numbers: Iterable[int]) -> dict[int, int]:
    """For each document that is a copy, the number of the head of its story."""
    table = schema.copy
    found: dict[int, int] = {}
    for batch in batches(sorted(numbers)):
        query = select(table.c.document, table.c.head).where(table.c.document.in_(batch))
        found.update((number, head) for number, head in connection.execute(query))
    return found


def _take(connection: Connection, numbers: list[int]) -> None:
    document = schema.document
    agencies = agencies_of(connection, numbers)
    query = select(
        document.c.number,
        document.c.id,
        document.c.outlet,
        document.c.published,
        document.c.text,
    ).where(document.c.number.in_(numbers))
    prints, sketches = [], []
    for row in connection.execute(query):
        found = sketch(row.text)
        prints += [{"fingerprint": number, "document": row.number} for number in found]
        lent = credited(row.outlet or row.id, agencies.get(row.number, ()))
        known = {"document": row.number, "id": row.id, "published": row.published}
        sketches.append({**known, "credited": lent, "size": len(found)})
    prints.sort(key=lambda row: row["fingerprint"])
    for table, rows in ((schema.print_, prints), (schema.sketch, sketches)):
        if rows:
            connection.execute(insert(table), rows)


def agencies_of(connection: Connection, numbers: list[int]) -> dict[int, tuple[str, ...]]:
    """The keys of those whom each document credits with its making."""
    credit = schema.credit
    query = (
        select(credit.c.document, credit.c.agency)
        .where(credit.c.agency.is_not(None), credit.c.document.in_(numbers))
        .order_by(credit.c.document, credit.c.position)
    )
    found: dict[int, tuple[str, ...]] = {}
    for number, agency in connection.execute(query):
        found[number] = (*found.get(number, ()), outlet_key(agency))
    return found


def _forget(connection: Connection, numbers: set[int]) -> None:
    for batch in batches(sorted(numbers)):
        for table in (schema.print_, schema.sketch, schema.copy):
            connection.execute(delete(table).where(table.c.document.in_(batch)))


def _followers(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """The pages whose nearest page is one of `numbers`."""
    table = schema.copy
    found: set[int] = set()
    for batch in batches(sorted(numbers)):
        query = select(table.c.document).where(table.c.nearest.in_(batch))
        found.update(connection.scalars(query))
    return found


def _under(connection: Connection, numbers: Iterable[int]) -> set[int]:
    """`numbers` and all pages that copy them, directly or through others."""
    reached = set(numbers)
    edge = set(reached)
    while edge:
        edge = _followers(connection, edge) - reached
        reached |= edge
    return reached


def _rows(connection: Connection, numbers: Iterable[int]) -> Rows:
    table = schema.copy
    found: Rows = {}
    for batch in batches(sorted(numbers)):
        query = select(table).where(table.c.document.in_(batch))
        found.update((r["document"], dict(r)) for r in connection.execute(query).mappings())
    return found


def _sketches(connection: Connection, numbers: list[int]) -> Iterable[Sketch]:
    table = schema.sketch
    for row in connection.execute(select(table).where(table.c.document.in_(numbers))):
        order = before(Print(row.id, row.published, frozenset(), row.credited))
        yield Sketch(row.document, order, row.size)


_OWN, _OTHER = schema.print_.alias("own"), schema.print_.alias("other")
_SHARED = (
    select(_OTHER.c.document, func.count())
    .join(_OWN, _OWN.c.fingerprint == _OTHER.c.fingerprint)
    .group_by(_OTHER.c.document)
    .having(func.count() >= FEW)
)
