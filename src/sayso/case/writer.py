"""One process writes a case at a time; who it is can be told to the others."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from sayso.records import CaseError

WAIT = 2.0
"""Seconds that a second writer waits before it is told who writes."""


class Writer:
    """The right to write the case at `path`, held until released.

    The lock is the operating system's, so that it ends with its process even
    where that is killed. Beside it stands a note of who holds it.

    Raises:
        CaseError: another process holds it, or the folder cannot be written to.
    """

    def __init__(self, path: Path, *, wait: float = WAIT) -> None:
        self._note = path.with_name(path.name + ".writer")
        self._lock = FileLock(path.with_name(path.name + ".lock"))
        try:
            self._lock.acquire(timeout=wait)
        except Timeout:
            raise CaseError(
                f"{path.name} is being written by another Sayso ({self._held()}). "
                "Wait for it, or open it with --read-only."
            ) from None
        except OSError as error:
            raise CaseError(
                f"{path} cannot be written: {error.strerror}. Open it for reading alone."
            ) from error
        self._note.write_text(f"process {os.getpid()}, since {datetime.now():%H:%M}", "utf-8")

    def release(self) -> None:
        """Let others write."""
        self._note.unlink(missing_ok=True)
        self._lock.release()

    def _held(self) -> str:
        try:
            return self._note.read_text("utf-8")
        except OSError:
            return "just started"
