"""The built page: its files under their types, and the page itself for every address of a view."""

from __future__ import annotations

from pathlib import Path

from fastapi import APIRouter
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response

from sayso.desk.handoff import handoff

FOLDER = Path(__file__).parent / "static"

# Not the machine's own table, which may call a script plain text.
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
_YEAR = "public, max-age=31536000, immutable"


def page(folder: Path = FOLDER) -> APIRouter:
    """The addresses of the page built into `folder`."""
    router = APIRouter(include_in_schema=False)

    @router.get("/{path:path}")
    def show(path: str) -> Response:
        if path == "api" or path.startswith("api/"):
            raise HTTPException(404)
        found = _file(folder, path)
        if found is not None:
            # The names of built files under assets/ hold a hash of what is in them.
            kept = _YEAR if path.startswith("assets/") else "no-cache"
            return FileResponse(
                found, media_type=TYPES[found.suffix], headers={"Cache-Control": kept}
            )
        if (folder / "index.html").is_file():
            html = TYPES[".html"]
            return FileResponse(
                folder / "index.html", media_type=html, headers={"Cache-Control": "no-cache"}
            )
        return handoff(
            "The page has not been built",
            "This is a source tree whose page was not built yet: run make web. "
            "The data is served all the same: /api/case, /api/openapi.json.",
        )

    return router


def _file(folder: Path, path: str) -> Path | None:
    """The file of that name inside `folder`, None where there is none of a known type."""
    try:
        found = (folder / path).resolve()
        inside = found.is_relative_to(folder.resolve()) and found.is_file()
    except (OSError, ValueError):
        return None
    return found if inside and found.suffix in TYPES else None
