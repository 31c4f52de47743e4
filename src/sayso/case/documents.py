"""The documents of a case: adding pages, finding documents, reading them again."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select

from sayso.case import rows, schema, summary
from sayso.case.database import Database
from sayso.case.summary import Summary
from sayso.page import Page
from sayso.records import Document, MissingError, Reading

Reader = Callable[[Iterable[Page]], Iterator[tuple[Page, list[Reading]]]]
"""What turns pages into readings, in order, such as `sayso.reading.pool.read_each`."""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one page: its documents as added; none where it was `known` before."""

    page: Page
    documents: tuple[Document, ...] = ()
    known: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A page or document that is kept but not read, with the reason."""

    source: str
    reason: str
    id: str = ""


Pages = list[Page]
Summaries = list[Summary]
Unreads = list[Unread]
Numbers = list[int]


class Documents:
    """The documents of an open case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, pages: Iterable[Page], read: Reader) -> Iterator[Added]:
        """Add pages, one transaction each, and tell of each as it is stored.

        A page whose bytes the case holds already is not read again. A page that
        cannot be read is stored with the reason.
        """
        known: Pages = []
        for page, readings in read(self._fresh(pages, known)):
            yield from (Added(seen, known=True) for seen in known)
            known.clear()
            with self._database.begin() as connection:
                store(connection, page, readings)
            yield Added(page, tuple(r.document for r in readings))
        yield from (Added(seen, known=True) for seen in known)

    def reread(self, read: Reader, *, version: dict[str, str]) -> Iterator[Added]:
        """Read again every page with a document that another `version` read."""
        for page, readings in read(self._outdated(version)):
            with self._database.begin() as connection:
                _remove(connection, page)
                store(connection, page, readings)
            yield Added(page, tuple(r.document for r in readings))

    def retry(self, read: Reader, have: Callable[[str], Iterable[Page]]) -> Iterator[Added]:
        """Try again to have the pages that could not be had; `have` gives those of a source.

        What is had now takes the place of its trouble; what is not stays as it is.
        """
        table = schema.page
        query = select(table.c.source).where(table.c.trouble.is_not(None)).order_by(table.c.number)
        with self._database.begin() as connection:
            sources = connection.scalars(query).all()
        pages = (page for source in dict.fromkeys(sources) for page in have(source))
        yield from self.add((page for page in pages if not page.trouble), read)

    def troubled(self) -> int:
        """How many pages could not be had."""
        table = schema.page
        query = select(func.count()).select_from(table).where(table.c.trouble.is_not(None))
        with self._database.begin() as connection:
            return connection.scalar(query) or 0

    def outdated(self, version: dict[str, str]) -> int:
        """How many pages hold a document that another `version` read."""
        return len(self._numbers(version))

    def count(self, *, outlet: str | None = None, query: str | None = None) -> int:
        """How many documents the case holds; the filters are those of `list`."""
        with self._database.begin() as connection:
            return summary.counted(connection, outlet, query)

    def list(
        self,
        *,
        outlet: str | None = None,
        query: str | None = None,
        offset: int = 0,
        limit: int = 50,
    ) -> Summaries:
        """Documents as they were added, of an outlet, with words in title, outlet or source."""
        with self._database.begin() as connection:
            return summary.listed(connection, outlet, query, offset, limit)

    def outlets(self) -> dict[str, int]:
        """How many documents each outlet has, those with most first."""
        with self._database.begin() as connection:
            return summary.outlets(connection)

    def named(self, ids: Iterable[str]) -> dict[str, Summary]:
        """Documents by their ids; an id that the case does not hold is left out."""
        with self._database.begin() as connection:
            return summary.named(connection, ids)

    def get(self, doc_id: str) -> Reading:
        """The reading of one document.

        Raises:
            MissingError: the case holds no such document.
        """
        with self._database.begin() as connection:
            query = select(schema.document).where(schema.document.c.id == doc_id)
            own = connection.execute(query).mappings().first()
            if own is None:
                raise MissingError(f'No document "{doc_id}" in {self._database.path.name}.')
            return reading_of(connection, own)

    def all(self) -> Iterator[Reading]:
        """Every reading, in the order in which the documents were added."""
        with self._database.begin() as connection:
            query = select(schema.document).order_by(schema.document.c.number)
            for own in connection.execution_options(yield_per=50).execute(query).mappings():
                yield reading_of(connection, own)

    def unread(self) -> Unreads:
        """The documents that are kept but not read."""
        table = schema.document
        columns = (table.c.source, table.c.unread, table.c.id)
        query = select(*columns).where(table.c.unread.is_not(None))
        with self._database.begin() as connection:
            found = connection.execute(query.order_by(table.c.number))
            return [Unread(*row) for row in found]

    def original(self, doc_id: str) -> bytes:
        """The page of a document as received, byte for byte.

        Raises:
            MissingError: the case holds no such document.
        """
        query = (
            select(schema.page.c.bytes)
            .join(schema.document, schema.document.c.page == schema.page.c.number)
            .where(schema.document.c.id == doc_id)
        )
        with self._database.begin() as connection:
            found = connection.scalar(query)
        if found is None:
            raise MissingError(f'No document "{doc_id}" in {self._database.path.name}.')
        return zlib.decompress(found)

    def address(self, doc_id: str) -> str | None:
        """The page's own URL where it is known; None also for a document that is not held."""
        query = (
            select(schema.page.c.address)
            .join(schema.document, schema.document.c.page == schema.page.c.number)
            .where(schema.document.c.id == doc_id)
        )
        with self._database.begin() as connection:
            found: str | None = connection.scalar(query)
        return found

    def _fresh(self, pages: Iterable[Page], known: Pages) -> Iterator[Page]:
        """The pages that the case does not hold; the others go into `known`."""
        started: set[str] = set()
        for page in pages:
            name = page.sha256
            if name in started or self._holds(page, name):
                known.append(page)
            else:
                started.add(name)
                yield page

    def _holds(self, page: Page, name: str) -> bool:
        query = select(schema.page.c.trouble).where(schema.page.c.sha256 == name)
        with self._database.begin() as connection:
            found = connection.execute(query).first()
            if found is not None and found.trouble and not page.trouble:
                _remove(connection, page)
                return False
            return found is not None

    def _numbers(self, version: dict[str, str]) -> Numbers:
        """The numbers of the pages with a document that another `version` read."""
        table = schema.document
        with self._database.begin() as connection:
            rows = connection.execute(select(table.c.page, table.c.version))
            return [*dict.fromkeys(row.page for row in rows if row.version != version)]

    def _outdated(self, version: dict[str, str]) -> Iterator[Page]:
        for number in self._numbers(version):
            with self._database.begin() as connection:
                query = select(schema.page).where(schema.page.c.number == number)
                yield page_of(connection.execute(query).mappings().one())


