"""The one place where transactions on a case file begin and end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, ProgrammingError

from sayso.case import migrations, sqlite
from sayso.case.writer import Writer
from sayso.records import CaseError


class Database:
    """A case file, open for reading or for writing.

    Raises:
        CaseError: the file does not exist, is no case, is of a newer Sayso, or
            is being written by another process.
    """

    def __init__(self, path: Path, *, create: bool = False, read_only: bool = False) -> None:
        if path.is_dir():
            raise CaseError(f"{path} is a folder. A case is one file: name another.")
        if not create and not path.is_file():
            raise CaseError(f"There is no case at {path}. Make one: sayso add {path} PAGES...")
        self.path = path
        self.read_only = read_only
        self._writer = None if read_only else Writer(path)
        self._engine = sqlite.engine(str(path), read_only=read_only)
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    @cached_property
    def current(self) -> bool:
        """False for a file of an older schema, which is open for reading alone."""
        with self.begin() as connection:
            return sqlite.version(connection) == len(migrations.MIGRATIONS)

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A transaction: all that is done on the connection is kept, or nothing of it.

        Raises:
            CaseError: the file cannot be read or written, with the database's reason.
        """
        try:
            with self._engine.begin() as connection:
                yield connection
        except (DataError, IntegrityError, ProgrammingError):
            raise
        except DatabaseError as error:
            raise CaseError(self._trouble(error.orig)) from error

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
        if self._writer is not None:
            self._writer.release()

    def _prepare(self) -> None:
        with self.begin() as connection:
            if self.read_only:
                migrations.check(connection, str(self.path))
            else:
                migrations.migrate(connection, str(self.path))

    def _trouble(self, error: BaseException | None) -> str:
        code = error.sqlite_errorcode & 0xFF if isinstance(error, sqlite3.Error) else None
        if code == sqlite3.SQLITE_NOTADB:
            return f"{self.path} is not a case file: {error}."
        if code == sqlite3.SQLITE_CORRUPT:
            return f"{self.path} is damaged: {error}. Take a copy that is whole."
        return f"{self.path} cannot be used: {error}."
