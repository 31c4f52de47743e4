"""The case behind the desk: open for reading always, for writing while a change takes."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TypeVar, cast

from fastapi import Depends
from starlette.requests import Request

from sayso.front import Case
from sayso.records import CaseError

T = TypeVar("T")
Stamp = tuple[tuple[int, int], ...]


class Opened:
    """A case file that others may write between two answers.

    Raises:
        CaseError: the file cannot be opened; the sentence says why.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._writing = threading.Lock()
        self._opening = threading.Lock()
        self._keeping = threading.Lock()
        self._kept: dict[str, tuple[Stamp | None, object]] = {}
        if not read_only:
            self._weigh()
        self._stamp = self._now()
        self._case = Case(path, read_only=True)
        self._case.waiting()  # a case of an older Sayso is refused here, not at each answer

    def reading(self) -> Case:
        """The case as it stands now."""
        with self._opening:
            now = self._now()
            if now != self._stamp:
                self._case.close()
                self._case, self._stamp = Case(self.path, read_only=True), now
            return self._case

    def kept(self, name: str, make: Callable[[Case], T], *, late: bool = False) -> T:
        """What `make` makes of the case, made once and kept until the case changes.

        With `late`, what was made of an earlier state does while a thread makes it anew.
        """
        found = self._kept.get(name)
        if found is None or not late:
            return self._made(name, make)
        if found[0] != self._now() and not self._keeping.locked():
            threading.Thread(target=self._made, args=(name, make), daemon=True).start()
        return cast(T, found[1])

    def _made(self, name: str, make: Callable[[Case], T]) -> T:
        with self._keeping:
            case = self.reading()
            stamp, found = self._kept.get(name, (None, None))
            if stamp != self._stamp or found is None:
                stamp, found = self._stamp, make(case)
                self._kept[name] = stamp, found
            return cast(T, found)

    @contextmanager
    def writing(self) -> Iterator[Case]:
        """The case, open for one change.

        Raises:
            CaseError: somebody else is writing, in this desk or beside it.
        """
        if not self._writing.acquire(blocking=False):
            raise CaseError("The desk is changing this case just now. Wait until it is done.")
        try:
            with Case(self.path) as case:
                yield case
        finally:
            self._writing.release()

    def without_path(self, sentence: str) -> str:
        """The sentence with the case's name in place of where it lies on this machine."""
        spelled = sentence.replace(str(self.path.resolve()), self.path.name)
        return spelled.replace(str(self.path), self.path.name)

    def close(self) -> None:
        """Let go of the file."""
        self._case.close()

    def _weigh(self) -> None:
        """Bring the case up to date; where another writes it, it is shown as it stands."""
        try:
            with Case(self.path) as case:
                case.weigh()
        except CaseError as error:
            print(self.without_path(str(error)), file=sys.stderr)

    def _now(self) -> Stamp:
        """When the file and its log were written last, and how long they are."""
        found = []
        for path in (self.path, self.path.with_name(self.path.name + "-wal")):
            try:
                stat = path.stat()
            except FileNotFoundError:
                continue
            found.append((stat.st_mtime_ns, stat.st_size))
        return tuple(found)


def _opened(request: Request) -> Opened:
    opened: Opened = request.app.state.opened
    return opened


def _reading(opened: Annotated[Opened, Depends(_opened)]) -> Case:
    return opened.reading()


Desk = Annotated[Opened, Depends(_opened)]
"""What an address takes to change the case."""

Reading = Annotated[Case, Depends(_reading)]
"""What an address takes to read the case."""