def store(connection: Connection, page: Page, readings: list[Reading]) -> None:
    """Append a page with its readings, and mark them for the next weighing."""
    if not page.trouble:
        _untrouble(connection, page.source)
    added = connection.execute(insert(schema.page).values(_page_row(page)))
    number = _last(connection)
    for reading in readings:
        number += 1
        own, children = rows.to_rows(reading, number)
        page_number = added.inserted_primary_key[0] if added.inserted_primary_key else None
        connection.execute(insert(schema.document).values(page=page_number, **own))
        for table, found in children.items():
            connection.execute(insert(table), found)
    _mark(connection, {reading.document.id for reading in readings})


def _last(connection: Connection) -> int:
    """The greatest number that a document has or had, as far as derived rows still tell of it."""
    numbers = (schema.document.c.number, schema.weighed.c.document)
    return max(connection.scalar(select(func.max(number))) or 0 for number in numbers)


def _remove(connection: Connection, page: Page) -> None:
    table = schema.page
    number = connection.scalar(select(table.c.number).where(table.c.sha256 == page.sha256))
    of_page = schema.document.c.page == number
    _mark(connection, set(connection.scalars(select(schema.document.c.id).where(of_page))))
    connection.execute(delete(schema.document).where(of_page))
    connection.execute(delete(table).where(table.c.number == number))


def _mark(connection: Connection, ids: set[str]) -> None:
    """Say that the derived tables do not know these documents as they are now."""
    table = schema.pending
    known = set(connection.scalars(select(table.c.document).where(table.c.document.in_(ids))))
    if fresh := sorted(ids - known):
        connection.execute(insert(table), [{"document": doc_id} for doc_id in fresh])


def _untrouble(connection: Connection, source: str) -> None:
    """Take out what was kept of a source that could not be had before."""
    table = schema.page
    query = select(table).where(table.c.source == source, table.c.trouble.is_not(None))
    for row in connection.execute(query).mappings().all():
        _remove(connection, page_of(row))


def _page_row(page: Page) -> dict[str, Any]:
    return {
        "sha256": page.sha256,
        "source": page.source,
        "kind": page.kind,
        "address": page.address,
        "charset": page.charset,
        "size": len(page.data),
        "bytes": zlib.compress(page.data),
        "trouble": page.trouble,
        "added": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def page_of(row: Any) -> Page:
    """The page that a row of the table `page` holds."""
    return Page(
        source=row["source"],
        data=zlib.decompress(row["bytes"]),
        kind=row["kind"],
        address=row["address"],
        charset=row["charset"],
        trouble=row["trouble"],
    )


def reading_of(connection: Connection, own: Any) -> Reading:
    """The reading whose document's row is `own`."""
    return rows.from_rows(own, {t: _children(connection, t, own) for t in schema.CHILDREN})


def _children(connection: Connection, table: Table, own: Any) -> list[rows.Row]:
    query = select(table).where(table.c.document == own["number"])
    order = [column for column in table.primary_key if column.name != "document"]
    return [dict(row) for row in connection.execute(query.order_by(*order)).mappings()]
