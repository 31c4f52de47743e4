"""Stretches of text whose capitals say nothing: headlines in title case or in capitals."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.draft import draft_of

_LONG = 4  # letters; shorter words stand in lower case in most styles of headline
_SHARE = 0.7  # of the longer words that start with a capital


def shouted(doc: Doc) -> list[bool]:
    """For each token, whether it stands in a passage whose capitals are no sign of a name."""
    flags = [False] * len(doc)
    for passage in draft_of(doc).document.passages:
        span = doc.char_span(passage.start, passage.end, alignment_mode="expand")
        sentence = span is not None and passage.role != "title" and _stops(span.text)
        if span is not None and _loud([t.text for t in span if t.is_alpha], sentence):
            flags[span.start : span.end] = [True] * len(span)
    return flags


def _stops(text: str) -> bool:
    """True for a sentence: headlines in title case go without a full stop."""
    return text.rstrip(" \n\"'”’)").endswith(".")


def _loud(words: list[str], sentence: bool) -> bool:
    long = [word for word in words if len(word) >= _LONG]
    capitals = [word for word in long if (word.isupper() if sentence else word[0].isupper())]
    return len(long) > 3 and len(capitals) >= _SHARE * len(long)
