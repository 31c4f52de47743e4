"""Stretches of text whose capitals say nothing: headlines in title case or in capitals."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.draft import draft_of

_LONG = 4  # letters; shorter words stand in lower case in most styles of headline
_SMALL = frozenset(
    "is was are were be been has have had will would can could may to of in on with for and but "
    "or up over off out his her its their our your from into after before as at by than that not "
    "no how why what who when where you we it they he she toward towards amid about against".split()
)
_SHARE = 0.7  # of the longer words that start with a capital


def shouted(doc: Doc) -> list[bool]:
    """For each token, whether it stands in a passage whose capitals are no sign of a name."""
    flags = [False] * len(doc)
    for passage in draft_of(doc).document.passages:
        span = doc.char_span(passage.start, passage.end, alignment_mode="expand")
        sentence = span is not None and passage.role != "title" and _stops(span.text)
        if span is not None and _loud([t for t in span if t.is_alpha], sentence=sentence):
            flags[span.start : span.end] = [True] * len(span)
    return flags


def _stops(text: str) -> bool:
    """True for a sentence: headlines in title case go without a full stop."""
    return text.rstrip(" \n\"'”’)").endswith(".")


def _loud(words: list[Token], *, sentence: bool) -> bool:
    """True for title case and capitals; a sentence full of names keeps its small words small."""
    long = [word.text for word in words if len(word) >= _LONG]
    capitals = [word for word in long if word[0].isupper()]
    if len(words) > 1 and all(word.is_upper for word in words):
        return True
    if len(long) < 4 or len(capitals) < _SHARE * len(long):
        return False
    shouted = sum(word.isupper() for word in long) >= _SHARE * len(long)
    return not sentence or shouted or any(_raised(word) for word in words)


def _raised(word: Token) -> bool:
    """True for a small word with a capital inside of a line: "Up", "Is", "To"."""
    return word.is_title and not word.is_sent_start and word.lower_ in _SMALL
