"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sayso.records import UsageError

_DATABASE = b"SQLite format 3\0"


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """A path to write to, a file or a folder, which becomes `target` when the block ends well.

    Where the block fails, `target` stays as it was. A file or an earlier export
    of the same files is replaced.

    Raises:
        UsageError: `target` cannot be written, is a case, or is a folder with other files.
    """
    _refuse_case(target)
    try:
        with TemporaryDirectory(prefix=".sayso-", dir=target.parent) as folder:
            fresh = Path(folder) / target.name
            yield fresh
            _replace(fresh, target, Path(folder) / "earlier")
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror or error}.") from error


def _refuse_case(target: Path) -> None:
    if target.is_file():
        with target.open("rb") as stream:
            if stream.read(len(_DATABASE)) == _DATABASE:
                raise UsageError(f"{target} is a database and is not written over. Name another.")


def _replace(fresh: Path, target: Path, earlier: Path) -> None:
    if fresh.is_dir() and target.is_dir():
        others = sorted({p.name for p in target.iterdir()} - {p.name for p in fresh.iterdir()})
        if others:
            raise UsageError(f"{target} holds other files ({others[0]}). Name a new folder.")
        os.rename(target, earlier)
    os.replace(fresh, target)
