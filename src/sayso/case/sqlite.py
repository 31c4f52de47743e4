"""What is SQLite's own: pragmas, transactions, the full-text index, the file's version."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text

MAGIC = 0x5A150
"""`application_id` of a case file: what `file` and SQLite tools show of it."""

# External content: the index holds no second copy of the texts.
_SEARCH = """
CREATE VIRTUAL TABLE search USING fts5(
    title, text,
    content='document', content_rowid='number', tokenize='unicode61 remove_diacritics 2'
)
"""
_KEPT = (
    """
    CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
        INSERT INTO search(rowid, title, text) VALUES (new.number, new.title, new.text);
    END
    """,
    """
    CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
        INSERT INTO search(search, rowid, title, text)
        VALUES ('delete', old.number, old.title, old.text);
    END
    """,
)


def engine(path: str, *, read_only: bool) -> Engine:
    """An engine for the file at `path`; with `read_only` nothing can be written through it."""
    mode = "ro" if read_only else "rwc"
    if read_only and _still(Path(path)):
        mode += "&immutable=1"
    made = create_engine(
        f"sqlite+pysqlite:///file:{quote(path)}?mode={mode}&uri=true",
        connect_args={"timeout": 30, "check_same_thread": False},
    )
    event.listen(made, "connect", _writing if not read_only else _reading)
    event.listen(made, "begin", _begin)
    return made


def _still(path: Path) -> bool:
    """True for a whole file in a folder that cannot be written to, where SQLite can keep no WAL."""
    log = path.with_name(path.name + "-wal")
    pending = log.exists() and log.stat().st_size > 0
    return not pending and not os.access(path.parent, os.W_OK)


def _writing(connection: sqlite3.Connection, record: Any) -> None:
    _reading(connection, record)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")


def _reading(connection: sqlite3.Connection, record: Any) -> None:  # noqa: ARG001
    connection.isolation_level = None  # transactions begin where `_begin` says, nowhere else
    connection.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def add_search(connection: Connection) -> None:
    """Make the full-text index and the triggers that keep it."""
    for statement in (_SEARCH, *_KEPT):
        connection.execute(text(statement))


def version(connection: Connection) -> int:
    """The number of the last migration that the file has seen; 0 for a new file."""
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def set_version(connection: Connection, number: int) -> None:
    """Write the number of the last migration, and the mark of a case file."""
    connection.exec_driver_sql(f"PRAGMA user_version = {int(number)}")
    connection.exec_driver_sql(f"PRAGMA application_id = {MAGIC}")


def is_case(connection: Connection) -> bool:
    """True for a case file and for an empty database."""
    mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    return bool(mark == MAGIC or tables == 0)


def sound(connection: Connection) -> list[str]:
    """What SQLite's own check finds wrong with the file."""
    found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return [line for line in found if line != "ok"]
