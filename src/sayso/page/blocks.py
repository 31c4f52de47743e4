"""The visible text of a page's tree, one block a paragraph, with its links."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urljoin

from lxml import etree
from lxml.html import HtmlElement

from sayso.page.tidy import tidy

# Elements that begin and end a paragraph, as HTML's own style sheet displays them.
BLOCK: Final = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "frameset",
    ]
)
# Elements whose text no reader of the page sees as text.
UNSEEN: Final = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "select",
        "option",
        "datalist",
        "textarea",
        "input",
        "head",
        "title",
        "map",
        "progress",
        "meter",
        "portal",
        "noframes",
        "rp",
        "rt",
    ]
)
_BREAKS: Final = frozenset({"br", "break", "linebreak", "line-break"})


@dataclass(slots=True)
class Block:
    """One paragraph as it stands on the page; `links` are (start, end, address) in `text`.

    `element` is the nearest block-level element around it, `at` its place in
    the order of the page, `button` True where all of it is a control.
    """

    at: int
    element: HtmlElement
    text: str
    links: list[tuple[int, int, str]] = field(default_factory=list)
    button: bool = False

    @property
    def tag(self) -> str:
        """The tag of the nearest block-level element."""
        return str(self.element.tag)

    @property
    def linked(self) -> float:
        """The share of the characters that stand under a link, 0 to 1."""
        return sum(end - start for start, end, _ in self.links) / max(1, len(self.text))


class _Pen:
    """Gathers the pieces of one block; white space runs collapse across pieces."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.links: list[tuple[int, int, str]] = []
        self.length = 0
        self.breaks = 0
        self.buttons = 0

    def write(self, raw: str, link: str | None, *, button: bool) -> None:
        text = tidy(raw)
        if text.startswith(" ") and (not self.pieces or self.pieces[-1].endswith(" ")):
            text = text[1:]
        if not text:
            return
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        self.breaks = 0
        self.buttons += len(text) if button else 0
        if link is None or not text.strip():
            return
        first, last = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
        if self.links and self.links[-1][2] == link and self.links[-1][1] >= start - 1:
            first = self.links.pop()[0]
        self.links.append((first, last, link))


def blocks_of(root: HtmlElement, address: str | None) -> list[Block]:
    """The blocks of the page in reading order; links made absolute against `address`."""
    base = _base(root, address)
    return [Block(at, element, *rest) for at, (element, *rest) in enumerate(_runs(root, base))]


def _runs(
    root: HtmlElement, base: str
) -> Iterator[tuple[HtmlElement, str, list[tuple[int, int, str]], bool]]:
    pen, inside = _Pen(), [root]
    links: list[str | None] = [None]
    buttons = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        if event == "start":
            unseen = not isinstance(tag, str) or tag in UNSEEN
            if unseen:
                walk.skip_subtree()
                continue
            if tag in BLOCK:
                yield from _ended(pen, inside[-1])
                pen = _Pen()
                inside.append(element)
            elif tag == "br" or _is_break(element):
                pen.breaks += 1
                if pen.breaks > 1:
                    yield from _ended(pen, inside[-1])
                    pen = _Pen()
                else:
                    pen.write(" ", None, button=False)
                    pen.breaks = 1
            elif tag == "a":
                links.append(_absolute(base, element.get("href")))
            buttons += tag == "button"
            if element.text and tag != "br":
                pen.write(element.text, links[-1], button=buttons > 0)
            continue
        if isinstance(tag, str) and tag not in UNSEEN:
            if tag in BLOCK:
                yield from _ended(pen, inside.pop())
                pen = _Pen()
            elif tag == "a":
                links.pop()
            buttons -= tag == "button"
        if element.tail and element is not root:
            pen.write(element.tail, links[-1], button=buttons > 0)
    yield from _ended(pen, root)


def _ended(
    pen: _Pen, element: HtmlElement
) -> Iterator[tuple[HtmlElement, str, list[tuple[int, int, str]], bool]]:
    text = "".join(pen.pieces).rstrip()
    if text:
        links = [(start, min(end, len(text)), url) for start, end, url in pen.links]
        yield element, text, links, pen.buttons * 2 > len(text)


def _is_break(element: HtmlElement) -> bool:
    """True for an empty element that only its style turns into a line break."""
    return (
        element.text is None
        and len(element) == 0
        and not _BREAKS.isdisjoint((element.get("class") or "").split())
    )


def _base(root: HtmlElement, address: str | None) -> str:
    found = root.find(".//base")
    href = found.get("href") if found is not None else None
    return _absolute(address or "", href) or address or ""


def _absolute(base: str, href: str | None) -> str | None:
    """The absolute http address that `href` leads to, or None where it leads to none."""
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "data:")):
        return None
    try:
        url = urljoin(base, "".join(tidy(href).split()))
    except ValueError:
        return None
    return url if url.startswith(("http://", "https://")) else None
