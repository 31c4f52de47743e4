"""Capitalised runs: what a name looks like where the recogniser sees none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from sayso.reading.actors.lexicon import heads, honorifics, words
from sayso.reading.actors.names import Name

_LONGEST = 12  # tokens
_HYPHENS = frozenset("-‐‑–")
_LINKS = frozenset({"of", "for"})
_OWNS = frozenset({"'s", "’s", "'", "’"})
_MANY = frozenset({"People", "Children", "Women", "Men", "Police", "King", "Queen", "Veteran"})
_AMID = frozenset({"do", "as", "e", "y", "ou", "ur", "ul", "af", "av", "das", "dos", "del"})
_STOPS = frozenset({"There", "The", "This", "That", "He", "She", "It", "They", "But", "And", "In"})
_TAIL = frozenset({"of", "for", "the", "and", "&", "in", "at", "to", "on", "by", "-", "–"})
_OPEN = frozenset({"DET", "PRON", "ADP", "SCONJ", "CCONJ", "ADV", "VERB", "AUX", "PART", "INTJ"})


def capital(token: Token) -> bool:
    """True for a word that starts with a capital and may be part of a name."""
    text = token.text
    return (
        text[0].isupper()
        and text not in words("calendar")
        and text not in words("never")
        and any(c.isalpha() for c in text)
    )


def runs(doc: Doc, loud: list[bool]) -> list[Name]:
    """Maximal capitalised runs of `doc`, cut at titles, outside `loud` passages."""
    found = []
    i = 0
    while i < len(doc):
        end = run_end(doc, i) if not loud[i] else i
        if end > i:
            found += [piece for piece in split(doc, i, end) if _namelike(doc, piece)]
        i = max(end, i + 1)
    return found


def run_end(doc: Doc, start: int) -> int:
    """The end of the run that starts at `start`; `start` itself where none does."""
    end = _word(doc, start)
    while start < end < min(len(doc), start + _LONGEST):
        if doc[end - 1].text.endswith(".") and doc[end].is_sent_start:
            break  # other sentence starts between capitals are the parser's mistakes
        further = _word(doc, end)
        if further == end:
            further = _linked(doc, start, end)
        if further == end:
            break
        end = further
    return end


def _word(doc: Doc, i: int) -> int:
    """The end of the capitalised word at `i`, with all that hyphens join to it."""
    if i >= len(doc) or not (capital(doc[i]) or _prefix(doc, i)):
        return i
    end = i + 1
    while end + 1 < len(doc) and doc[end].text in _HYPHENS and _tight(doc, end):
        end += 2
    joined = doc[i:end]
    return end if doc[end - 1].text[0].isupper() or len(joined) == 1 else i


def _prefix(doc: Doc, i: int) -> bool:
    """True for the "al" of "al-Waeli" and the "von" of "von Arx"."""
    if doc[i].text.lower() not in words("particles") or i + 1 >= len(doc):
        return False
    if doc[i + 1].text in _HYPHENS and i + 2 < len(doc):
        return _tight(doc, i + 1) and capital(doc[i + 2])
    return False


def _tight(doc: Doc, i: int) -> bool:
    return not doc[i - 1].whitespace_ and not doc[i].whitespace_


def _linked(doc: Doc, start: int, end: int) -> int:
    """The end of the run with "of Y", "for Y", "& Y" or "von der Y" added, else `end`."""
    i = end
    first = doc[start:end]
    if doc[i].text in _OWNS and i + 1 < len(doc) and _owned(doc, i, start, i + 2):
        return i + 2
    if doc[i].text in {"&", "+"}:
        i += 1
    elif doc[i].text in _LINKS and (first[0].text in heads() or first[-1].text in heads()):
        i += 1
        i += i < len(doc) and doc[i].text == "the"
    else:
        while i < len(doc) and i < end + 3 and doc[i].text in words("particles"):
            i += 1
    return _word(doc, i) if end < i < len(doc) and _word(doc, i) > i else end


def split(doc: Doc, start: int, end: int) -> Iterator[Name]:
    """The run cut at titles: "Velta Airlines CEO Jan Beck" is two names.

    A title that belongs to the name of a body stays ("Justice Department").
    """
    pieces: list[tuple[int, int]] = []
    begin = start
    for i in range(start, end):
        if (doc[i].text in _OWNS and i + 1 < end and not _owned(doc, i, begin, end)) or (
            doc[i].text == "," and i > begin
        ):
            pieces.append((begin, i))
            begin = i + 1
        if doc[i].text in honorifics() and not _part(doc, i, start, end):
            pieces.append((begin, i))
            begin = i + 1
    for left, right in [*pieces, (begin, end)]:
        trimmed = trim(doc, left, right)
        if trimmed:
            yield Name(*trimmed)


def _owned(doc: Doc, i: int, start: int, end: int) -> bool:
    """True for the possessive inside a body's name: "Dockers' League", "People's Army"."""
    before = {token.text for token in doc[start:i]}
    many = doc[i - 1].text in _MANY or (doc[i - 1].text.endswith("s") and doc[i].text in "'’")
    return i > start and many and not _headed(before) and _headed({doc[end - 1].text})


