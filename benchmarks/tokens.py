"""`attribution-tokens`: PolNeAR as tokens with BIO labels, the form that CofeNet scores.

The text is put together from the tokens by one fixed rule (`join`), lines of
one `id` becoming the paragraphs of one document. The product reads that text,
and its spans are mapped back: a token belongs to a span that holds the middle
of it. The labels are flat, so attributions inside another's content are left
aside; a span that goes on over a paragraph's end counts once a paragraph.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.counts import Count
from sayso.reading.attribution.attribute import attribute
from sayso.records import Attribution, Passage

ROLES = ("source", "cue", "content")
_WRITTEN = {"``": "“", "''": "”", "`": "‘", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
_NO_SPACE_BEFORE = frozenset(".,;:?!%)]}”'’") | {
    "...",
    "'s",
    "n't",
    "'re",
    "'ve",
    "'ll",
    "'d",
    "'m",
}
_PARAGRAPH = re.compile(r"[^\n]+")
_NO_SPACE_BEHIND = frozenset("([{“‘$#")

Place = tuple[int, int]
Item = tuple[int, str, int, int]  # paragraph, role, first token, token behind the last


@dataclass(frozen=True, slots=True)
class Story:
    """A document put together: its text, paragraphs, and the place of each token of each."""

    text: str
    passages: tuple[Passage, ...]
    places: tuple[tuple[Place, ...], ...]
    gold: frozenset[Item]


def run(data: Path) -> dict[str, Any]:
    """Exact-match F1 of each role, counted over items, on `polnear/tokens_dev.jsonl`."""
    with (data / "polnear" / "tokens_dev.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    stories = [_story(list(group)) for _, group in groupby(rows, key=lambda row: row["id"])]
    said = attribute([(story.text, story.passages) for story in stories])
    counts = {role: Count() for role in ROLES}
    for story, one in zip(stories, said, strict=True):
        found = frozenset(_items(story, one.attributions))
        for role, count in counts.items():
            mine = {item for item in found if item[1] == role}
            gold = {item for item in story.gold if item[1] == role}
            count.add(len(mine), len(gold), len(mine & gold))
    return {f"{role}_f1": count.f1 for role, count in counts.items()} | {"documents": len(stories)}


def _story(rows: Sequence[dict[str, Any]]) -> Story:
    text, places = join([row["tokens"] for row in rows])
    passages = tuple(Passage("body", *found.span()) for found in _PARAGRAPH.finditer(text))
    gold = frozenset(
        (number, *item) for number, row in enumerate(rows) for item in _bio(row["labels"])
    )
    return Story(text, passages, places, gold)


def join(lines: Sequence[Sequence[str]]) -> tuple[str, tuple[tuple[Place, ...], ...]]:
    """Lines of Penn Treebank tokens as a text of paragraphs, and the characters of each token.

    Marks and brackets are written as printed; no space stands before closing
    punctuation and clitics, none behind what opens, one space elsewhere. Where
    the text had two straight single marks on both sides of a quotation the
    tokens have '' twice, and the first of them often ends the line before: a
    '' opens where no mark is open, and then starts the next paragraph if it
    ends its line.
    """
    text, behind, inside = "", True, False
    places: list[tuple[Place, ...]] = []
    for tokens in lines:
        line: list[Place] = []
        for number, token in enumerate(tokens, 1):
            written = _WRITTEN.get(token, token)
            if written == "”" and not inside:
                written = "“"
                text += "\n\n" if number == len(tokens) and number > 1 else ""
            inside = written == "“" or (inside and written != "”")
            if not behind and written not in _NO_SPACE_BEFORE and not text.endswith("\n"):
                text += " "
            line.append((len(text), len(text) + len(written)))
            text += written
            behind = written in _NO_SPACE_BEHIND
        places.append(tuple(line))
        text += "" if text.endswith("\n\n“") else "\n\n"
        behind = True
    return text, tuple(places)


def _bio(labels: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    start = None
    for at, label in enumerate([*labels, "O"]):
        if start is not None and label != f"I-{labels[start][2:]}":
            yield labels[start][2:], start, at
            start = None
        if label.startswith("B-"):
            start = at


def _items(story: Story, attributions: Iterable[Attribution]) -> Iterator[Item]:
    for said in attributions:
        if said.parent is not None:
            continue
        for role in ROLES:
            for start, end in getattr(said, role):
                yield from _mapped(story, role, start, end)


def _mapped(story: Story, role: str, start: int, end: int) -> Iterator[Item]:
    for number, places in enumerate(story.places):
        inside = [at for at, (a, b) in enumerate(places) if start <= (a + b - 1) // 2 < end]
        if inside:
            yield number, role, inside[0], inside[-1] + 1
