"""Characters of an HTML page to its tree: no network, no entities, no scripts."""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement, HTMLParser


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
        root = etree.fromstring(data, parser=parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root if isinstance(root, HtmlElement) else None
