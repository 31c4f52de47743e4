"""Bytes of any kind in, Documents out, and what was dropped and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.page.documents import open_pages, parse
    from sayso.page.received import Page
    from sayso.page.sources import expected, walk
    from sayso.page.web import Fetching

_HOME = {
    "Fetching": "sayso.page.web",
    "Page": "sayso.page.received",
    "expected": "sayso.page.sources",
    "open_pages": "sayso.page.documents",
    "parse": "sayso.page.documents",
    "walk": "sayso.page.sources",
}

__all__ = ["Fetching", "Page", "expected", "open_pages", "parse", "walk"]


def __getattr__(name: str) -> Any:
    """Imports a front object when it is first asked for; importing the room costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOME[name]), name)
