"""The tables from which names and sentences are made, loaded once."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The table `name`: names, topics or frames. Its head comment explains it."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))
