"""`attribution`: PolNeAR's brat annotation, by character.

Spans: the pieces of each role, exact and by overlap (at least one character
shared with a piece of that role). Attributions: found where source, cue and
content all overlap those of one in the gold; a role that both lack counts as
met. PolNeAR nests no attributions, so those inside another's content are left
aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.counts import Count
from sayso.reading.attribution.attribute import attribute
from sayso.records import Attribution, Passage, Span

ROLES = ("source", "cue", "content")
_SPAN = re.compile(r"(T\d+)\t(Source|Cue|Content) ([\d ;]+)\t")
_EVENT = re.compile(r"E\d+\t(.+)")
_PARAGRAPH = re.compile(r"[^\n]+")

Roles = dict[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Story:
    """A news text and its attributions, each with the pieces of its three roles."""

    text: str
    gold: tuple[Roles, ...]


def run(data: Path) -> dict[str, Any]:
    """Exact and overlap F1 of spans, and F1 of linked attributions, on `polnear/dev`."""
    stories = list(_stories(data / "polnear" / "dev"))
    said = attribute([(story.text, _passages(story.text)) for story in stories])
    exact = {role: Count() for role in ROLES}
    overlap = {role: Count() for role in ROLES}
    whole = Count()
    for story, one in zip(stories, said, strict=True):
        found = [_roles(said) for said in one.attributions if said.parent is None]
        for role in ROLES:
            mine = sorted({span for roles in found for span in roles[role]})
            gold = sorted({span for roles in story.gold for span in roles[role]})
            exact[role].add(len(mine), len(gold), len(set(mine) & set(gold)))
            overlap[role].add(len(mine), len(gold), _met(mine, gold), _met(gold, mine))
        pairs = (found, story.gold)
        whole.add(len(found), len(story.gold), _linked(*pairs), _linked(*pairs[::-1]))
    figures = {f"{role}_f1": exact[role].f1 for role in ROLES}
    figures |= {f"{role}_overlap_f1": overlap[role].f1 for role in ROLES}
    return figures | {"linked_f1": whole.f1, "documents": len(stories)}


def _passages(text: str) -> tuple[Passage, ...]:
    return tuple(Passage("body", *found.span()) for found in _PARAGRAPH.finditer(text))


def _roles(said: Attribution) -> Roles:
    return {"source": said.source, "cue": said.cue, "content": said.content}


def _met(spans: Sequence[Span], others: Sequence[Span]) -> int:
    """How many of `spans` share a character with one of `others`."""
    return sum(any(span.meets(other) for other in others) for span in spans)


def _linked(found: Sequence[Roles], gold: Sequence[Roles]) -> int:
    """How many of `found` meet one of `gold` in all three roles."""
    return sum(any(_alike(one, other) for other in gold) for one in found)


def _alike(one: Roles, other: Roles) -> bool:
    return all(_met(one[role], other[role]) > 0 or one[role] == other[role] for role in ROLES)


def _stories(folder: Path) -> Iterator[Story]:
    for path in sorted((folder / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        text = (folder / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        yield Story(text, tuple(_gold(path.read_text("utf-8"))))


def _gold(annotation: str) -> Iterator[Roles]:
    spans: dict[str, list[Span]] = {}
    for line in annotation.split("\n"):
        if found := _SPAN.match(line):
            pieces = (piece.split() for piece in found[3].split(";"))
            spans[found[1]] = [Span(int(start), int(end)) for start, end in pieces]
    for line in annotation.split("\n"):
        if found := _EVENT.match(line):
            yield _event(found[1].split(), spans)


def _event(arguments: Sequence[str], spans: dict[str, list[Span]]) -> Roles:
    pieces: dict[str, set[Span]] = {role: set() for role in ROLES}
    for argument in arguments:
        role, _, name = argument.partition(":")
        pieces.get(role.rstrip("0123456789").lower(), set()).update(spans.get(name, ()))
    return {role: tuple(sorted(found)) for role, found in pieces.items()}
