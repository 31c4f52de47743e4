"""Stretches of a sentence around a token, as characters."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.records import Span

_ENDS = frozenset({";", ".", "!", "?", "(", ")", "—", "–"})
_TIMING = frozenset({"from", "since", "between", "in", "until", "till", "during"})
_AHEAD = 12  # tokens


def clause(doc: Doc, verb: Token) -> Span:
    """The characters from the verb to the end of its clause: the next verb of equal rank."""
    stops = [c.i for c in verb.children if c.i > verb.i and c.dep_ in {"conj", "cc", "relcl"}]
    return _until(doc, _start(verb), min([*stops, verb.right_edge.i + 1]))


def within(doc: Doc, i: int) -> Span:
    """The characters of "from 2006 to 2010" right after the token `i`; none without such words."""
    end = i
    if i >= len(doc) or doc[i].lower_ not in _TIMING:
        return Span(0, 0)
    while end < min(len(doc), i + _AHEAD) and doc[end].text not in _ENDS | {","}:
        if doc[end].pos_ in {"VERB", "AUX"} or doc[end].is_sent_start:
            break
        end += 1
    return _until(doc, i, end)


def _start(verb: Token) -> int:
    """Where the clause starts: a time may stand before the verb."""
    return verb.i if verb.dep_ == "conj" else verb.left_edge.i


def _until(doc: Doc, start: int, end: int) -> Span:
    if start >= end or start >= len(doc):
        return Span(0, 0)
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
