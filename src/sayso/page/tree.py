"""Characters of an HTML page to its tree: no network, no entities, no scripts."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

_HIDDEN: Final = frozenset(
    "visually-hidden visuallyhidden visually_hidden sr-only screen-reader-text screenreader "
    "screen-reader-only a11y-hidden hidden-accessible".split()
)
_NOT_SHOWN = re.compile(r"display:none|visibility:hidden|clip:rect\(0|clip:rect\(1px")
_BLANKS = re.compile(r"\s+")


def tree_of(text: str) -> HtmlElement | None:
    """The root element of the page, or None where the text holds no element at all."""
    # Handed over as bytes: a text with an XML encoding declaration is refused as "Unicode
    # strings with encoding declaration are not supported".
    data = text.replace("\0", "").encode("utf-8", "ignore")
    parser = HTMLParser(
        encoding="utf-8",
        no_network=True,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
    )
    try:
        root: HtmlElement | None = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is not None:
        _hush(root)
    return root


def _hush(root: HtmlElement) -> None:
    """Empty the spans that are written for screen readers or not shown: ", opens new tab"."""
    for span in root.iter("span"):
        style = _BLANKS.sub("", span.get("style") or "")
        if not _HIDDEN.isdisjoint((span.get("class") or "").split()) or _NOT_SHOWN.search(style):
            span.clear(keep_tail=True)
