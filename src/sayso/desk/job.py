"""The one job of the desk that takes longer than an answer: adding pages."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from sayso.case import Added
from sayso.desk.opened import Opened
from sayso.desk.problems import FAULT
from sayso.desk.telling import source
from sayso.page import Page
from sayso.records import CaseError, SaysoError

State = Literal["none", "adding", "weighing", "stopping", "done", "stopped", "failed"]

RUNNING: tuple[State, ...] = ("adding", "weighing", "stopping")

FEW = 4
"""Up to this many pages are read in the desk's own process; more in one for each core."""

LAST = 60.0
"""Seconds that a desk which is closed waits for the last page."""

_NAMED = 200
"""The most unread pages that are named."""


@dataclass(frozen=True, slots=True)
class Left:
    """A page that was kept and not read, with the reason."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Job:
    """How far adding has come. `wanted` counts files and addresses, `added` pages."""

    state: State = "none"
    wanted: int = 0
    added: int = 0
    known: int = 0
    unread: tuple[Left, ...] = ()
    started: str | None = None
    ended: str | None = None
    trouble: str | None = None


class Adding:
    """Adds pages in a thread of its own, one job at a time."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._job = Job()
        self._thread: threading.Thread | None = None

    @property
    def job(self) -> Job:
        """How far the last job has come."""
        return self._job

    def start(self, pages: Iterable[Page], wanted: int, after: Callable[[], object]) -> Job:
        """Begin to add pages; `after` is called at the end, however that comes.

        Raises:
            CaseError: a job runs already, or somebody else writes the case.
        """
        with self._lock:
            if self._job.state in RUNNING:
                raise CaseError("Pages are being added already. Wait for the end, or stop it.")
            self._job = Job("adding", wanted, started=_now())
        self._stop.clear()
        held = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(pages, held, after), daemon=True)
        self._thread.start()
        held.wait()
        if self._job.state == "failed":
            raise CaseError(self._job.trouble)
        return self._job

    def stop(self) -> Job:
        """Stop after the page that is being read; what was added stays."""
        with self._lock:
            if self._job.state == "adding":
                self._stop.set()
                self._job = replace(self._job, state="stopping")
        return self._job

    def close(self) -> None:
        """Stop, and wait for the page that is being read."""
        self.stop()
        if self._thread is not None:
            self._thread.join(LAST)

    def _run(
        self, pages: Iterable[Page], held: threading.Event, after: Callable[[], object]
    ) -> None:
        with ExitStack() as last:
            last.callback(held.set)
            last.callback(after)
            try:
                self._add(pages, held)
                state: State = "stopped" if self._stop.is_set() else "done"
                self._tell(state=state, ended=_now())
            except SaysoError as error:
                told = self._opened.without_path(str(error))
                self._tell(state="failed", ended=_now(), trouble=told)
            except BaseException:
                self._tell(state="failed", ended=_now(), trouble=FAULT)
                raise

    def _add(self, pages: Iterable[Page], held: threading.Event) -> None:
        from sayso.reading.pool import reader  # loads the models' libraries

        with self._opened.writing() as case:
            held.set()
            few = self._job.wanted <= FEW
            read = reader(1 if few else os.cpu_count() or 1)
            for added in case.documents.add(pages, read):
                self._count(added)
                if self._stop.is_set():
                    break
            self._tell(state="weighing")
            case.weigh()

    def _count(self, added: Added) -> None:
        unread = tuple(
            Left(source(doc.source), doc.unread)
            for doc in added.documents
            if doc.unread is not None
        )
        with self._lock:
            job = self._job
            self._job = replace(
                job,
                added=job.added + (not added.known),
                known=job.known + added.known,
                unread=(*job.unread, *unread)[:_NAMED],
            )

    def _tell(self, **fields: object) -> None:
        with self._lock:
            self._job = replace(self._job, **fields)  # type: ignore[arg-type]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
