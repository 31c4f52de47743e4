"""What a page says of itself as JSON-LD (schema.org): the article's own node."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from lxml.html import HtmlElement

Node = dict[str, Any]

_ARTICLE: Final = re.compile(r"(?:Article|BlogPosting|Report|Review)$")
_JUNK = re.compile(r"^\s*(?://\s*)?<!\[CDATA\[|(?://\s*)?\]\]>\s*$|^\s*<!--|-->\s*$")
DEPTH: Final = 12
"""Nodes nested deeper are not looked at."""


def article_of(root: HtmlElement) -> Node:
    """The first article node of the page, or an empty one."""
    nodes = list(_nodes(root))
    for node in nodes:
        if any(_ARTICLE.search(kind) for kind in _kinds(node)) and node.get("headline"):
            return node
    return next((n for n in nodes if any(_ARTICLE.search(k) for k in _kinds(n))), {})


def names(value: Any) -> list[str]:
    """The names in an author or publisher entry, of whatever shape."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [name for item in value[:50] for name in names(item)]
    if isinstance(value, dict):
        return names(value.get("name"))
    return []


def _nodes(root: HtmlElement) -> Iterator[Node]:
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            yield from _inside(_loaded(script.text), 0)


def _loaded(text: str) -> Any:
    try:
        return json.loads(_JUNK.sub("", text.strip()), strict=False)
    except (ValueError, RecursionError):
        return None


def _inside(value: Any, depth: int) -> Iterator[Node]:
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _inside(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "liveBlogUpdate"):
            yield from _inside(value.get(name), depth + 1)


def _kinds(node: Node) -> list[str]:
    kinds = node.get("@type")
    return [k for k in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(k, str)]
