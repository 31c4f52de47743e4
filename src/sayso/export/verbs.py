"""The front of the room: a case into a file or onto a stream, and from a file back."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from sayso.case.transfer import Restored
from sayso.export import ndjson
from sayso.export.chosen import Case, Chosen
from sayso.export.formats import named, writer
from sayso.export.whole import whole
from sayso.records import UsageError


def export(
    case: Case,
    name: str,
    target: Path | BinaryIO,
    *,
    actor: str | None = None,
    pair: tuple[str, str] | None = None,
) -> None:
    """Write a case in the format called `name`: a file or folder, whole or not at all.

    `actor` chooses the ties of one actor, `pair` the tie between two. The same
    case gives the same bytes. A stream is written only when all is ready.

    Raises:
        UsageError: no such format, actor or tie; the format does not go with the
            choice or with a stream; the target cannot be written.
    """
    form = named(name)
    if form.whole and (actor or pair):
        raise UsageError(f"{name} holds the whole case. Choose actors or ties in another format.")
    chosen = Chosen(case, actor=actor, pair=pair)
    if isinstance(target, Path):
        with whole(target) as fresh:
            writer(form).write(chosen, fresh)
        return
    if form.folder:
        raise UsageError(f"{name} is a folder of several files. Name one with --out.")
    with TemporaryDirectory(prefix="sayso-") as folder:
        ready = Path(folder) / name
        writer(form).write(chosen, ready)
        with ready.open("rb") as stream:
            shutil.copyfileobj(stream, target)


def bring(case: Case, source: Path) -> Restored:
    """Bring a case written as ndjson into an open one, all of it or nothing.

    Pages that the case holds stay as they are. Weigh the case afterwards.

    Raises:
        PageError: the file cannot be opened, is damaged or is something else.
        CaseError: the case cannot be written.
    """
    return ndjson.read(case, source)
