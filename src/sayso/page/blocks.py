"""The visible text of a page's tree, one block a paragraph, with its links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree
from lxml.html import HtmlElement

from sayso.page.tidy import tidy

# Elements that begin and end a paragraph, as HTML's own style sheet displays them.
BLOCK: Final = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main
    menu nav ol p pre search section summary table tbody td tfoot th thead tr ul""".split()
)
# Elements whose text no reader of the page sees as text.
UNSEEN: Final = frozenset(
    """audio canvas datalist embed head iframe input map math meter noframes noscript object option
    portal progress rp rt script select style svg template textarea title video""".split()
)
_STOPS: Final = (".", "!", "?", ":", "”", '"')
SHORT_LINE: Final = 45
"""Characters of a line that was not broken off for want of room."""
_BREAKS: Final = frozenset({"br", "break", "linebreak", "line-break"})


Place = tuple[int, int, str]
"""The characters under a link, start and end, and where it leads, as the page writes it."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph as it stands on the page; `links` are places in `text`.

    `element` is the nearest block-level element around it, `at` its place in
    the order of the page, `linked` the share of its characters under a link,
    and `button` True where most of it is a control.
    """

    at: int
    element: HtmlElement
    text: str
    links: tuple[Place, ...] = ()
    linked: float = 0.0
    button: bool = False

    @property
    def tag(self) -> str:
        """The tag of the nearest block-level element."""
        return str(self.element.tag)


class _Pen:
    """Gathers the pieces of one block; white space runs collapse across pieces."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        self.pieces: list[str] = []
        self.links: list[Place] = []
        self.length = self.linked = self.controls = self.breaks = 0

    def write(self, raw: str, link: str | None, *, control: bool) -> None:
        """Add a piece; `link` is where it leads as the page writes it, None outside links."""
        text = tidy(raw)
        if text.startswith(" ") and (not self.pieces or self.pieces[-1].endswith(" ")):
            text = text[1:]
        if not text:
            return
        start = self.length
        self.pieces.append(text)
        self.length += len(text)
        self.breaks = 0
        self.controls += len(text) if control else 0
        self.linked += len(text) if link is not None else 0
        if link and text.strip():
            self._join(start + len(text) - len(text.lstrip()), start + len(text.rstrip()), link)

    def _join(self, start: int, end: int, link: str) -> None:
        if self.links and self.links[-1][2] == link and self.links[-1][1] >= start - 1:
            start = self.links.pop()[0]
        self.links.append((start, end, link))

    def ended(self) -> bool:
        """True where a line break ends the block: a second one, or after a finished line."""
        line = "".join(self.pieces[-4:]).rstrip()
        return self.breaks > 0 or self.length < SHORT_LINE or line.endswith(_STOPS)

    def lift(self, at: int, element: HtmlElement) -> Block | None:
        """The block written so far, or None where nothing was; the pen is empty afterwards."""
        if not self.pieces:
            return None
        text = "".join(self.pieces).rstrip()
        size = self.length
        block = Block(
            at, element, text, tuple(self.links), self.linked / size, self.controls * 2 > size
        )
        self.clear()
        return block if text else None


class _Walk:
    """One walk over the tree: the open block elements, links and controls around the pen."""

    def __init__(self, root: HtmlElement) -> None:
        self.blocks: list[Block] = []
        self.pen = _Pen()
        self.inside = [root]
        self.links: list[str | None] = [None]
        self.controls = 0

    def enter(self, element: HtmlElement, tag: str) -> None:
        if tag in BLOCK:
            self.lift()
            self.inside.append(element)
        elif tag == "br" or (tag == "span" and _is_break(element)):
            if self.pen.ended():
                self.lift()
            self.pen.write(" ", None, control=False)
            self.pen.breaks = 1
        elif tag == "a":
            href = element.get("href")
            self.links.append(self.links[-1] if href is None else href)
        self.controls += tag == "button"
        self.write(element.text)

    def leave(self, tag: str) -> None:
        if tag in BLOCK:
            self.lift()
            self.inside.pop()
        elif tag == "a":
            self.links.pop()
        self.controls -= tag == "button"

    def write(self, text: str | None) -> None:
        if text:
            self.pen.write(text, self.links[-1], control=self.controls > 0)

    def lift(self) -> None:
        block = self.pen.lift(len(self.blocks), self.inside[-1])
        if block:
            self.blocks.append(block)


def blocks_of(root: HtmlElement) -> list[Block]:
    """The blocks of the page in reading order."""
    walk = _Walk(root)
    events = etree.iterwalk(root, events=("start", "end"))
    for event, element in events:
        tag = str(element.tag)
        if event == "end":
            if tag not in UNSEEN:
                walk.leave(tag)
            walk.write(element.tail)
        elif tag in UNSEEN:
            events.skip_subtree()
        else:
            walk.enter(element, tag)
    walk.lift()
    return walk.blocks


def _is_break(element: HtmlElement) -> bool:
    """True for an empty element that only its style turns into a line break."""
    return (
        element.text is None
        and len(element) == 0
        and not _BREAKS.isdisjoint((element.get("class") or "").split())
    )
