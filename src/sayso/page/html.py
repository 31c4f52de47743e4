"""An HTML page to its content."""

from __future__ import annotations

import re
from typing import Final

from lxml.html import HtmlElement

from sayso.page import article
from sayso.page.about import About, about
from sayso.page.blocks import Block, blocks_of
from sayso.page.charset import decode
from sayso.page.content import Content, Paragraph
from sayso.page.received import Page
from sayso.page.tree import tree_of
from sayso.page.vote import key
from sayso.records import PageError

# An image's file name that lost its own line and stands glued to the first word:
# lower-case letters that end in digits, then a capital.
GLUED: Final = re.compile(r"(?=\w*\d)[a-z][a-z0-9_-]*\d(?=[A-Z“\"‘])")


def read(page: Page) -> Content:
    """Everything that the HTML page holds. Raises PageError where it holds only frames."""
    root = tree_of(decode(page.data, page.charset))
    if root is None:
        return Content(About())
    return content(root, page.address)


def content(root: HtmlElement, address: str | None) -> Content:
    """The content of the page whose tree is `root`."""
    said = about(root, address)
    blocks = blocks_of(root, address)
    if not blocks and root.find(".//frame") is not None:
        raise PageError("This page only names the frames it shows; save the frames themselves.")
    out = Content(said)
    for verdict in article.judged(root, blocks, said):
        if verdict.reason:
            if key(verdict.block.text) != key(said.title or ""):
                out.drop(verdict.reason, verdict.block.text)
        else:
            out.paragraphs.append(_paragraph(verdict.block))
    return unglued(out)


def _paragraph(block: Block) -> Paragraph:
    quoted = block.tag == "blockquote" or any(
        e.tag == "blockquote" for e in block.element.iterancestors()
    )
    return Paragraph(block.text, tuple(block.links), "quote" if quoted else "body")


def unglued(out: Content) -> Content:
    """The content with an image's name at the very start of its text taken away."""
    if out.paragraphs and (found := GLUED.match(out.paragraphs[0].text)):
        from sayso.page.content import cut

        first = out.paragraphs[0]
        out.drop("caption", found[0])
        out.paragraphs[0] = cut(first, found.end(), len(first.text))
    return out
