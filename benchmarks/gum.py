"""GUM's attributions over plain text: documents, sources and coreference chains by character.

The text is put together from the CoNLL-U files (`dep/*.conllu.gz`): spaces as
`SpaceAfter` tells, a blank line before each `newpar`. Token numbers of
`attributions.jsonl` count the words of a document from 1.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Place = tuple[int, int]
_ENTITY = re.compile(r"Entity=([^|\t\n]+)")
_BRACKET = re.compile(r"\([^()]+\)?|[^()]+\)")


@dataclass(frozen=True, slots=True)
class Gold:
    """One attribution: who says it, and where.

    `names` are the names in the coreference chain of the source, `chain` the
    mentions in it, `cores` the head words of each ("minimal span").
    """

    source: tuple[Place, ...]
    cue: tuple[Place, ...]
    content: tuple[Place, ...]
    names: tuple[str, ...]
    chain: tuple[Place, ...]
    cores: tuple[Place, ...]
    person: bool
    pronoun: bool
    named: bool


@dataclass(slots=True)
class Text:
    """A document as plain text, its words, and the mentions of its entities with their cores."""

    text: str = ""
    words: list[Place] = field(default_factory=list)
    entities: dict[str, list[tuple[Place, Place]]] = field(default_factory=dict)

    def places(self, ranges: Iterable[list[int]]) -> tuple[Place, ...]:
        """Ranges of words, both ends counted from 1 and included, as characters."""
        return tuple((self.words[a - 1][0], self.words[b - 1][1]) for a, b in ranges)


def texts(data: Path, splits: frozenset[str]) -> Iterator[tuple[str, Text, list[Gold]]]:
    """Each document of `splits` that has attributions with a known speaker."""
    rows: dict[str, list[dict[str, Any]]] = {}
    with (data / "attributions.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["split"] in splits and row.get("speaker"):
                rows.setdefault(row["doc"], []).append(row)
    for name in sorted(rows):
        with gzip.open(data / "dep" / f"{name}.conllu.gz", "rt", encoding="utf-8") as lines:
            text = plain(lines)
        yield name, text, [_gold(row, text) for row in rows[name]]


def plain(lines: Iterable[str]) -> Text:
    """The plain text of one CoNLL-U document."""
    found = Text()
    opened: dict[str, list[tuple[int, str]]] = {}
    inside, spaced = 0, True
    for line in lines:
        if line.startswith("# newpar") and "=" not in line and found.text:
            found.text = found.text.rstrip() + "\n\n"
        if not line[:1].isdigit():
            continue
        id, form, *_, misc = line.rstrip("\n").split("\t")
        if "." in id:  # a word that only the enhanced graph has
            continue
        if "-" in id:
            inside, spaced = int(id.split("-")[1]), "SpaceAfter=No" not in misc
            continue
        start = len(found.text)
        found.words.append((start, start + len(form)))
        _entities(misc, found, opened)
        last = int(id) == inside
        space = spaced if last else "SpaceAfter=No" not in misc and int(id) > inside
        inside = 0 if last else inside
        found.text += form + (" " if space else "")
    return found


def _entities(misc: str, found: Text, opened: dict[str, list[tuple[int, str]]]) -> None:
    match = _ENTITY.search(misc)
    last = len(found.words)
    for part in _BRACKET.findall(match[1] if match else ""):
        id, *rest = part.strip("()").split("-")
        if part.startswith("("):
            opened.setdefault(id, []).append((last, rest[4] if len(rest) > 4 else "1"))
        if part.endswith(")") and opened.get(id):
            first, core = opened[id].pop()
            found.entities.setdefault(id, []).append(_mention(found.words, first, last, core))


def _mention(words: list[Place], first: int, last: int, core: str) -> tuple[Place, Place]:
    """The whole mention and its core, which counts its words from the mention's first."""
    numbers = [first + int(n) - 1 for n in core.split(",") if n.isdigit()] or [first]
    low, high = max(first, min(numbers)), min(last, max(numbers))
    return (words[first - 1][0], words[last - 1][1]), (words[low - 1][0], words[high - 1][1])


def _gold(row: dict[str, Any], text: Text) -> Gold:
    speaker = row["speaker"]
    mentions = text.entities.get(str(speaker["entity"]), [])
    return Gold(
        source=text.places(row["source_tokens"]),
        cue=text.places(row["cue_tokens"]),
        content=text.places(row["content_tokens"]),
        names=tuple(speaker["names_in_chain"]),
        chain=tuple(whole for whole, _ in mentions),
        cores=tuple(core for _, core in mentions),
        person=speaker["type"] == "person",
        pronoun=bool(speaker["mention_is_pronoun"]),
        named=bool(speaker["mention_has_name"]),
    )
