"""What a page says of its own making: datelines, wire credits, contributors, reprints."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Final

from sayso.records import Credit

_BY = re.compile(r"by\b", re.I)
LONGEST: Final = 320
"""Characters from which on a paragraph tells the news and is no credit line."""
HEAD: Final = 160
"""Characters in which a dateline must end."""
TAIL: Final = 80
"""Characters before a paragraph's end in which its wire credit must begin."""
SIGNED: Final = 480
"""The same for the names of those who wrote and edited it."""


def dateline(text: str) -> tuple[int, Credit | None]:
    """The length of the dateline that `text` begins with, and its credit; (0, None) without."""
    head = text[:HEAD]
    found = _pattern("dateline").match(head)
    if found and _is_dateline(found):
        place = found["place"].rstrip(" ,")
        return found.end(), Credit("dateline", _called(found["agency"]), place, found[0].strip())
    wire = _pattern("opening").match(head)
    if wire and _known(wire["agency"]):
        return wire.end(), Credit("wire", _called(wire["agency"]), None, wire[0].strip())
    return 0, None


def ending(text: str) -> tuple[int, Credit | None]:
    """Where the wire credit at the end of `text` begins, and it; (its length, None) without."""
    if signed := _pattern("signed").search(text, max(0, len(text) - SIGNED)):
        return signed.start(), Credit("wire", _signer(), None, signed[0].strip())
    found = _pattern("ending").search(text, max(0, len(text) - TAIL))
    name = (found["agency"] or found["dash"] or "").strip() if found else ""
    if not found or not _known(name):
        return len(text), None
    return found.start(), Credit("wire", _called(name), None, found[0].strip())


def line(text: str, *, bare_names: bool = True) -> Credit | None:
    """The credit that a whole paragraph is, or None where it is none.

    Without `bare_names` a line that is nothing but an agency's name is none.
    """
    if len(text) > LONGEST:
        return None
    bare = text.strip(" ()[]*_.—–-")
    if _pattern("signed").match(text):
        return Credit("wire", _signer(), None, text)
    if bare_names and all(part in agencies() for part in _parts(bare)):
        return Credit("wire", _called(bare), None, text)
    if found := _pattern("republished").match(bare):
        who = found["who"].strip(" .")
        return Credit("republished", _inside(who) or who, None, text)
    if found := _pattern("contributed").match(bare):
        return Credit("contributor", _inside(found["who"]), None, text)
    if found := _pattern("hat_tip").match(bare):
        return Credit("contributor", _called(found["who"]), None, text)
    if found := _pattern("partly").match(bare):
        agency = _inside(found["who"])
        return Credit("wire" if agency else "contributor", agency, None, text)
    return None


def byline(text: str) -> Credit | None:
    """The wire credit in a line that begins with "By": "By Ann Roe - Associated Press"."""
    if len(text) > HEAD or not _BY.match(text):
        return None
    agency = _inside(text)
    return Credit("wire", agency, None, text) if agency else None


def wire(credits: Sequence[Credit]) -> str | None:
    """The agency whose text the page is, by its dateline or wire credit; None where it is none.

    Who contributed to a page, or found the story first, did not write it.
    """
    named = (c.agency for c in credits if c.kind in ("dateline", "wire") and c.agency)
    return next(named, None)


def agency_in(names: tuple[str, ...]) -> str | None:
    """The agency among the names of a byline, or None."""
    return next((agencies()[name] for name in names if name in agencies()), None)


@cache
def agencies() -> dict[str, str]:
    """The news agencies of the world: each way of writing one, and its full name."""
    return {alias: row["name"] for row in _table()["agency"] for alias in row["as"]}


def _is_dateline(found: re.Match[str]) -> bool:
    """True with an agency; else only for a place in capitals before a dash.

    A hyphen is such a dash after a day alone: "NORTH-SOUTH - the line" is no dateline.
    """
    place, agency = found["place"], found["agency"]
    if agency:
        return bool(found["day"]) or _known(agency) or place.isupper()
    sign = found["sign"].strip()
    dashed = sign in ("—", "–", "--") or (sign == "-" and bool(found["day"]))
    return dashed and place.isupper() and len(place) > 3


def _inside(words: str) -> str | None:
    """The first agency that the words name, or None."""
    found = _named().search(words)
    return agencies()[found[0]] if found else None


def _known(name: str) -> bool:
    return any(part in agencies() for part in (name, *_parts(name)))


def _called(name: str | None) -> str | None:
    """The agency's full name, or the name as written where the table lacks it."""
    if not name:
        return None
    known = (part for part in (name, *_parts(name)) if part in agencies())
    return agencies()[next(known, "")] if _known(name) else name.strip(" /")


@cache
def _signer() -> str:
    return str(next(row["name"] for row in _table()["agency"] if row.get("signs")))


def _parts(name: str) -> list[str]:
    return [part.strip() for part in re.split(r"[/,&]| and ", name)]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_table()["pattern"][name], re.X)


@cache
def _named() -> re.Pattern[str]:
    """Any of the agencies' names, the longest first."""
    names = sorted(agencies(), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("sayso.page").joinpath("credits.toml").read_text("utf-8"))
