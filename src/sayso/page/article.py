"""Which blocks of a page are its article: trafilatura's vote, mended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from sayso.page import clutter, places
from sayso.page.about import About
from sayso.page.blocks import Block
from sayso.page.vote import TELLING, extent, key, votes
from sayso.records import DropReason

# What the end of an article says of who wrote it.
_BIO = re.compile(
    r"\b(?:is|was|has|covers?|writes?|reports?|works?|worked|joined|specialises|specializes|"
    r"can be reached|contributed)\b"
)
BIO_ROWS: Final = 6
"""Blocks from the article's end in which its author may be introduced."""
STANDFIRST_ROWS: Final = 40
"""Blocks before the article's text in which its summary may stand."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One block, and the reason why it is not read, or None where it is."""

    block: Block
    reason: DropReason | None


def judged(root: HtmlElement, blocks: Sequence[Block], said: About) -> list[Verdict]:
    """Every block of the page with its verdict, in the order of the page."""
    kept = votes(root, blocks)
    if not any(kept):
        kept = [places.tells(block) for block in blocks]
    names = places.reasons(blocks, kept)
    kept = places.rescued(blocks, kept, names)
    kept = _with_standfirst(blocks, kept, names, said)
    first, last = extent(kept)
    seen = {key(said.title)} if said.title else set()
    verdicts = []
    for block, own, name in zip(blocks, kept, names, strict=True):
        reason = _reason(block, own, name, seen)
        if reason is None and block.at > last - BIO_ROWS and _introduces(block, said):
            reason = "byline"
        if reason is None and not own:
            reason = _by_place(block, first, last)
        if reason is None and len(key(block.text)) > TELLING:
            seen.add(key(block.text))
        verdicts.append(Verdict(block, reason))
    return verdicts


def _with_standfirst(
    blocks: Sequence[Block], kept: list[bool], names: Sequence[places.Reason], said: About
) -> list[bool]:
    """The votes, with the summary that the page shows between its title and its text added."""
    first, _ = extent(kept)
    for block in reversed(blocks[max(0, first - STANDFIRST_ROWS) : first]):
        if block.tag == "h1":
            break
        _, decides = names[block.at]
        if not (decides or block.linked > 0.3 or clutter.line(block.text)):
            kept[block.at] = _is_standfirst(block, blocks[block.at - 1], said)
    return kept


def _is_standfirst(block: Block, before: Block, said: About) -> bool:
    """True for the page's own description, a part named so, a subtitle under the title."""
    if len(block.text) < TELLING:
        return False
    described = key(block.text) == key(said.standfirst or "")
    subtitle = block.tag == "h2" and before.tag == "h1" and len(block.text) > 2 * TELLING
    return described or subtitle or places.is_summary(block)


def _reason(block: Block, own: bool, name: places.Reason, seen: set[str]) -> DropReason | None:
    reason, decides = name
    if reason and decides:
        return reason
    if block.button:
        return "share"
    if worded := clutter.line(block.text):
        return worded
    if key(block.text) in seen:
        return "duplicate"
    if not own:
        return reason
    ends = places.SENTENCE.search(block.text)
    if not ends and (block.linked > 0.9 or (block.linked > 0.6 and len(block.links) != 1)):
        return "related"
    captions = not ends and block.tag == "p" and not block.text.isupper()
    return "caption" if captions and places.at_image(block) else None


def _introduces(block: Block, said: About) -> bool:
    """True where the block tells who the page's author is."""
    return any(
        block.text.startswith(name) and _BIO.match(block.text, len(name) + 1)
        for name in said.authors
    )


def _by_place(block: Block, first: int, last: int) -> DropReason:
    """The reason where only the place tells: before, inside or after the article."""
    if block.at < first:
        return "navigation"
    if block.at > last:
        return "related" if block.linked > 0.5 else "footer"
    return "related" if block.linked > 0.5 else "notice"
