"""Names that the text itself defines: "the Harbour Front (HF)", "X, formerly known as Y"."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.reading.actors.initials import fits, spells
from sayso.reading.actors.names import Name
from sayso.reading.actors.runs import capital, run_end, trim
from sayso.records import Span

_PAST = r"(?:formerly|previously|once|originally|initially|then)"
_NOW = (
    r"(?:also|better|best|commonly|widely|popularly|otherwise|now|currently|locally|variously|"
    r"more commonly|officially|sometimes|usually|often|internationally)"
)
_CUE = re.compile(
    rf"(?P<past>\b{_PAST} (?:known as|called|named|styled)\b|\bformerly\b"
    r"|\bused to be (?:called|known as)\b|\bthe former\b)"
    rf"|\b(?:{_NOW} )?(?:known|referred to) (?:\w+ )?as\b"
    rf"|\b{_NOW} (?:called|named|dubbed)\b"
    r"|\b(?:also|is|was|are|were|been) called\b|\bwhich calls itself\b|\bcalls itself\b"
    r"|\ba\.?k\.?a\b\.?|\balias\b|\bdubbed\b|\bnicknamed\b|\bnom de guerre\b"
    r"|\b(?:renamed|rebranded)(?: as)?\b|\bchanged its name to\b|\babbreviated (?:as|to)\b"
    r"|\bknown by (?:its|the|his|her|their) (?:\w+ ){0,2}"
    r"(?:initials|acronym|abbreviation|nickname|alias|name)\b"
    r"|\bwhose (?:real|full|birth) name (?:is|was)\b|\bor\b"
)
_FILLER = re.compile(
    r"[\s,(\u2014\u2013\"”-]*(?:(?:which|who|that) )?"
    r"(?:(?:is|was|are|were|has been|had been|have been)\b ?)?"
    r"(?:(?:later|since|then|officially|subsequently|also)\b ?)?",
)
_AFTER = frozenset(',.;:)—–"”')
_FAR = 40  # characters between a name and the words that define another
_LONGEST = 300  # tokens of a sentence before and after a place in it
_WIDE = 12  # tokens of a name before its abbreviation


@dataclass(frozen=True, slots=True)
class Definition:
    """`other` is a further name of `name`; `words` the characters that say so."""

    name: Name
    other: Name
    words: Span
    past: bool = False


def definitions(doc: Doc, names: list[Name]) -> list[Definition]:
    """All definitions in the text, in its order."""
    found = [*_bracketed(doc, names), *_cued(doc, names)]
    return sorted(found, key=lambda d: (d.words.start, d.other.start))


def _bracketed(doc: Doc, names: list[Name]) -> list[Definition]:
    """ "Full Name (FN)" and "FN (Full Name)"."""
    ends = {name.end: name for name in names}
    found = []
    for i in range(1, len(doc) - 2):
        if doc[i].text != "(":
            continue
        close = next((j for j in range(i + 2, min(i + _WIDE, len(doc))) if doc[j].text == ")"), 0)
        pair = _pair(doc, i, close, ends.get(i)) if close else None
        if pair:
            words = Span(doc[i].idx, doc[close].idx + 1)
            found.append(Definition(*pair, words))
    return found


def _pair(doc: Doc, i: int, close: int, before: Name | None) -> tuple[Name, Name] | None:
    inner = trim(doc, i + 1, close)
    if inner is None or not capital(doc[inner[0]]):
        return None
    short = Name(*inner)
    if inner[1] - inner[0] == 1 or before is None:
        full = _full(doc, i, short.text(doc), before)
        return (full, short) if full else None
    return (short, before) if spells(before.text(doc), short.text(doc)) else None


def _full(doc: Doc, end: int, short: str, before: Name | None) -> Name | None:
    """The words before a bracket that `short` abbreviates."""
    for start in range(end - 1, max(-1, end - _WIDE - 1), -1):
        if doc[start].is_sent_start and start < end - 1 and not capital(doc[start]):
            break
        if capital(doc[start]) and spells(short, doc[start:end].text):
            return _widest(Name(start, end, before.label if before else ""), before)
    return before if before and fits(short, before.text(doc)) else None


def _widest(found: Name, before: Name | None) -> Name:
    """The recognised name where it only adds what initials leave out ("Royal" in front)."""
    return before if before and before.start < found.start and before.end == found.end else found


def _cued(doc: Doc, names: list[Name]) -> list[Definition]:
    ends = [doc[name.end - 1].idx + len(doc[name.end - 1]) for name in names]
    starts = {name.start: name for name in names}
    at = {token.idx: token.i for token in doc}
    found = []
    text = doc.text
    for cue in _CUE.finditer(text):
        name = _before(text, names, ends, cue.start())
        other = _behind(doc, text, at, starts, cue) if name else None
        if name and other and _sound(doc, name, other, cue):
            words = Span(cue.start(), cue.end())
            found.append(Definition(name, other, words, past=cue["past"] is not None))
    return found


def _before(text: str, names: list[Name], ends: list[int], place: int) -> Name | None:
    """The name that the cue at `place` follows, with nothing but filler between."""
    nearest = bisect_right(ends, place) - 1
    if nearest < 0 or place - ends[nearest] > _FAR:
        return None
    between = text[ends[nearest] : place]
    return names[nearest] if _FILLER.fullmatch(between) else None


def _behind(
    doc: Doc, text: str, at: dict[int, int], starts: dict[int, Name], cue: re.Match[str]
) -> Name | None:
    """The name that the cue introduces, quoted or not, recognised or merely capitalised."""
    idx = cue.end()
    while idx < len(text) and text[idx] in " \"“'‘":
        idx += 1
    i = at.get(idx)
    if i is not None and doc[i].lower_ in {"the", "as"}:
        i += 1
    if i is None or i >= len(doc):
        return None
    end = run_end(doc, i)
    known = starts.get(i)
    if known and known.end >= end:
        return known
    piece = trim(doc, i, end)
    return Name(*piece, known.label if known else "") if piece else None


def _sound(doc: Doc, name: Name, other: Name, cue: re.Match[str]) -> bool:
    """True where a cue that also means other things is followed by a name and no more."""
    if name.meets(other) or name.text(doc) == other.text(doc):
        return False
    word = cue[0].lower()
    closed = other.end >= len(doc) or doc[other.end].text in _AFTER
    if word == "or":
        return closed and spells(other.text(doc), name.text(doc))
    if word == "formerly":
        return closed and _alike(name, other)
    if word == "the former":  # "Camp A, the former Camp B", not "X, the former Y minister"
        return closed and _alike(name, other) and _kindred(doc, name, other)
    return _alike(name, other) if cue["past"] else True


def _alike(name: Name, other: Name) -> bool:
    """False where the recogniser sees a person in one and no person in the other."""
    labels = {name.label, other.label} - {""}
    return not ("person" in labels and labels & {"organization", "place"})


def _kindred(doc: Doc, name: Name, other: Name) -> bool:
    """True for names of two words or more that begin or end with the same word."""
    one, two = name.text(doc).split(), other.text(doc).split()
    return min(len(one), len(two)) > 1 and (one[0] == two[0] or one[-1] == two[-1])


def sentence(doc: Doc, i: int) -> Span:
    """The characters of the sentence around the token `i`, without outer space.

    Of a text without sentences, the nearest tokens.
    """
    start, end = i, i + 1
    while max(0, i - _LONGEST) < start and not doc[start].is_sent_start:
        start -= 1
    while end < min(len(doc), i + _LONGEST) and not doc[end].is_sent_start:
        end += 1
    text = doc[start:end].text
    left = doc[start].idx + len(text) - len(text.lstrip())
    return Span(left, left + len(text.strip()))
