"""How much the desk takes in one request."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.desk.problems import problem

ADDING = 256 * 2**20
"""Bytes of a request that adds pages."""

OTHER = 2**16
"""Bytes of any other request."""


class Limits:
    """Refuses what is too large: at once where it says so, else as soon as it is seen."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = ADDING if scope["path"] == "/api/adding" else OTHER
        told = Request(scope).headers.get("content-length", "")
        if told.isdigit() and int(told) > most:
            await problem(413, _sentence(most))(scope, receive, send)
        else:
            await self._app(scope, _counted(receive, most), send)


def _counted(receive: Receive, most: int) -> Receive:
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            raise HTTPException(413, _sentence(most))
        return message

    return counted


def _sentence(most: int) -> str:
    size = f"{most >> 20} MiB" if most >= 2**20 else f"{most >> 10} KiB"
    return f"This is more than {size}, the most that the desk takes at once."
