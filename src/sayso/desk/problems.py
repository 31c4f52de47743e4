"""Errors as problem details (RFC 9457): one sentence for people, nothing of the machine."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sayso.desk.opened import Opened
from sayso.records import SaysoError

FAULT = "Sayso failed at this. The terminal in which the desk runs says more."


class Problem(JSONResponse):
    """A body of problem details."""

    media_type = "application/problem+json"


def problem(status: int, detail: str) -> Problem:
    """The answer of that HTTP status."""
    title = HTTPStatus(status).phrase
    return Problem(
        {"type": "about:blank", "title": title, "status": status, "detail": detail}, status
    )


def told(app: FastAPI, opened: Opened) -> None:
    """Let `app` answer every error as problem details."""

    def known(request: Request, error: Exception) -> Response:  # noqa: ARG001
        status = error.http_status if isinstance(error, SaysoError) else 500
        return problem(status, opened.without_path(str(error)))

    app.add_exception_handler(SaysoError, known)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(Exception, _fault)


def _refused(request: Request, error: Exception) -> Response:  # noqa: ARG001
    status = error.status_code if isinstance(error, HTTPException) else 500
    sentences = {
        404: "There is nothing at this address.",
        405: "This address takes no such request.",
    }
    told = str(getattr(error, "detail", ""))
    return problem(status, sentences.get(status, told) if told in _PHRASES else told)


def _unfit(request: Request, error: Exception) -> Response:  # noqa: ARG001
    found: list[Any] = list(error.errors()) if isinstance(error, RequestValidationError) else []
    named = [(".".join(str(step) for step in e["loc"][1:]) or "body", e["msg"]) for e in found]
    return problem(422, " ".join(f"{name}: {message}." for name, message in named))


def _fault(request: Request, error: Exception) -> Response:  # noqa: ARG001
    return problem(500, FAULT)


_BARE = {404: "There is nothing at this address.", 405: "This address takes no such request."}
_PHRASES = {status.phrase for status in HTTPStatus}
