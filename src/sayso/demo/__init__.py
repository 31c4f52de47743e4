"""The demo case: one fictional affair as sixteen invented outlets tell it.

Described in `docs/demo.md`; `truth.toml` holds the same in machine form.
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any


def pages() -> list[Path]:
    """The HTML files of the case, in the order of their numbers."""
    folder = Path(str(files("sayso.demo").joinpath("pages")))
    return sorted(folder.glob("*.html"))


def truth() -> dict[str, Any]:
    """What is known of the case: `page`, `actor`, `event`, `tie`, `renamed`, `homonym` rows."""
    return tomllib.loads(files("sayso.demo").joinpath("truth.toml").read_text("utf-8"))
