"""The title of an HTML page and the outlet that published it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from lxml.html import HtmlElement

from sayso.page import jsonld
from sayso.page.blocks import Block
from sayso.page.meta import Metas, named
from sayso.page.tidy import tidy

_TITLES: Final = "og:title twitter:title dc.title parsely-title citation_title".split()
_OUTLETS: Final = "og:site_name application-name dc.publisher citation_publisher".split()
_CUT = re.compile(r"\s+[|–—»·:-]+(?:\s+|$)|\s*\|\s*|:\s+")
_WORD = re.compile(r"\w+")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:by\s+)?(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?[\s,|©]*(?:by\s+)?"
    r"(?P<name>[^\W\d_][^.,|©]{1,58}?)(?:\s+(?:\d{4}|all rights).*)?(?:[.,|©]|$)",
    re.I,
)
LONGEST: Final = 400
"""Characters from which on a heading is no title."""
SHORTEST: Final = 20
"""Characters that a part of the page's head has at least to be its title."""
FOOT: Final = 60
"""Blocks at the page's end among which its copyright line is looked for."""


def title_of(
    root: HtmlElement, node: jsonld.Node, metas: Metas, blocks: Sequence[Block]
) -> str | None:
    """The heading that the page shows, where it is the title that its data gives."""
    shown = _short(tidy(" ".join(h1.itertext())).strip() for h1 in root.iter("h1"))
    told = _short(map(tidy, (*jsonld.names(node.get("headline")), *named(metas, _TITLES))))
    told += _short([_head(root)])
    if exact := next((heading for heading in shown if heading in told), None):
        return exact
    part = max((_part(title, blocks) for title in told), key=len, default="")
    for heading in shown:
        if len(heading) >= len(part) and any(_same(heading, title) for title in told):
            return heading
    if part or not told:
        return part or next(iter(shown), None)
    return shown[0] if len(shown) == 1 and len(shown[0].split()) > 3 else told[0]


def outlet_of(
    root: HtmlElement,
    node: jsonld.Node,
    metas: Metas,
    blocks: Sequence[Block],
    title: str | None,
) -> str | None:
    """The outlet by the page's data, its copyright line, or what follows the title in its head."""
    told = [*named(metas, _OUTLETS[:1]), *jsonld.names(node.get("publisher"))]
    told += named(metas, _OUTLETS[1:])
    names = [tidy(name).strip() for name in told if name.strip()]
    # Some sites give their address' word for a name: "harbourpost" beside "Harbour Post".
    if name := next((name for name in names if not name.islower()), next(iter(names), None)):
        return name
    return _beside(_head(root), title) or _copyright(blocks)


def without_outlet(title: str, outlet: str | None) -> str:
    """The title less the outlet's name at one end: "Harbour closed | The Coast"."""
    parts = _CUT.split(title)
    if len(parts) < 2 or not outlet:
        return title
    if _words(parts[-1]) == _words(outlet):
        return title[: title.rfind(parts[-1])].rstrip(" |–—»·:-")
    if _words(parts[0]) == _words(outlet):
        return title[len(parts[0]) :].lstrip(" |–—»·:-")
    return title


def _short(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if 0 < len(text) <= LONGEST]


def _head(root: HtmlElement) -> str:
    head = root.find(".//title")
    return tidy(head.text_content()).strip() if head is not None else ""


def _same(heading: str, title: str) -> bool:
    ours, theirs = _words(heading), _words(title)
    return bool(ours) and len(ours & theirs) * 2 > len(ours)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _part(title: str, blocks: Sequence[Block]) -> str:
    """The longest part of a title that the page shows as a paragraph of its own, or nothing."""
    cuts = list(_CUT.finditer(title))
    starts = [0, *(found.end() for found in cuts)]
    ends = [*(found.start() for found in cuts), len(title)]
    wanted = {title[a:b] for a in starts for b in ends if b - a >= SHORTEST}
    shown = (block.text for block in blocks if block.text in wanted and block.linked < 0.5)
    return max(shown, key=len, default="")


def _beside(head: str, title: str | None) -> str | None:
    """The name in the page's head before or behind its title, set off by a dash or a bar."""
    if not title or title not in head or title == head:
        return None
    before, _, behind = head.partition(title)
    parts = [part for part in _CUT.split(behind or f" {before} ") if part.strip()]
    name = parts[-1 if behind else 0].strip(" |–—»·:-") if parts else ""
    return name if 1 < len(name) <= 60 else None


def _copyright(blocks: Sequence[Block]) -> str | None:
    for block in reversed(blocks[-FOOT:]):
        found = _COPYRIGHT.search(block.text[:300])
        if found and not found["name"].casefold().startswith(("all rights", "reserved")):
            return found["name"].strip()
    return None