def _headed(found: set[str]) -> bool:
    """True where one of the words makes a name that of an organisation."""
    return any(heads()[word].type == "organization" for word in found & heads().keys())


def _part(doc: Doc, i: int, start: int, end: int) -> bool:
    """True where the title is part of a body's name: "Justice Department", "Court of Justice"."""
    before = {t.text for t in doc[start:i]}
    if i > start and (doc[i - 1].text in {"&", "and", "the"} | _LINKS):
        return True
    if i == end - 1 and before & _LINKS:
        return True
    rest = [t.text for t in doc[i + 1 : end] if t.text not in honorifics()]
    if not rest or rest[0] in _LINKS:
        return bool(rest)
    kind = heads().get(rest[0])
    return kind is not None and kind.type == "organization"


def trim(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The range without determiners, spaces, possessives and loose punctuation at its ends."""
    while start < end and (_loose(doc[start]) or _opposed(doc, start)):
        start += 1
    while end - 2 > start and doc[end - 1].text.islower() and doc[end - 2].text in _HYPHENS:
        end -= 2
    while end - 1 > start and doc[end - 1].text in _STOPS:
        end -= 1
    while start < end and (doc[end - 1].lower_ in _OWNS | _TAIL or _edge(doc[end - 1])):
        end -= 1
    return (start, end) if start < end else None


def _opposed(doc: Doc, i: int) -> bool:
    """True for the "Veltan" of "anti-Veltan Sarim Front"."""
    if i < 2 or doc[i - 1].text not in _HYPHENS or not _tight(doc, i - 1):
        return False
    return doc[i - 2].lower_ in {"anti", "pro", "non", "mid", "post", "pre"}


def _loose(token: Token) -> bool:
    if _edge(token) or token.lower_ in {"the", "a", "an"} or token.pos_ == "DET":
        return True
    if token.text.islower() and (token.text not in words("particles") or token.text in _AMID):
        return True
    if token.pos_ in {"ADP", "SCONJ", "CCONJ", "PRON"} and token.is_stop:
        return not token.text.isupper()
    opening = token.is_sent_start is not False
    return opening and (token.pos_ in _OPEN or token.is_stop) and not token.text.isupper()


def _edge(token: Token) -> bool:
    return token.is_space or token.is_quote or (token.is_punct and token.text not in {"."})


def _namelike(doc: Doc, name: Name) -> bool:
    """True for a run that is a name by its looks: not one common word that opens a sentence."""
    span = doc[name.start : name.end]
    if not any(capital(token) for token in span) or _seat(doc, name.start):
        return False
    if len(span) > 1 or not opens(span[0]):
        return any(t.pos_ in {"PROPN", "", "X"} or t.text.isupper() for t in span)
    first = span[0]
    if first.text.isupper():
        return len(first) > 1
    return first.tag_ == "NNP" and first.dep_ == "nsubj" and not first.is_stop


def _seat(doc: Doc, start: int) -> bool:
    """True for the "D-Tex." of "Senator X (D-Tex.)"."""
    text = doc[start : start + 2].text
    opened = start > 0 and doc[start - 1].text == "("
    return re.match(r"[DRI][-–]" if not opened else r"[A-Z]\b", text) is not None


def opens(token: Token) -> bool:
    """True where a capital is owed to the place: at the start of a sentence or quotation."""
    if token.is_sent_start or token.i == 0:
        return True
    before = token.nbor(-1)
    return before.is_quote or before.is_space or before.text in {":", "•", "—", "…"}
