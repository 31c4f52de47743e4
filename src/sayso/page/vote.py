"""What trafilatura takes for the article of a page."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from lxml.etree import XPath
from lxml.html import HtmlElement

from sayso.page.blocks import Block

_LETTERS = re.compile(r"[\W_]+")
TELLING: Final = 24
"""Letters from which on a block's text tells by itself where it stood."""
LARGEST: Final = 20_000
"""Blocks above which trafilatura is not asked: its time grows faster than the page."""
DEEPEST: Final = 250
"""Elements inside each other above which trafilatura is not asked; pages have 20 to 60."""
_TOO_DEEP: Final = XPath(f"boolean({'/*' * DEEPEST})")
SEARCHED: Final = 200_000_000
"""Characters times blocks up to which blocks are also looked for inside trafilatura's rows."""


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """The letters and digits of `text` in one case: equal for equal words."""
    return _LETTERS.sub("", text.casefold())


def votes(root: HtmlElement, blocks: Sequence[Block]) -> list[bool]:
    """For each block, whether trafilatura keeps it; told by its letters."""
    asked = len(blocks) <= LARGEST and not _TOO_DEEP(root)
    answer = _extracted(root) if asked else ""
    rows = {key(row) for row in answer.splitlines()}
    whole = key(answer) if len(answer) * len(blocks) <= SEARCHED else ""
    keys = [key(block.text) for block in blocks]
    kept = [len(k) >= TELLING and (k in rows or k in whole) for k in keys]
    first, last = extent(kept)
    return [
        own or (first < at < last and k in rows)
        for at, (own, k) in enumerate(zip(kept, keys, strict=True))
    ]


def extent(kept: Sequence[bool]) -> tuple[int, int]:
    """The places of the first and the last kept block; (0, 0) where none is."""
    places = [at for at, own in enumerate(kept) if own]
    return (places[0], places[-1]) if places else (0, 0)


def _extracted(root: HtmlElement) -> str:
    from trafilatura import bare_extraction

    # "discarding data" and the like are no news to the reader of a report.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(root, include_comments=False)
    except (ValueError, TypeError, AttributeError, RecursionError, KeyError, IndexError):
        return ""
    return str(getattr(found, "text", None) or "")
