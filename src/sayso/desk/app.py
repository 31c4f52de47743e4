"""The desk's addresses put together."""

from __future__ import annotations

from fastapi import APIRouter, FastAPI

import sayso
from sayso.desk import (
    actors,
    adding,
    case,
    documents,
    export,
    network,
    printed,
    problems,
    review,
    search,
    sources,
    static,
    ties,
)
from sayso.desk.guard import Guard
from sayso.desk.job import Adding
from sayso.desk.limits import Limits
from sayso.desk.opened import Opened

NOUNS: tuple[APIRouter, ...] = (
    case.router,
    ties.router,
    network.router,
    actors.router,
    documents.router,
    sources.router,
    search.router,
    review.router,
    adding.router,
    export.router,
    printed.router,
)


def make(opened: Opened, *, token: str, port: int) -> FastAPI:
    """The desk over an opened case, for the browser that knows `token`, at `port`."""
    app = FastAPI(
        title="Sayso desk",
        version=sayso.__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,  # these pages load scripts of a foreign origin
        redoc_url=None,
    )
    app.state.opened = opened
    app.state.adding = Adding(opened)
    app.state.parts = [str(router.tags[0]) for router in NOUNS]
    for router in NOUNS:
        app.include_router(router, prefix="/api")
    app.include_router(static.page())
    problems.told(app, opened)
    app.add_middleware(Limits)
    app.add_middleware(Guard, token=token, port=port, read_only=opened.read_only)
    return app
