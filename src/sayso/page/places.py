"""What the places of a page's blocks tell: containers, neighbours, likeness to kept ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from sayso.page import clutter
from sayso.page.blocks import Block
from sayso.page.vote import extent
from sayso.records import DropReason

Reason = tuple[DropReason | None, bool]
"""A reason, and whether it decides against trafilatura's vote."""

# A sentence's end, with the ornament that magazines set after the last one.
SENTENCE: Final = re.compile(r"[.!?…:;][\"'”’)\]]*\s*[■□◆♦●▪▫•*#∎]?\s*$")
HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
# A container with more of the article than this share is the article's own, whatever its name.
OWN_SHARE: Final = 0.3
# A reason that takes more of the article than this share is the page's way of naming its text.
HABIT_SHARE: Final = 0.4
# Kept blocks of one shape that make it the shape of the article's paragraphs.
ALIKE: Final = 3
# Containers around a block in one of which most of the article must stand.
NEAR: Final = 12
# Shorter blocks are rescued only as headings.
RESCUED: Final = 40


def reasons(blocks: Sequence[Block], kept: Sequence[bool]) -> list[Reason]:
    """For each block, the reason by the names of its containers."""
    mass = _mass(blocks, kept)
    most = max(mass.values(), default=0)
    own: dict[HtmlElement, Reason] = {}
    found = [_container(block, mass, most * OWN_SHARE, own) for block in blocks]
    taken: Counter[DropReason | None] = Counter()
    for block, voted, (reason, decides) in zip(blocks, kept, found, strict=True):
        taken[reason] += len(block.text) if voted and decides else 0
    return [(reason, decides and taken[reason] <= most * HABIT_SHARE) for reason, decides in found]


def rescued(blocks: Sequence[Block], kept: Sequence[bool], names: Sequence[Reason]) -> list[bool]:
    """The votes, with the paragraphs that stand like kept ones and among them added."""
    mass = _mass(blocks, kept)
    most = max(mass.values(), default=0)
    shapes = Counter(s for b, own in zip(blocks, kept, strict=True) if own for s in _shapes(b))
    first, last = extent(kept)
    out = list(kept)
    for block, (_, decides) in zip(blocks, names, strict=True):
        if out[block.at] or decides or block.button or not _like(block, shapes):
            continue
        inside = first < block.at < last
        out[block.at] = _reads(block, inside=inside) and (inside or _near(block, mass, most))
    return _with_headings(blocks, out, names)


def tells(block: Block) -> bool:
    """True for a paragraph of sentences, where nothing but the block itself can tell."""
    return block.linked < 0.3 and block.tag not in HEADINGS and _reads(block, inside=False)


def is_summary(block: Block) -> bool:
    """True where the block's element or one of its nearest containers is called a summary."""
    return any(clutter.standfirst(element) for element in islice(_upwards(block.element), 4))


def at_image(block: Block) -> bool:
    """True where the block's element holds an image, or nothing else stands right before it."""
    if block.element.find(".//img") is not None:
        return True
    before = block.element.getprevious()
    if before is None or "".join(before.itertext()).strip():
        return False
    return before.tag in ("img", "picture") or before.find(".//img") is not None


def _mass(blocks: Sequence[Block], kept: Sequence[bool]) -> Counter[HtmlElement]:
    """For every element, the characters of kept text inside it."""
    mass: Counter[HtmlElement] = Counter()
    for block, own in zip(blocks, kept, strict=True):
        if own:
            for element in _upwards(block.element):
                mass[element] += len(block.text)
    return mass


def _upwards(element: HtmlElement) -> Iterator[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _container(
    block: Block, mass: Counter[HtmlElement], most: float, own: dict[HtmlElement, Reason]
) -> Reason:
    """The outermost deciding reason of the containers that are not the article's own.

    `own` remembers what each element's own names said.
    """
    found: Reason = (None, False)
    for element in _upwards(block.element):
        if mass[element] > most:
            break
        if element not in own:
            own[element] = clutter.container(element)
        reason, decides = own[element]
        if reason and (decides or not found[1]) and (found[0] is None or reason != "navigation"):
            found = reason, decides
    return found


def _shapes(block: Block) -> tuple[str, str]:
    """The block's element and its nearest containers, by tag and class; near and far."""
    chain = list(islice(_upwards(block.element), 3))
    own, *rest = (f"{element.tag!s} {element.get('class') or ''}" for element in chain)
    return " > ".join((own, *rest[:1])), " >> ".join((block.tag, *rest))


def _like(block: Block, shapes: Counter[str]) -> bool:
    return any(shapes[shape] >= ALIKE for shape in _shapes(block))


def _reads(block: Block, *, inside: bool) -> bool:
    ends = SENTENCE.search(block.text)
    return bool(
        len(block.text) > RESCUED - (20 if ends and inside else 0)
        and (block.linked <= 0.5 or (ends and inside))
        and (ends or inside)
        and clutter.line(block.text) is None
    )


def _near(block: Block, mass: Counter[HtmlElement], most: float) -> bool:
    """True where most of the article stands in one of the nearest containers."""
    return any(
        mass[element] > most / 2 and element.tag not in ("body", "html")
        for element in islice(_upwards(block.element), NEAR)
    )


def _with_headings(
    blocks: Sequence[Block], kept: list[bool], names: Sequence[Reason]
) -> list[bool]:
    """Headings inside the article that a kept paragraph follows."""
    first, last = extent(kept)
    for block, (_, decides) in zip(blocks, names, strict=True):
        at = block.at
        if (
            first < at < last
            and not (kept[at] or decides or block.linked > 0.5)
            and block.tag in HEADINGS
            and kept[at + 1]
            and clutter.line(block.text) is None
        ):
            kept[at] = True
    return kept
