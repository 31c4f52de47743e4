"""Every form in which a case can be taken along, as a download."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import APIRouter
from starlette.background import BackgroundTask
from starlette.responses import FileResponse

from sayso.desk.opened import Desk, Reading
from sayso.export import FORMATS, Format
from sayso.export import export as write
from sayso.export.formats import named

router = APIRouter(prefix="/export", tags=["export"])

MEDIA = "application/octet-stream"
"""Every format is a download that the browser does not open by itself."""


@dataclass(frozen=True, slots=True)
class FormatForm:
    """A format; one of several files comes as a zip archive."""

    format: str
    title: str
    suffix: str
    media: str
    whole: bool


@router.get("")
def formats() -> list[FormatForm]:
    """The formats there are."""
    return [FormatForm(f.name, f.about, _suffix(f), MEDIA, f.whole) for f in FORMATS]


@router.get("/{name}", response_class=FileResponse)
def one(desk: Desk, case: Reading, name: str, actor: str | None = None) -> FileResponse:
    """The case in that format; with `actor`, that actor's ties alone."""
    form = named(name)
    folder = TemporaryDirectory(prefix="sayso-")
    try:
        ready = Path(folder.name) / form.name
        write(case, form.name, ready, actor=actor)
        if form.folder:
            ready = Path(shutil.make_archive(str(ready), "zip", ready))
    except BaseException:
        folder.cleanup()
        raise
    called = f"{desk.path.stem}{_suffix(form)}"
    gone = BackgroundTask(folder.cleanup)
    return FileResponse(ready, media_type=MEDIA, filename=called, background=gone)


def _suffix(form: Format) -> str:
    return f".{form.name}.zip" if form.folder else _SUFFIXES.get(form.name, f".{form.name}")


_SUFFIXES = {"ftm": ".ftm.jsonl"}
