"""Attributions set right where the grammar of a plain verb of saying contradicts their spans.

For "Prosecutors allege that …" the subject is the source, whatever stands
nearer; for "…, the minister, Dana Orlov, said" the words before the verb are
the source and no part of what was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.grammar import covered, subject_of
from sayso.reading.speakers.heads import heads, tokens
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.places import text_of
from sayso.records import Attribution, Span

_THEM = frozenset({"him", "her", "them"})
_EDGE = " \t\r\n,;:–—-"


def repair(cast: Cast, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, those with a plain verb of saying as their grammar has them."""
    return [_repaired(cast, said) for said in attributions]


def _repaired(cast: Cast, said: Attribution) -> Attribution:
    if _addressed(cast, said):
        return replace(said, source=())
    verb = next((t for t in tokens(cast.doc, said.cue) if _plain(t)), None)
    if verb is None:
        return said if said.source else _subjected(cast, said)
    subject = subject_of(verb)
    if subject is None:
        return said if said.source else _before(cast, said, verb)
    source = covered(cast.doc, subject.subtree)
    if not said.source and source.end <= min(span.start for span in said.cue):
        freed = _freed(said, source)
        return freed if freed.source else _before(cast, said, verb)
    taken = any(source.meets(span) for span in (*said.source, *said.content))
    if taken or not _strange(cast, said, verb):
        return said
    return replace(said, source=(source,))


def _addressed(cast: Cast, said: Attribution) -> bool:
    """True where the source is who was told: "scolded the pilots, reminding them of …"."""
    head = next(heads(cast.doc, said.source), None)
    if head is None or head.dep_ != "dobj":
        return False
    return any(
        t.tag_ == "VBG" and head.i < t.i and any(c.lower_ in _THEM for c in t.children)
        for t in tokens(cast.doc, said.cue)
    )


def _freed(said: Attribution, source: Span) -> Attribution:
    """With a source that a content took in, as long as another piece of content is left."""
    content = tuple(span for span in said.content if not span.meets(source))
    return replace(said, source=(source,), content=content) if content else said


def _subjected(cast: Cast, said: Attribution) -> Attribution:
    """With the subject of the cue's verb, or of the verb beside which it stands, for its source.

    Of a passive it is who does it: "were denied by the union".
    """
    verbs = (t for t in tokens(cast.doc, said.cue) if t.pos_ == "VERB")
    verb = next(verbs, None)
    if verb is None:
        return said
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)
    subject = _agent(verb) if passive else subject_of(verb)
    if passive and subject is None:
        return said
    if subject is None and verb.dep_ in {"conj", "xcomp", "advcl"} and verb.tag_ != "VBN":
        subject = subject_of(verb.head)
    if subject is None:
        return said
    source = covered(cast.doc, subject.subtree)
    if passive:
        return _freed(said, source)
    taken = any(source.meets(span) for span in (*said.content, *said.cue))
    return said if taken else replace(said, source=(source,))


def _agent(verb: Token) -> Token | None:
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def _strange(cast: Cast, said: Attribution, verb: Token) -> bool:
    """True where there is no source, or one of another sentence or another verb."""
    head = next(heads(cast.doc, said.source), None)
    if head is None or head.sent.start != verb.sent.start:
        return True
    return head.dep_ == "nsubj" and head.head != verb and head.head not in verb.conjuncts


def _plain(token: Token) -> bool:
    plain = token.pos_ == "VERB" and token.lemma_ in lexicon().plainly
    return plain and token.head.lemma_ != "let"


def _before(cast: Cast, said: Attribution, verb: Token) -> Attribution:
    """With the name right before the verb for its source, cut off from the content."""
    doc = cast.doc
    last = min(t.i for t in tokens(doc, said.cue)) - 1
    while last > verb.sent.start and doc[last].text == ",":
        last -= 1
    first = _apposed(cast, doc[last]) or last
    actor = cast.at(doc[first])
    while actor and first > verb.sent.start and cast.at(doc[first - 1]) is actor:
        first -= 1
    if actor is None or actor.type not in {"person", "organization", "government"}:
        return said
    first = _title(first, verb)
    if first <= verb.sent.start or doc[first - 1].text != ",":
        return said
    source = Span(doc[first].idx, doc[last].idx + len(doc[last]))
    content = tuple(_cut(text_of(doc), span, source.start) for span in said.content)
    content = tuple(span for span in content if span.start < span.end)
    return replace(said, source=(source,), content=content) if content else said


def _apposed(cast: Cast, last: Token) -> int | None:
    """The name that stands before the apposition that `last` ends: "Dana Orlov, head of X,"."""
    for up in (last, *last.ancestors):
        start = up.left_edge.i
        if up.dep_ == "appos" and up.head.i < start and last.doc[start - 1].text == ",":
            actor = cast.at(up.head)
            return up.head.i if actor and actor.type == "person" else None
    return None


def _title(first: int, verb: Token) -> int:
    """The first token of ", the trade minister, Dana Orlov", given that of the name."""
    doc, start = verb.doc, verb.sent.start
    if first - 2 <= start or doc[first - 1].text != "," or doc[first - 2].pos_ != "NOUN":
        return first
    title = max(start, doc[first - 2].left_edge.i)
    return title if title > start and doc[title - 1].text == "," else first


def _cut(text: str, span: Span, end: int) -> Span:
    """The part of a span before a character, without the marks at its end."""
    stop = min(span.end, end)
    while stop > span.start and text[stop - 1] in _EDGE:
        stop -= 1
    return Span(span.start, stop)
