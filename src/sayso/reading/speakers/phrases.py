"""The text's own words for a source that it does not name."""

from __future__ import annotations

import re

from spacy.tokens import Token

from sayso.reading.speakers.places import text_of

_UNNAMED = re.compile(
    r"\s*,?\s*\b(?:who|which|speaking|on condition|under condition|requesting|asking|declining)\b"
    r"[^,]{0,80}\b(?:anonym\w+|named|identified|authori[sz]ed|condition|identity|quoted)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_HANGING = re.compile(r"[\s,]+(?:who|whom|whose|which|that)$", re.IGNORECASE)
_BREAK = " \t\r\n,;:.!?\"“”’'()—–"
_EDGE = " \t\r\n,;:.-–—\"“”'‘’()"


def phrase(token: Token, *, end: int | None = None) -> str:
    """The noun phrase of `token` up to its first comma, without the wish to stay unnamed.

    `end` is a character after which no word is taken.
    """
    doc = token.doc
    left, right = token.left_edge.i, token.right_edge.i
    stop = next((i for i in range(token.i + 1, right + 1) if _stops(doc[i], token)), right + 1)
    start = doc[left].idx
    finish = doc[stop - 1].idx + len(doc[stop - 1])
    while finish < len(text_of(doc)) and text_of(doc)[finish] not in _BREAK and stop < len(doc):
        finish, stop = doc[stop].idx + len(doc[stop]), stop + 1  # "Ex-friends"
    words = text_of(doc)[
        start : finish if end is None else min(finish, max(end, token.idx + len(token)))
    ]
    return " ".join(_HANGING.sub("", _UNNAMED.sub("", words).strip(_EDGE)).split())


def _stops(token: Token, head: Token) -> bool:
    aside = token.text in {",", "—", "–", "(", ";", ":"} or token.text in {'"', "“", "”"}
    named = any(one.pos_ == "PROPN" for one in head.conjuncts)
    return aside or (token.dep_ == "cc" and token.head == head and named)
