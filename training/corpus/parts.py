"""The three parts of an article's file: head and text, actors, ties, each with its lines."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from training.corpus.slip import FormError

HEADS = ("outlet", "date", "kind", "theme", "by")


@dataclass(frozen=True, slots=True)
class Parts:
    """`heads` by name, the marked `text` from line `text_line` on, then (line, words) pairs."""

    heads: dict[str, str]
    text: str
    text_line: int
    actors: tuple[tuple[int, str], ...]
    ties: tuple[tuple[int, str], ...]


def split(written: str) -> Parts:
    """The parts of a file's text. Raises FormError where they cannot be told apart."""
    lines = written.split("\n")
    bars = [i for i, line in enumerate(lines) if line.strip() == "---"]
    if len(bars) != 2:
        raise FormError(1, f"Two lines of --- part text, actors and ties; here are {len(bars)}.")
    title = next((i for i, line in enumerate(lines[: bars[0]]) if line.startswith("= ")), None)
    if title is None:
        raise FormError(1, "No title: a line that begins with “= ” must follow the head.")
    return Parts(
        heads=_heads(lines[:title]),
        text="\n".join([lines[title][2:], *lines[title + 1 : bars[0]]]).strip(),
        text_line=title + 1,
        actors=_rows(lines, bars[0] + 1, bars[1]),
        ties=_rows(lines, bars[1] + 1, len(lines)),
    )


def batch(folder: Path) -> dict[str, str]:
    """The tags that all articles of a folder share (`batch.toml`), none where it is missing."""
    file = folder / "batch.toml"
    if not file.exists():
        return {}
    table = tomllib.loads(file.read_text("utf-8"))
    return {key: str(value) for key, value in table.items()}


def _heads(lines: list[str]) -> dict[str, str]:
    heads: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        name, colon, value = line.partition(":")
        if not line.strip():
            continue
        if not colon or name.strip() not in HEADS:
            raise FormError(number, f"“{line}” is no head. Heads are {', '.join(HEADS)}.")
        heads[name.strip()] = value.strip()
    return heads


def _rows(lines: list[str], start: int, end: int) -> tuple[tuple[int, str], ...]:
    rows = [(i + 1, lines[i].strip()) for i in range(start, end)]
    return tuple((n, row) for n, row in rows if row and not row.startswith("#"))
