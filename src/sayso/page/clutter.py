"""Why a part of a page is not its article: by the names of its containers, by its words."""

from __future__ import annotations

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, Final, cast

from lxml.html import HtmlElement

from sayso.records import DropReason

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_BRACED = re.compile(r"\{([a-z]+)\}")
_BULLET = re.compile(r"^[•·*▪►▶»>–—-]+\s*")
_BY_TAG: Final[dict[str, DropReason]] = {
    "nav": "navigation",
    "footer": "footer",
    "aside": "related",
    "figcaption": "caption",
    "figure": "caption",
    "menu": "navigation",
    "legend": "notice",
    "dialog": "notice",
}
_NAMED: Final = ("class", "role", "data-component", "data-testid", "itemprop")
# Longer ids and labels are made of the page's own words: "subscribe-or-lose-says-minister".
_WORDED: Final = ("id", "aria-label")
# No clutter line is longer: a longer paragraph is read, whatever it begins with.
LINE: Final = 420


def container(element: HtmlElement) -> tuple[DropReason | None, bool]:
    """The reason that the element's own tag and names give, and whether it decides alone."""
    if by_tag := _BY_TAG.get(str(element.tag)):
        return by_tag, True
    names = _names(element)
    return _named(names) if names else (None, False)


def standfirst(element: HtmlElement) -> bool:
    """True where the element's own names call it the article's summary."""
    return not _words(_names(element)).isdisjoint(_table()["standfirst"]["names"])


def line(text: str) -> DropReason | None:
    """The reason that the words of one paragraph give."""
    return _worded(_BULLET.sub("", text)) if len(text) <= LINE else None


def _names(element: HtmlElement) -> str:
    names = [value for name in _NAMED if (value := element.get(name))]
    for name in _WORDED:
        value = element.get(name)
        if value and len(_WORD.findall(value)) <= 4:
            names.append(value)
    return " | ".join(names)


def _words(names: str) -> set[str]:
    """The words in the names, and each two neighbouring ones."""
    words = [word.lower() for word in _WORD.findall(names[:400])]
    return {*words, *(f"{a} {b}" for a, b in pairwise(words))}


@lru_cache(maxsize=4096)
def _named(names: str) -> tuple[DropReason | None, bool]:
    said = _words(names)
    for reason, known, decides in _reasons():
        if not said.isdisjoint(known):
            return reason, decides
    return None, False


@lru_cache(maxsize=1024)
def _worded(text: str) -> DropReason | None:
    for reason, pattern in _lines():
        if pattern.match(text):
            return reason
    return None


@cache
def _reasons() -> list[tuple[DropReason, frozenset[str], bool]]:
    return [
        (cast(DropReason, reason), frozenset(row), part == "container")
        for part in ("container", "hint")
        for reason, row in _table()[part].items()
    ]


@cache
def _lines() -> list[tuple[DropReason, re.Pattern[str]]]:
    return [
        (cast(DropReason, reason), re.compile("|".join(f"(?:{_filled(p)})" for p in row), re.I))
        for reason, row in _table()["line"].items()
    ]


def _filled(pattern: str) -> str:
    """The expression with the table's words in place of their names in braces."""
    words = cast(dict[str, str], _table()["word"])
    while found := _BRACED.search(pattern):
        pattern = pattern.replace(found[0], words[found[1]])
    return pattern


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("sayso.page").joinpath("clutter.toml").read_text("utf-8"))
