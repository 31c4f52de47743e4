"""Who may ask the desk: this machine's browser, from the desk's own page, with the token.

The Host header is checked because a foreign name can be made to resolve to this
machine (DNS rebinding); Origin and a header of the desk's own because any page in
the browser can send forms here. Every answer leaves with the same safety headers.
"""

from __future__ import annotations

import secrets
from http import HTTPStatus
from urllib.parse import urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.desk.handoff import handoff
from sayso.desk.problems import problem

HEADER = ("x-sayso", "desk")
"""What every changing request carries; a form of a foreign page cannot."""

NAMES = ("127.0.0.1", "localhost", "[::1]")
SAFE = frozenset({"GET", "HEAD"})

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Guard:
    """Passes on what may be asked, and refuses the rest with a sentence."""

    def __init__(self, app: ASGIApp, *, token: str, port: int, read_only: bool) -> None:
        self._app = app
        self._token = token
        self._hosts = {f"{name}:{port}" for name in NAMES} | ({*NAMES} if port == 80 else set())
        self._cookie = f"sayso_{port}"  # cookies are shared between the ports of a machine
        self._read_only = read_only

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
        elif scope["type"] == "http":
            answer = self._answer(Request(scope)) or self._app
            await answer(scope, receive, _dressed(send))
        else:
            await send({"type": "websocket.close", "code": 1008})

    def _answer(self, request: Request) -> Response | None:
        """The refusal or the redirect that the request meets here; None lets it pass."""
        if request.headers.get("host", "").lower() not in self._hosts:
            return problem(421, "This desk answers to its own address alone.")
        if "token" in request.query_params:
            return self._enter(request)
        if not self._knows(request.cookies.get(self._cookie, "")):
            return _closed(request)
        if request.method not in SAFE:
            return self._change(request)
        return None

    def _enter(self, request: Request) -> Response:
        """The token becomes a cookie, and the address loses it."""
        if not self._knows(request.query_params["token"]):
            return _closed(request)
        rest = [(k, v) for k, v in request.query_params.multi_items() if k != "token"]
        # Two slashes at the front would lead to another machine.
        path = "/" + request.scope["path"].lstrip("/\\")
        target = request.url.replace(path=path, query=urlencode(rest), netloc="", scheme="")
        answer = RedirectResponse(str(target), HTTPStatus.SEE_OTHER)
        answer.set_cookie(self._cookie, self._token, httponly=True, samesite="strict")
        return answer

    def _change(self, request: Request) -> Response | None:
        if self._read_only:
            return problem(403, "This desk was opened for reading alone (--read-only).")
        origin = f"http://{request.headers['host'].lower()}"
        if request.headers.get("origin", "").lower() != origin:
            return problem(403, "Changes are taken from the desk's own page alone.")
        if request.headers.get(HEADER[0]) != HEADER[1]:
            return problem(403, "A change must carry the header X-Sayso: desk.")
        return None

    def _knows(self, token: str) -> bool:
        return secrets.compare_digest(token.encode(), self._token.encode())


def _closed(request: Request) -> Response:
    sentence = "This desk opens from the address that sayso desk printed. Copy it from there."
    if request.url.path.startswith("/api/"):
        return problem(401, sentence)
    return handoff("The desk is closed", sentence, status=401)


def _dressed(send: Send) -> Send:
    """`send` with the safety headers; answers of the API are not kept by the browser."""

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers[name] = value
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return dressed
