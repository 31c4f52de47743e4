"""One parsed article of the corpus."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sayso.records import Reading, Span
from training.corpus.marks import Mark
from training.corpus.slip import Slip


@dataclass(frozen=True, slots=True)
class Unnamed:
    """An unnamed source (`?key`) or a cited document (`!key`) with every mention of it.

    `label` is the longest of its mentions' words.
    """

    key: str
    label: str
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """One article of the corpus.

    `tags` holds kind, theme, batch, writer and whatever else its batch states.
    `keys` maps the ids of the Reading to the keys and numbers of the file,
    `lines` the ids of its claims and attributions to the file's lines.
    """

    path: Path
    tags: dict[str, str]
    reading: Reading
    unnamed: tuple[Unnamed, ...]
    sentences: tuple[Span, ...]
    marks: tuple[Mark, ...]
    keys: dict[str, str]
    lines: dict[str, int]
    slips: tuple[Slip, ...]
