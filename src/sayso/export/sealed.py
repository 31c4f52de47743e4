"""Lines of JSON that know their number and their hash: what was cut off or changed is refused."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any

from sayso.records import PageError

FORM = 1
"""The number of this form. A file with a greater one is of a newer Sayso."""

Line = tuple[int, str, Any]
"""The number of a line, its one key, and what that holds."""
NOT_IN_FORM = (KeyError, TypeError, ValueError, AttributeError, RecursionError)
"""What Python raises where a line does not hold what it should."""


class Seal:
    """What the last line says of those before it."""

    def __init__(self) -> None:
        self._digest = sha256()
        self._counts = {"page": 0, "reading": 0, "judgement": 0}

    def add(self, kind: str, told: bytes) -> None:
        """Take in a line of that kind."""
        self._digest.update(told)
        if kind in self._counts:
            self._counts[kind] += 1

    @property
    def form(self) -> dict[str, Any]:
        """The counts and the SHA-256 of what was taken in."""
        return {**self._counts, "sha256": self._digest.hexdigest()}


def unsealed(stream: Iterable[bytes], name: str) -> Iterator[Line]:
    """The number, kind and content of each line between the first and the last.

    Raises:
        PageError: the first line is of something else, or the last does not fit.
    """
    lines = iter(stream)
    seal = Seal()
    first = next(lines, b"")
    _check_first(first, name)
    seal.add("sayso", first)
    for number, raw in enumerate(lines, 2):
        kind, form = _parsed(raw, number, name)
        if kind == "end":
            if form != seal.form or next(lines, None) is not None:
                raise PageError(f"{name} was changed or damaged: its last line does not fit.")
            return
        seal.add(kind, raw)
        yield number, kind, form
    raise PageError(f"{name} ends too early: it was cut off. Export the case again.")


def _check_first(raw: bytes, name: str) -> None:
    try:
        head = json.loads(raw)
    except (ValueError, RecursionError):
        head = None
    if not isinstance(head, dict) or head.get("sayso") != "case":
        raise PageError(f"{name} is not a case as `sayso export --format ndjson` writes it.")
    if head.get("form") != FORM:
        raise PageError(f"{name} was written by a newer Sayso. Update Sayso to import it.")


def _parsed(raw: bytes, number: int, name: str) -> tuple[str, Any]:
    try:
        ((kind, form),) = json.loads(raw).items()
    except NOT_IN_FORM as error:
        raise damaged(number, name) from error
    return kind, form


def damaged(number: int, name: str) -> PageError:
    """The error for a line that does not hold what it should."""
    return PageError(f"Line {number} of {name} is damaged. Nothing was brought in.")
