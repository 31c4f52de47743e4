"""The bearers of documents, written into their tables, taken out, and loaded again."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    Select,
    Text,
    delete,
    func,
    insert,
    select,
    tuple_,
    type_coerce,
)

from sayso.actors.bearer import Bearer, Post, bearers
from sayso.actors.blocks import blocks
from sayso.actors.resolve import Reason
from sayso.case import schema
from sayso.case.batches import batches
from sayso.records import Actor, Role, Span

Place = tuple[int, str]
"""Where a bearer stands: its document's number, its id in the reading."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A bearer as the tables hold it: where it stands and whom it was taken for."""

    place: Place
    bearer: Bearer
    mentions: int
    actor: str | None
    reason: Reason | None


@dataclass(slots=True)
class Seeds:
    """From where resolution starts: blocks, keys of bearers, and actors that may be gone."""

    blocks: set[str]
    keys: set[str]
    actors: set[str]


def take(connection: Connection, numbers: Sequence[int]) -> Iterator[int]:
    """Write the bearers of documents, not yet resolved; tells after each part how many are done."""
    done = 0
    for batch in batches(numbers, 200):
        _take(connection, batch)
        done += len(batch)
        yield done


def forget(connection: Connection, numbers: Sequence[int], seeds: Seeds) -> None:
    """Take out all bearers of documents, after noting in `seeds` whom they can have touched."""
    bearer, block = schema.bearer, schema.block
    for batch in batches(numbers):
        note(connection, batch, seeds)
        for table in (bearer, block, schema.weighed):
            connection.execute(delete(table).where(table.c.document.in_(batch)))


def note(connection: Connection, numbers: Sequence[int], seeds: Seeds) -> None:
    """Add to `seeds` what the bearers of documents stand in."""
    bearer, block = schema.bearer, schema.block
    for batch in batches(numbers):
        of_batch = block.c.document.in_(batch)
        seeds.blocks.update(connection.scalars(select(block.c.key).where(of_batch).distinct()))
        query = select(bearer.c.key, bearer.c.case_actor).where(bearer.c.document.in_(batch))
        for key, actor in connection.execute(query):
            seeds.keys.add(key)
            if actor is not None:
                seeds.actors.add(actor)


def load(connection: Connection, keys: Sequence[str]) -> dict[Place, Kept]:
    """All bearers that stand in one of the blocks."""
    bearer, block = schema.bearer, schema.block
    rows: dict[Place, Row[Any]] = {}
    for batch in batches(keys):
        places = select(block.c.document, block.c.actor).where(block.c.key.in_(batch))
        query = _KEPT.where(tuple_(bearer.c.document, bearer.c.actor).in_(places))
        rows.update(((row.document, row.actor), row) for row in connection.execute(query))
    return {kept.place: kept for kept in _kept(connection, rows.values())}


def of_actors(connection: Connection, ids: Iterable[str]) -> Iterator[Kept]:
    """The bearers that belong to one of the actors."""
    for batch in batches(ids):
        rows = connection.execute(_KEPT.where(schema.bearer.c.case_actor.in_(batch))).all()
        yield from _kept(connection, rows)


def _take(connection: Connection, numbers: list[int]) -> None:
    document = schema.document
    mentions = _mentions(connection, numbers)
    cast = _cast(connection, numbers)
    query = select(document.c.number, document.c.id, document.c.published)
    told, stand, weighed = [], [], []
    for number, doc_id, published in connection.execute(
        query.where(document.c.number.in_(numbers))
    ):
        found = bearers(doc_id, published, cast[number])
        company = list(found[0].company) if found else []
        known = {"document": number, "id": doc_id, "published": published}
        weighed.append({**known, "company": company})
        for one in found:
            told.append(_row(number, one, mentions.get((number, one.id), 0)))
            keys = sorted(blocks(one))
            stand += [{"key": key, "document": number, "actor": one.id} for key in keys]
    for table, rows in ((schema.weighed, weighed), (schema.bearer, told), (schema.block, stand)):
        if rows:
            connection.execute(insert(table), rows)


def _row(number: int, bearer: Bearer, mentions: int) -> dict[str, Any]:
    return {
        "document": number,
        "actor": bearer.id,
        "key": bearer.key,
        "name": bearer.name,
        "type": bearer.type,
        "aliases": list(bearer.aliases),
        "posts": [list(post) for post in bearer.posts],
        "nth": bearer.nth,
        "mentions": mentions,
    }


def _cast(connection: Connection, numbers: list[int]) -> dict[int, list[Actor]]:
    """The actors of each document with their roles, without their mentions."""
    actor, role = schema.actor, schema.role
    held: dict[Place, list[Role]] = defaultdict(list)
    roles = select(role.c.document, role.c.actor, role.c.title, role.c.of)
    order = (role.c.document, role.c.position)
    query = roles.where(role.c.document.in_(numbers)).order_by(*order)
    for number, owner, title, of in connection.execute(query):
        held[number, owner].append(Role(title, of, None, None, True, Span(0, 0)))
    cast: dict[int, list[Actor]] = defaultdict(list)
    order = (actor.c.document, actor.c.position)
    for row in connection.execute(
        select(actor).where(actor.c.document.in_(numbers)).order_by(*order)
    ):
        own = tuple(held[row.document, row.id])
        made = Actor(row.id, row.name, row.type, tuple(row.aliases), roles=own)
        cast[row.document].append(made)
    return cast


def _mentions(connection: Connection, numbers: list[int]) -> dict[Place, int]:
    mention = schema.mention
    query = (
        select(mention.c.document, mention.c.actor, func.count())
        .where(mention.c.document.in_(numbers))
        .group_by(mention.c.document, mention.c.actor)
    )
    return {(number, actor): count for number, actor, count in connection.execute(query)}


_KEPT: Select[Any] = select(
    schema.bearer.c.document,
    schema.bearer.c.actor,
    schema.bearer.c.name,
    schema.bearer.c.type,
    type_coerce(schema.bearer.c.aliases, Text).label("aliases"),
    type_coerce(schema.bearer.c.posts, Text).label("posts"),
    schema.bearer.c.nth,
    schema.bearer.c.mentions,
    schema.bearer.c.case_actor,
    schema.bearer.c.reason,
)


def _kept(connection: Connection, rows: Collection[Row[Any]]) -> Iterator[Kept]:
    pages = _pages(connection, {row.document for row in rows})
    for row in rows:
        number, own, name, kind, aliases, posts, nth, mentions, actor, reason = tuple(row)
        doc_id, published, company = pages[number]
        also, held = _strings(aliases), _posts(posts)
        bearer = Bearer(doc_id, own, name, kind, also, held, company, published, nth)
        yield Kept((number, own), bearer, mentions, actor, reason)


def _pages(
    connection: Connection, numbers: Iterable[int]
) -> dict[int, tuple[str, str | None, tuple[str, ...]]]:
    """Id, date and company of each document."""
    weighed = schema.weighed
    query = select(weighed.c.document, weighed.c.id, weighed.c.published, weighed.c.company)
    return {
        number: (doc_id, published, tuple(company))
        for batch in batches(sorted(numbers))
        for number, doc_id, published, company in connection.execute(
            query.where(weighed.c.document.in_(batch))
        )
    }


@lru_cache(1 << 16)
def _strings(packed: str) -> tuple[str, ...]:
    return tuple(json.loads(packed))


@lru_cache(1 << 16)
def _posts(packed: str) -> tuple[Post, ...]:
    return tuple((title, body) for title, body in json.loads(packed))
