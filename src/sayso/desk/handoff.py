"""Two bare pages that stand where the built page cannot: no script, no style."""

from __future__ import annotations

from html import escape

from starlette.responses import HTMLResponse


def handoff(title: str, sentence: str, *, status: int = 200) -> HTMLResponse:
    """A page that says one thing."""
    told = (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><h1>{escape(title)}</h1><p>{escape(sentence)}</p></html>"
    )
    return HTMLResponse(told, status)
