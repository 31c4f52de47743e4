"""Which blocks of a page are its article: trafilatura's answer, mended."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from sayso.page import clutter
from sayso.page.blocks import Block
from sayso.records import DropReason

_LETTERS = re.compile(r"[\W_]+")
_SENTENCE = re.compile(r"[.!?…:;][\"'”’)\]]*\s*$")
_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
# A container with more of the article than this share is the article's own, whatever its name.
OWN_SHARE: Final = 0.3
# Letters from which on a block's text tells by itself where it stood.
TELLING: Final = 24


@dataclass(frozen=True, slots=True)
class Verdict:
    """One block, and the reason why it is not read, or None where it is."""

    block: Block
    reason: DropReason | None


def key(text: str) -> str:
    """The letters and digits of `text` in one case: equal for equal words."""
    return _LETTERS.sub("", text.casefold())


def judged(root: HtmlElement, blocks: Sequence[Block], title: str | None) -> list[Verdict]:
    """Every block of the page with its verdict, in the order of the page."""
    kept = _kept(root, blocks)
    mass = _mass(blocks, kept)
    names = [_container(block, mass) for block in blocks]
    kept = _rescued(blocks, kept, names, mass)
    first, last = _extent(kept)
    verdicts = []
    seen = {key(title)} if title else set()
    for block, own, name in zip(blocks, kept, names, strict=True):
        reason = _reason(block, own, name, seen)
        if reason is None and not own:
            reason = _by_place(block, first, last)
        if reason is None and len(key(block.text)) > TELLING:
            seen.add(key(block.text))
        verdicts.append(Verdict(block, reason))
    return verdicts


def _kept(root: HtmlElement, blocks: Sequence[Block]) -> list[bool]:
    """Which blocks trafilatura keeps; told by their letters, as it rewrites the tree."""
    answer = _extracted(root)
    rows = {key(row) for row in answer.splitlines()}
    whole = key(answer)
    keys = [key(block.text) for block in blocks]
    kept = [len(k) >= TELLING and k in whole for k in keys]
    first, last = _extent(kept)
    return [
        own or (first < at < last and k in rows)
        for at, (own, k) in enumerate(zip(kept, keys, strict=True))
    ]


def _extracted(root: HtmlElement) -> str:
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(root, include_comments=False)
    except (ValueError, TypeError, AttributeError, RecursionError, KeyError, IndexError):
        return ""
    return str(getattr(found, "text", None) or "")


def _extent(kept: Sequence[bool]) -> tuple[int, int]:
    places = [at for at, own in enumerate(kept) if own]
    return (places[0], places[-1]) if places else (0, 0)


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


def _container(block: Block, mass: Counter[HtmlElement]) -> DropReason | None:
    """The reason by the names of the block's containers, those of the article aside."""
    most = max(mass.values(), default=0) * OWN_SHARE
    found: DropReason | None = None
    for element in _upwards(block.element):
        if mass[element] > most:
            break
        reason = clutter.container(element)
        if reason and (found is None or reason not in ("navigation", "notice", "byline")):
            found = reason
    return found


def _rescued(
    blocks: Sequence[Block],
    kept: list[bool],
    names: Sequence[DropReason | None],
    mass: Counter[HtmlElement],
) -> list[bool]:
    """Paragraphs that stand among kept ones, in the same container, and read like them."""
    first, last = _extent(kept)
    homes = Counter(b.element.getparent() for b, own in zip(blocks, kept, strict=True) if own)
    out = list(kept)
    for at, block in enumerate(blocks):
        if out[at] or names[at] or block.linked > 0.5 or block.button:
            continue
        home = block.element.getparent()
        inside = first < at < last
        if (
            home is not None
            and (homes[home] > 1 or (inside and mass[home] > 0))
            and (inside or _SENTENCE.search(block.text))
            and clutter.line(block.text) is None
            and (len(block.text) > 40 or block.tag in _HEADINGS)
        ):
            out[at] = True
    return out


def _reason(block: Block, own: bool, name: DropReason | None, seen: set[str]) -> DropReason | None:
    if name and not (own and name in ("navigation", "notice", "byline")):
        return name
    if block.button:
        return "share"
    worded = clutter.line(block.text)
    if worded:
        return worded
    if key(block.text) in seen:
        return "duplicate"
    if own and block.linked > 0.9 and not _SENTENCE.search(block.text):
        return "related"
    return None if own else name


def _by_place(block: Block, first: int, last: int) -> DropReason:
    """The reason where only the place tells: before, inside or after the article."""
    if block.at < first:
        return "navigation"
    if block.at > last:
        return "related" if block.linked > 0.5 else "footer"
    return "related" if block.linked > 0.5 else "notice"
