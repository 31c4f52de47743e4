"""The story of a demo page as its truth points at it, apart from Sayso's own page reading."""

from __future__ import annotations

import re
from typing import Any

from lxml import html

from sayso.demo import pages

FILES = {path.name: path for path in pages()}


def tree(row: dict[str, Any]) -> html.HtmlElement:
    """The page of a `page` row, parsed in its own encoding."""
    source = FILES[row["file"]].read_bytes().decode(row.get("encoding", "utf-8"))
    return html.document_fromstring(source)


def story(row: dict[str, Any]) -> str:
    """The blocks of the story, white space evened out, one space between them."""
    blocks = tree(row).xpath(row["body"])
    return " ".join(flat(" ".join(block.itertext())) for block in blocks)


def flat(text: str) -> str:
    """`text` with single spaces, and none before a stop that follows a link."""
    return re.sub(r"\s+([.,;:])", r"\1", re.sub(r"\s+", " ", text)).strip()


def grams(text: str, size: int = 5) -> set[tuple[str, ...]]:
    """The word n-grams of `text`, lower case, without punctuation."""
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[at : at + size]) for at in range(len(words) - size + 1)}
