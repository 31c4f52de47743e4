"""The file of a case: one investigation, one file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from sayso.case.database import Database
from sayso.case.documents import Documents
from sayso.case.search import Search
from sayso.case.verify import verify


class CaseFile:
    """An open case file. Its parts hold the verbs: `case.documents.add(...)`.

    `create` makes the file where there is none; with `read_only` nothing is
    written and another process may write meanwhile. Close it, or use it in a
    `with` statement.

    Raises:
        CaseError: the file cannot be opened; the sentence says why.
    """

    def __init__(self, path: str | Path, *, create: bool = False, read_only: bool = False) -> None:
        self.database = Database(Path(path), create=create, read_only=read_only)
        self.documents = Documents(self.database)
        self.search = Search(self.database)

    def verify(self) -> Iterator[str]:
        """One sentence for each thing found wrong with the file; none where it is whole."""
        return verify(self.database)

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
