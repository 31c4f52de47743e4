"""Sayings that the grammar shows and no attribution covers: "that he had said that …".

Spans that may not overlap cannot hold a saying within a saying. Here each verb
of saying with a subject and a clause for its object that is no cue yet becomes
an attribution of its own, and so does a rejection of what others say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.reading.speakers.grammar import FINITE, clause_of, covered, subject_of
from sayso.reading.speakers.heads import tokens
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.places import quoted, text_of
from sayso.records import Attribution, SayingKind

_UNREAL = frozenset({"could", "would", "might", "may", "should", "can", "must", "let"})
_LONGEST = 300  # tokens of a sentence; the parse of a longer one tells nothing
_DOING = frozenset({"VBG", "VBN"})
_AUXILIARY = frozenset({"aux", "neg"})


def plainly(doc: Doc, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, and after them those that were missed; ids "p1", "p2" …"""
    cues = {token.i for said in attributions for token in tokens(doc, said.cue)}
    verbs = (t for sent in doc.sents if len(sent) <= _LONGEST for t in sent)
    words = lexicon().plainly | lexicon().rejects
    missed = [t for t in verbs if t.lemma_ in words and t.i not in cues]
    found = [said for verb in missed for said in _read(doc, verb)]
    told = {token.i for said in found for token in tokens(doc, said.content)}
    kept = [said for said in attributions if not _alone(doc, said, told)]
    return [*kept, *(replace(said, id=f"p{n}") for n, said in enumerate(found, 1))]


def _alone(doc: Doc, said: Attribution, told: set[int]) -> bool:
    """True for a bare quotation whose cue has been found now."""
    bare = not said.source and not said.cue
    return bare and any(token.i in told for token in tokens(doc, said.content))


def _rejected(verb: Token) -> Token | None:
    """What a rejection turns down, where it is sure to be a saying or a deed of one's own.

    "Denied having met X", "denied that", "rejected the claim that", not "rejected the offer".
    """
    for child in verb.children:
        if child.dep_ == "dobj" and child.lemma_ in lexicon().told and child.i > verb.i:
            return child
        if verb.lemma_ == "deny" and child.dep_ == "xcomp" and child.tag_ in _DOING:
            return child
    return clause_of(verb) if verb.lemma_ == "deny" else None


def _read(doc: Doc, verb: Token) -> Iterator[Attribution]:
    subject = subject_of(verb)
    clause = clause_of(verb) if verb.lemma_ in lexicon().plainly else _rejected(verb)
    if verb.tag_ not in FINITE or subject is None or clause is None:
        return
    helpers = [c for c in verb.children if c.dep_ in _AUXILIARY]
    source, content = covered(doc, subject.subtree), covered(doc, clause.subtree)
    if any(c.dep_ == "neg" or c.lower_ in _UNREAL for c in helpers) or source.meets(content):
        return
    kind: SayingKind = "direct" if quoted(text_of(doc), content) else "indirect"
    yield Attribution("", (source,), (covered(doc, [*helpers, verb]),), (content,), kind=kind)
