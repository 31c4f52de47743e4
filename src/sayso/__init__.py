"""Sayso: on whose say-so?

What stands in `__all__` is the promise; everything else is detail. The names
are loaded when they are first used, so that `import sayso` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sayso.front import Case, read, read_text
    from sayso.records import (
        Actor,
        Attribution,
        CaseError,
        Claim,
        Document,
        PageError,
        Reading,
        SaysoError,
        UsageError,
    )

__version__ = "0.1.0"

_HOME = {
    "Case": "sayso.front",
    "read": "sayso.front",
    "read_text": "sayso.front",
}

__all__ = [
    "Actor",
    "Attribution",
    "Case",
    "CaseError",
    "Claim",
    "Document",
    "PageError",
    "Reading",
    "SaysoError",
    "UsageError",
    "__version__",
    "read",
    "read_text",
]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'sayso' has no attribute {name!r}")
    return getattr(import_module(_HOME.get(name, "sayso.records")), name)
