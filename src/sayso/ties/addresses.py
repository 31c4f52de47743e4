"""The addresses of a case's documents and of what they link to, kept in one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select

from sayso.case import schema
from sayso.case.batches import batches
from sayso.case.changes import Change
from sayso.ties.links import address_key

_ADDRESS = schema.address


def derive(connection: Connection, changes: Sequence[Change]) -> set[int]:
    """Bring the addresses up to date; the documents with links that lead elsewhere now."""
    gone = [c.old for c in changes if c.old is not None]
    fresh = [c.new for c in changes if c.new is not None]
    leading = _leading(connection, gone)
    for batch in batches(gone):
        connection.execute(delete(_ADDRESS).where(_ADDRESS.c.document.in_(batch)))
    for batch in batches(sorted(fresh)):
        if rows := sorted({*_own(connection, batch), *_links(connection, batch)}):
            keys = ("address", "own", "document")
            connection.execute(insert(_ADDRESS), [dict(zip(keys, r, strict=True)) for r in rows])
    return (leading | _leading(connection, fresh)) - set(gone)


def linked(numbers: list[int]) -> Select[Any]:
    """Document and address of each link of the documents."""
    query = select(_ADDRESS.c.document, _ADDRESS.c.address)
    return query.where(_ADDRESS.c.document.in_(numbers), _ADDRESS.c.own.is_(False))


def held(connection: Connection, addresses: Iterable[str]) -> dict[str, str]:
    """The id of the document at each address; of several, the least."""
    weighed = schema.weighed
    query = (
        select(_ADDRESS.c.address, weighed.c.id)
        .join(weighed, weighed.c.document == _ADDRESS.c.document)
        .order_by(weighed.c.id.desc())
    )
    found: dict[str, str] = {}
    for batch in batches(sorted(addresses)):
        at = _ADDRESS.c.own.is_(True) & _ADDRESS.c.address.in_(batch)
        found.update((address, doc) for address, doc in connection.execute(query.where(at)))
    return found


def _leading(connection: Connection, numbers: Sequence[int]) -> set[int]:
    """The documents with a link to one of the documents."""
    own, other = _ADDRESS.alias("held"), _ADDRESS.alias("leading")
    query = (
        select(other.c.document)
        .join(own, (own.c.address == other.c.address) & own.c.own & ~other.c.own)
        .distinct()
    )
    found: set[int] = set()
    for batch in batches(numbers):
        found.update(connection.scalars(query.where(own.c.document.in_(batch))))
    return found


def _own(connection: Connection, numbers: list[int]) -> Iterable[tuple[str, bool, int]]:
    page, document = schema.page, schema.document
    query = (
        select(document.c.number, page.c.address)
        .join(page, page.c.number == document.c.page)
        .where(document.c.number.in_(numbers), page.c.address.is_not(None))
    )
    for number, address in connection.execute(query):
        if key := address_key(address):
            yield key, True, number


def _links(connection: Connection, numbers: list[int]) -> Iterable[tuple[str, bool, int]]:
    link = schema.link
    query = select(link.c.document, link.c.url).where(link.c.document.in_(numbers))
    for number, url in connection.execute(query):
        if key := address_key(url):
            yield key, False, number
