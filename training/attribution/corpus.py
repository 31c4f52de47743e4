"""PolNeAR's brat files as attributions over characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROLES = ("source", "cue", "content")
_SPAN = re.compile(r"(T\d+)\t(Source|Cue|Content|Attribution|Discard) ([\d ;]+)\t")
_EVENT = re.compile(r"E\d+\t(.+)")
_SPACED = "\u00a0\t\r\n"

Pieces = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated attribution: the pieces of each role in characters of the text."""

    source: Pieces
    cue: Pieces
    content: Pieces


@dataclass(frozen=True, slots=True)
class Story:
    """A news text with its attributions, in the order of the annotation file."""

    id: str
    text: str
    attributions: tuple[Gold, ...]


def stories(folder: Path) -> Iterator[Story]:
    """The stories of one part of the corpus (`text/*.txt`, `attributions/*.ann`), by name."""
    texts = {path.stem: path for path in sorted((folder / "text").glob("*.txt"))}
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        text = texts[name].read_bytes().decode("utf-8")
        yield Story(path.stem, text, tuple(_golds(path.read_text("utf-8"))))


def _golds(annotation: str) -> Iterator[Gold]:
    spans: dict[str, Pieces] = {}
    for line in annotation.split("\n"):
        if found := _SPAN.match(line):
            spans[found[1]] = _pieces(found[3])
    for line in annotation.split("\n"):
        if found := _EVENT.match(line):
            yield _gold(found[1].split(), spans)


def _pieces(written: str) -> Pieces:
    pairs = [piece.split() for piece in written.split(";")]
    return tuple(sorted((int(start), int(end)) for start, end in pairs))


def _gold(arguments: list[str], spans: dict[str, Pieces]) -> Gold:
    found: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
    for argument in arguments:
        role, _, name = argument.partition(":")
        role = role.rstrip("0123456789").lower()
        if role in found:
            found[role].extend(spans.get(name, ()))
    return Gold(*(tuple(sorted(set(found[role]))) for role in ROLES))
