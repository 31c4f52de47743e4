"""An HTML page to its content."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from lxml.html import HtmlElement

from sayso.page import article, clutter
from sayso.page.about import About, about
from sayso.page.authors import is_person, signed
from sayso.page.blocks import Block, blocks_of
from sayso.page.charset import decode
from sayso.page.content import Content, Paragraph, cut
from sayso.page.meta import absolute, base_of, metas_of, own_address
from sayso.page.received import Page
from sayso.page.tree import tree_of
from sayso.page.vote import key
from sayso.records import PageError, PassageRole

# An image's file name that lost its own line and stands glued to the first word:
# lower-case letters that end in digits, then a capital.
GLUED: Final = re.compile(r"(?=\w*\d)[a-z][a-z0-9_-]*\d(?=[A-Z“\"‘])")

_BY = re.compile(r"(?:\w+ )?by\b", re.I)
BYLINE_ROWS: Final = 8
"""Blocks before and after the text's first one among which its byline is looked for."""


def read(page: Page) -> Content:
    """Everything that the HTML page holds. Raises PageError where it holds only frames."""
    root = tree_of(decode(page.data, page.charset))
    if root is None:
        return Content(About())
    return content(root, page.address)


def content(root: HtmlElement, address: str | None) -> Content:
    """The content of the page whose tree is `root`."""
    address = address or own_address(root, metas_of(root))
    blocks = blocks_of(root)
    if not blocks and root.find(".//frame") is not None:
        raise PageError("This page only names the frames it shows; save the frames themselves.")
    said = about(root, blocks, address)
    verdicts = article.judged(root, blocks, said)
    named = any(is_person(name) and name != said.outlet for name in said.authors)
    byline = None if named else _byline(verdicts, said)
    base = base_of(root, address)
    out = Content(replace(said, authors=byline[1]) if byline else said)
    for verdict in verdicts:
        block = verdict.block
        reason = "byline" if byline and block is byline[0] else verdict.reason
        if reason is None:
            out.paragraphs.append(_paragraph(block, base))
        elif key(block.text) != key(said.title or ""):
            out.drop(reason, block.text)
    return unglued(out)


def _byline(verdicts: list[article.Verdict], said: About) -> tuple[Block, tuple[str, ...]] | None:
    """The line of names that stands at the very start of the text, in its container."""
    first = next((at for at, v in enumerate(verdicts) if v.reason is None), 0)
    home = verdicts[first].block.element.getparent() if verdicts else None
    for verdict in verdicts[max(0, first - BYLINE_ROWS) : first + BYLINE_ROWS // 2]:
        block = verdict.block
        near = (
            verdict.reason == "byline" or block.element.getparent() is home or _BY.match(block.text)
        )
        names = _signed(block, said) if near else ()
        if names:
            return block, names
    return None


def _signed(block: Block, said: About) -> tuple[str, ...]:
    """The people whom the block names, where it does nothing else."""
    if key(block.text) == key(said.title or "") or clutter.line(block.text) not in (None, "byline"):
        return ()
    return tuple(n for n in signed(block.text) if not (said.outlet and n.startswith(said.outlet)))


def _paragraph(block: Block, base: str) -> Paragraph:
    quoted = next(block.element.iterancestors("blockquote"), None) is not None
    role: PassageRole = "quote" if quoted or block.tag == "blockquote" else "body"
    places = ((start, end, absolute(base, href)) for start, end, href in block.links)
    return Paragraph(block.text, tuple((a, b, url) for a, b, url in places if url), role)


def unglued(out: Content) -> Content:
    """The content with an image's name at the very start of its text taken away."""
    if out.paragraphs and (found := GLUED.match(out.paragraphs[0].text)):
        first = out.paragraphs[0]
        out.drop("caption", found[0])
        out.paragraphs[0] = cut(first, found.end(), len(first.text))
    return out
