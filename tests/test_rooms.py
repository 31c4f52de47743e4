"""A room imports only from the rooms above it, as DESIGN lays them out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "sayso"
ROOMS = ("records", "page", "reading", "case", "actors", "ties", "front", "export", "desk")
FRONT = ("demo", "report", "cli")  # beside or below the rooms; may import any of them
FREE = ("",)  # sayso itself: the version


def test_every_module_stands_in_a_known_room() -> None:
    found = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in modules()}
    assert found <= {*ROOMS, *FRONT, "__init__"}


@pytest.mark.parametrize("room", ROOMS)
def test_room_imports_only_from_rooms_above(room: str) -> None:
    allowed = {*ROOMS[: ROOMS.index(room) + 1], *FREE}
    strays = [
        f"{path.relative_to(PACKAGE)} imports sayso.{target}"
        for path in modules(room)
        for target in imported(path)
        if target not in allowed
    ]
    assert not strays


def test_reading_knows_no_files_network_or_clock() -> None:
    forbidden = {"socket", "http", "urllib", "requests", "time", "random", "subprocess"}
    strays = [
        f"{path.relative_to(PACKAGE)} imports {name}"
        for path in modules("reading")
        for name in names(path)
        if name.split(".")[0] in forbidden
    ]
    assert not strays


def modules(room: str = "") -> list[Path]:
    return sorted((PACKAGE / room).rglob("*.py"))


def names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imported(path: Path) -> set[str]:
    """The rooms of sayso that the module imports from."""
    found = set()
    for name in names(path):
        parts = name.split(".")
        if parts[0] == "sayso":
            room = parts[1] if len(parts) > 1 else ""
            found.add(room if room in {*ROOMS, *FRONT} else "")
    return found
