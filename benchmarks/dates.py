"""Dates: extents and values of time expressions, against TimeML documents.

Every folder below `dates/` with `.tml` files is one set. A document that a
folder named `testset` holds is left out, wherever else it stands. Matching and
figures follow TempEval-3 (UzZaman and others, 2013): an expression is found
strictly where both ends agree and relaxed where it shares a character; its
value counts where it is found relaxed and the values are equal as text. The
document's own date is given to the reader and not counted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from benchmarks.counts import Count
from sayso.reading.times import Timex, find_timexes

HEADLINE = "tbaq"


@dataclass(frozen=True, slots=True)
class Story:
    """A document: its text, day of publication and (start, end, value) of each expression."""

    text: str
    published: str | None
    gold: tuple[tuple[int, int, str], ...]


@dataclass(slots=True)
class Tally:
    """The expressions of a set, counted once for each way to agree."""

    strict: Count = field(default_factory=Count)
    relaxed: Count = field(default_factory=Count)
    value: Count = field(default_factory=Count)

    def figures(self) -> dict[str, float | int]:
        """F1 from 0 to 1 for each way to agree, and the number of expressions."""
        return {
            "strict_f1": self.strict.f1,
            "relaxed_f1": self.relaxed.f1,
            "value_f1": self.value.f1,
            "expressions": self.relaxed.gold,
            "found": self.relaxed.found,
        }


def run(data: Path) -> dict[str, Any]:
    """Figures of each set, those of `tbaq` first."""
    root = data / "dates" if (data / "dates").is_dir() else data
    sets = {folder.name: score(stories(folder)) for folder in sorted(root.iterdir())}
    sets = {name: figures for name, figures in sets.items() if figures["expressions"]}
    head = sets.get(HEADLINE) or next(iter(sets.values()), {})
    return {**head, "sets": sets}


def stories(folder: Path) -> list[Path]:
    """The documents of a set that may be read: those outside its test split."""
    paths = sorted(folder.rglob("*.tml")) if folder.is_dir() else []
    unread = {path.name for path in paths if "testset" in path.parts}
    return [path for path in paths if path.name not in unread]


def score(paths: list[Path]) -> dict[str, float | int]:
    """What the shipped reader finds in these documents, held against them."""
    tally = Tally()
    for path in paths:
        story = load(path)
        count(tally, story, find_timexes(story.text, story.published))
    return tally.figures()


def load(path: Path) -> Story:
    """A TimeML document: offsets are characters of the bare words of TEXT."""
    root = ElementTree.parse(path).getroot()  # noqa: S314 - data sets, chosen by the caller
    body, dated = root.find("TEXT"), root.find("DCT/TIMEX3")
    pieces: list[str] = []
    gold: list[tuple[int, int, str]] = []
    if body is not None:
        _read(body, pieces, gold)
    published = dated.get("value") if dated is not None else None
    return Story("".join(pieces), published, tuple(sorted(gold)))


def _read(node: ElementTree.Element, pieces: list[str], gold: list[tuple[int, int, str]]) -> None:
    start = sum(map(len, pieces))
    pieces.append(node.text or "")
    for child in node:
        _read(child, pieces, gold)
        pieces.append(child.tail or "")
    end = sum(map(len, pieces))
    if node.tag == "TIMEX3" and end > start:
        gold.append((start, end, node.get("value", "")))


def count(tally: Tally, story: Story, found: tuple[Timex, ...]) -> None:
    """Add one document; an expression is matched once, with the best that meets it."""
    free = list(found)
    strict = relaxed = value = 0
    for start, end, wanted in story.gold:
        near = [t for t in free if t.span.start < end and start < t.span.end]
        if not near:
            continue
        best = max(near, key=lambda t: (t.span == (start, end), t.value == wanted))
        free.remove(best)
        relaxed += 1
        strict += best.span == (start, end)
        value += best.value == wanted
    tally.strict.add(len(found), len(story.gold), strict)
    tally.relaxed.add(len(found), len(story.gold), relaxed)
    tally.value.add(len(found), len(story.gold), value)
