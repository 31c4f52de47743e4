"""Serving the desk: a socket on the loopback, a token, a browser."""

from __future__ import annotations

import secrets
import socket
import threading
import webbrowser
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPCookieProcessor, build_opener

import uvicorn
from fastapi import FastAPI

from sayso.desk.app import make
from sayso.desk.opened import Opened
from sayso.records import SaysoError, UsageError

HOST = "127.0.0.1"
PORT = 8642
"""Where the desk is unless another port is asked for."""

_TRIED = 20
"""How many further ports are tried where the usual one is taken."""


def serve(
    path: Path,
    *,
    port: int | None = None,
    read_only: bool = False,
    browser: bool = True,
    once: bool = False,
) -> None:
    """Serve the case at `path` until it is interrupted.

    Without `port` the usual one is taken, or the next that is free; 0 takes any.
    `once` asks the desk for its first page and stops, to show that it works.

    Raises:
        CaseError: the case cannot be opened.
        UsageError: the port is taken.
        SaysoError: the desk did not answer `once`.
    """
    with ExitStack() as last:
        opened = Opened(path, read_only=read_only)
        last.callback(opened.close)
        listening = last.enter_context(bind(port))
        number = listening.getsockname()[1]
        token = secrets.token_urlsafe(24)
        address = f"http://{HOST}:{number}/?token={token}"
        app = make(opened, token=token, port=number)
        last.callback(app.state.adding.close)
        server = _Server(app)
        server.ready = lambda: _ready(server, path.name, address, browser=browser, once=once)
        server.run(sockets=[listening])
    if once and not server.answered:
        raise SaysoError("The desk did not answer when it was asked for its first page.")


def _ready(server: _Server, name: str, address: str, *, browser: bool, once: bool) -> None:
    """Say where the desk is, now that it can be asked, and ask it or let a browser ask."""
    print(f"The desk of {name} is open, on this machine alone:\n  {address}", flush=True)
    if once:
        server.ask(address)
        return
    print("Stop it with Ctrl+C.", flush=True)
    if browser:
        webbrowser.open(address)


class _Server(uvicorn.Server):
    """A server that does something beside its work once it listens."""

    def __init__(self, app: FastAPI) -> None:
        # No line for each request: the addresses tell what was looked at.
        config = uvicorn.Config(
            app,
            ws="none",
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
        )
        super().__init__(config)
        self.ready: Callable[[], object] | None = None
        self.answered = False

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen, then do what was asked, in a thread of its own."""
        await super().startup(sockets)
        if self.ready is not None:
            threading.Thread(target=self.ready, daemon=True).start()

    def ask(self, address: str) -> None:
        """Ask for the first page and the case as a browser does, tell what came, and stop."""
        browser = build_opener(HTTPCookieProcessor())
        try:
            for asked in (address, urljoin(address, "/api/case")):
                with browser.open(asked, timeout=30) as answer:
                    path = urlsplit(answer.url).path
                    print(f"{path} answered {answer.status}, {answer.headers['Content-Type']}.")
            self.answered = True
        finally:
            self.should_exit = True


def bind(port: int | None) -> socket.socket:
    """A listening socket on the loopback; None takes the usual port or one of the next.

    Raises:
        UsageError: the port is taken.
    """
    wanted = range(PORT, PORT + _TRIED) if port is None else (port,)
    for number in wanted:
        made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            made.bind((HOST, number))
            return made
        except OSError:
            made.close()
    raise UsageError(f"Port {wanted[0]} cannot be used. Choose another: --port 0 takes any.")
