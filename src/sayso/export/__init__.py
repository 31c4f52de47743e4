"""A case in the form of other tools: one file per format, each with the verb `write`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sayso.export.formats import FORMATS, Format

if TYPE_CHECKING:
    from sayso.export.verbs import bring, export

__all__ = ["FORMATS", "Format", "bring", "export"]


def __getattr__(name: str) -> Any:
    """Imports the verbs when they are first asked for; the list of formats costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module("sayso.export.verbs"), name)
