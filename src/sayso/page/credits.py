"""What a page says of its own making: datelines, wire credits, contributors, reprints."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final

from sayso.records import Credit, CreditKind

_PLACE = r"[A-Z][A-Z.'’-]+(?:[ ,/-]+(?:[A-Z][A-Z.'’-]*|[A-Z][a-z]+\.?|de|al|el))*"
_SIGN = r"\s*(?:—|–|--|-|:)\s*(?=[\"“'‘(]?[A-Z0-9])"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}|[A-Z][\w.'’-]+(?:[ ,/]+[A-Z][\w.'’-]+){{0,4}}(?=[, ]+(?:[A-Z][a-z]+\.? \d|\()))"
    rf"(?P<day>,? (?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} [A-Z][a-z]{{2,8}}(?: \d{{4}})?))?"
    rf"(?:[ ,]*\((?P<agency>[^()]{{2,60}})\)|[, ]*(?P<slashed>/[A-Za-z ]{{3,30}}/))?(?P<sign>{_SIGN})"
)
_BARE_WIRE = re.compile(rf"\((?P<agency>[A-Z][^()]{{1,40}})\)(?P<sign>{_SIGN}|\s+(?=[A-Z\"“]))")
_ENDING = re.compile(
    r"\s*[(\[](?P<agency>[A-Z][^()\[\]]{1,50}|dpa)[)\]]\.?$|\s*[—–-]{1,2}\s*(?P<dash>[A-Z][A-Za-z/ ]{1,40})\.?$"
)
_CONTRIBUTED = re.compile(
    r"^[(\[*_]*(?P<who>.{2,220}?)(?:,? (?:also|also have|has|have))? (?:contributed|assisted)(?: (?:to|with|in))?"
    r"(?: (?:writing|reporting|research))*(?: (?:to|for|on|from|with|in))?(?: (?:this|the))?(?: \w+)?"
    r"(?: (?:report|story|article|piece|coverage|reporting))?\b.{0,80}$"
)
_REPUBLISHED = re.compile(
    r"^.{0,80}\b(?:(?:originally|first) (?:published|appeared|posted|reported)|(?:republished|reprinted|reproduced|"
    r"re-published|syndicated)|published (?:here )?(?:with|by) (?:the )?(?:permission|kind permission|arrangement))"
    r"(?: \w+){0,3}? (?:by|in|on|at|from|of|with)(?: the permission of| permission from)? (?:the )?(?P<who>[A-Z][^.;,]{1,80})",
    re.I,
)
_PARTLY = re.compile(
    r"^(?:[(\[*_])*(?:with (?:additional )?(?:reporting|input|inputs|files|material|information)s? (?:by|from)|"
    r"(?:source|via|agencies|additional reporting by|with agencies|input from|reporting by|text by)s?\s*:?)\s*(?P<who>.{2,120}?)[)\]*_.]*$",
    re.I,
)
# Longer paragraphs tell the news and are no credit line.
LONGEST: Final = 320


def dateline(text: str) -> tuple[int, Credit | None]:
    """The length of the dateline that `text` begins with, and its credit; (0, None) without one."""
    head = text[:160]
    found = _DATELINE.match(head)
    if found and _is_dateline(found):
        agency = found["agency"] or found["slashed"]
        place = re.sub(r"[ ,]+$", "", found["place"])
        credit = Credit("dateline", _called(agency), place, found[0].strip())
        return found.end(), credit
    wire = _BARE_WIRE.match(head)
    if wire and wire["agency"] in _agencies():
        return wire.end(), Credit("wire", _agencies()[wire["agency"]], None, wire[0].strip())
    return 0, None


def ending(text: str) -> tuple[int, Credit | None]:
    """Where the wire credit at the end of `text` begins, and the credit; (len, None) without."""
    found = _ENDING.search(text, max(0, len(text) - 80))
    name = (found["agency"] or found["dash"] or "").strip() if found else ""
    if not found or not _known(name):
        return len(text), None
    return found.start(), Credit("wire", _called(name), None, found[0].strip())


def line(text: str) -> Credit | None:
    """The credit that a whole paragraph is, or None where it is none."""
    if len(text) > LONGEST:
        return None
    bare = text.strip(" ()[]*_.—–-")
    text = text.lstrip(" *_—–-")
    if _known(bare):
        return Credit("wire", _called(bare), None, text)
    patterns: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (
        ("republished", _REPUBLISHED),
        ("contributor", _CONTRIBUTED),
        ("wire", _PARTLY),
    )
    for kind, pattern in patterns:
        if (found := pattern.match(text)) and (kind != "contributor" or _names_people(found)):
            return Credit(kind, _inside(found["who"], kind), None, text)
    return None


def agency_in(names: tuple[str, ...]) -> str | None:
    """The agency among the names of a byline, or None."""
    return next((_agencies()[name] for name in names if name in _agencies()), None)


def _is_dateline(found: re.Match[str]) -> bool:
    place, agency = found["place"], found["agency"]
    if agency or found["slashed"]:
        return bool(found["day"]) or _known(agency or found["slashed"]) or place.isupper()
    dashed = not found["sign"].strip().startswith(":") and found["sign"].strip() != "-"
    return place.upper() == place and len(place) > 3 and dashed


def _names_people(found: re.Match[str]) -> bool:
    """True where what contributed is named, and to a report: no sentence of the news."""
    told = re.search(
        r"\b(?:report|story|article|piece|coverage|reporting|writing|research)\b",
        found[0][len(found["who"]) :],
    )
    return bool(told) and found["who"].strip()[:1].isupper() | found["who"].startswith("with")


def _inside(words: str, kind: CreditKind) -> str | None:
    """The agency in the words, or the words where the credit names another outlet."""
    for name in sorted(_agencies(), key=len, reverse=True):
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words):
            return _agencies()[name]
    return words.strip(" .") if kind == "republished" else None


def _known(name: str) -> bool:
    return (
        any(part.strip() in _agencies() for part in re.split(r"[/,&]| and ", name))
        or name in _agencies()
    )


def _called(name: str | None) -> str | None:
    """The agency's full name, or the name as written where it is not in the table."""
    if not name:
        return None
    for part in (name, *re.split(r"[/,&]| and ", name)):
        if part.strip() in _agencies():
            return _agencies()[part.strip()]
    return name.strip(" /")


@cache
def _agencies() -> dict[str, str]:
    table = tomllib.loads(files("sayso.page").joinpath("agencies.toml").read_text("utf-8"))
    return {alias: row["name"] for row in table["agency"] for alias in row["as"]}
