"""The steps from an empty file to today's tables, numbered by their place in `MIGRATIONS`.

A released step is never changed: later tables come as further steps.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, insert, select

from sayso.case import schema, sqlite
from sayso.records import CaseError


def _first(connection: Connection) -> None:
    schema.metadata.create_all(connection, tables=schema.FIRST)
    sqlite.add_search(connection)


def _second(connection: Connection) -> None:
    schema.metadata.create_all(connection, tables=schema.SECOND)
    schema.troubled.create(connection, checkfirst=True)
    known = select(schema.document.c.id).distinct()
    connection.execute(insert(schema.pending).from_select(["document"], known))


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first, _second)


def migrate(connection: Connection, path: str) -> None:
    """Bring the file to today's tables.

    Raises:
        CaseError: the file was written by a newer Sayso, or is not a case.
    """
    check(connection, path)
    done = sqlite.version(connection)
    for number, step in enumerate(MIGRATIONS[done:], done + 1):
        step(connection)
        sqlite.set_version(connection, number)


def check(connection: Connection, path: str) -> None:
    """Refuse a file that this Sayso cannot read.

    Raises:
        CaseError: as for `migrate`.
    """
    if not sqlite.is_case(connection):
        raise CaseError(f"{path} is an SQLite database, but not a case. Choose another name.")
    if sqlite.version(connection) > len(MIGRATIONS):
        raise CaseError(f"{path} was written by a newer Sayso. Update Sayso to open it.")
