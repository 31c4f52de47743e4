"""Adding pages: files dragged in, addresses pasted, and how far the reading has come."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory
from typing import Annotated

from fastapi import APIRouter, Depends, Form, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from sayso.desk.job import Adding, Job
from sayso.page import Page, walk
from sayso.records import UsageError

router = APIRouter(prefix="/adding", tags=["adding"])

MOST = 500
"""Files and addresses of one request."""


def _adding(request: Request) -> Adding:
    adding: Adding = request.app.state.adding
    return adding


Work = Annotated[Adding, Depends(_adding)]


@router.get("")
def progress(work: Work) -> Job:
    """How far the last job has come."""
    return work.job


@router.post("", status_code=202)
def add(
    work: Work,
    files: Annotated[list[UploadFile] | None, Form()] = None,
    addresses: Annotated[list[str] | None, Form()] = None,
) -> Job:
    """Begin to add pages; the answer comes before the first is read."""
    kept, named = files or [], [a.strip() for a in addresses or [] if a.strip()]
    if not kept and not named:
        raise UsageError("No pages were sent. Choose files, or paste addresses.")
    if len(kept) + len(named) > MOST:
        raise HTTPException(413, f"At most {MOST} files and addresses at once. Send fewer.")
    for address in named:
        if not address.lower().startswith(("http://", "https://")):
            raise UsageError(f'"{address}" is no web address. One begins with http or https.')
    folder = TemporaryDirectory(prefix="sayso-")
    try:
        _stage(kept, Path(folder.name))
        pages = chain(_staged(Path(folder.name)), walk(named))
        return work.start(pages, len(kept) + len(named), folder.cleanup)
    except BaseException:
        folder.cleanup()
        raise


@router.delete("")
def stop(work: Work) -> Job:
    """Stop after the page that is being read; what was added stays."""
    return work.stop()


def _stage(files: list[UploadFile], folder: Path) -> None:
    """Each file in a folder of its own, since two may have one name."""
    for number, file in enumerate(files):
        place = folder / f"{number:06}"
        place.mkdir()
        with (place / _name(file.filename)).open("wb") as copy:
            shutil.copyfileobj(file.file, copy)


def _name(sent: str | None) -> str:
    """The last part of a name as sent, fit to be a file's; a hidden file would be passed over."""
    last = PureWindowsPath(PurePosixPath(sent or "").name).name
    fit = "".join(c for c in last if c.isprintable()).lstrip(".")
    return fit.encode("utf-8", "replace")[-200:].decode("utf-8", "replace") or "page"


def _staged(folder: Path) -> Iterator[Page]:
    """The pages under `folder`, named as they were sent."""
    for page in walk([str(folder)]):
        below = Path(page.source).relative_to(folder)
        yield replace(page, source="/".join(below.parts[1:]))
