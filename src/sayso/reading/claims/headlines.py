"""Titles, which the parser reads badly: only what the words' order alone makes sure.

"Northland, HF close links" joins two names before a noun of mutual relation by
a comma, as English sentences do not.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.reading.claims.clauses import children, is_verb, passive
from sayso.reading.claims.ends import Ends
from sayso.reading.claims.lexicon import Frame, lexicon
from sayso.reading.claims.ties import Found, ties_at

_REACH = 40  # tokens
_JOINTS = frozenset({",", "and", "&", "-", "–", "/"})


def title_ties(token: Token, ends: Ends) -> Iterator[Found]:
    """The sure ties at `token` of a title."""
    if is_verb(token):
        yield from (f for f in ties_at(token, ends) if _plain(f))
    elif token.pos_ in ("NOUN", "PROPN"):
        yield from _joined(token, ends)
        yield from (f for f in ties_at(token, ends) if f.marks)


def _plain(found: Found) -> bool:
    """Subject, verb, object in this order around the title's main verb, or their passive."""
    verb, a, b = found.trigger, found.a.token.i, found.b.token.i
    first, last = (b, a) if passive(verb) else (a, b)
    own = any(c.i <= max(a, b) for c in children(verb, "nsubj", "nsubjpass"))
    colon = any(t.text == ":" for t in verb.doc[first:last])  # "Minister: Y paid Z"
    return own and first < verb.i < last and not colon


def _joined(noun: Token, ends: Ends) -> Iterator[Found]:
    frame = _mutual(noun)
    if frame is None:
        return
    words = noun.doc[max(0, noun.i - _REACH) : noun.i]
    last = len(words) - 1
    while last > 0 and words[last].pos_ == "ADJ" and ends.closing(words[last]) is None:
        last -= 1
    second = ends.closing(words[last]) if last > 1 else None
    if second is None:
        return
    joint = second[0] - words.start - 1
    if joint < 1 or words[joint].text not in _JOINTS:
        return
    first = ends.closing(words[joint - 1])
    if first is not None and first[1].actor != second[1].actor:
        yield Found(first[1], second[1], frame, noun, True)


def _mutual(noun: Token) -> Frame | None:
    frames = lexicon().nouns.get(noun.lemma_, ())
    return next((f for f in frames if f.mutual and "between" in f.a), None)
