"""Sayings that the text calls untrue or rejects: "reports are false", "denied claims that"."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.claims.lexicon import lexicon

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def untrue(noun: Token, clause: Token | None = None) -> bool:
    """True where the text says of `noun`, or of the clause under it, that it is not so."""
    verb = noun.head
    if noun.dep_ in _SUBJECTS and verb.lemma_ == "be":
        return _unfounded(verb)
    if verb.lemma_ in lexicon().governors["calling"] and verb.i < noun.i:
        return any(_false(t) for t in verb.subtree if t.i > noun.i)
    # The parser can take the verb behind the clause for a part of it.
    within = clause.children if clause is not None else ()
    return any(c.dep_ == "ccomp" and c.lemma_ == "be" and _unfounded(c) for c in within)


def rebutted(noun: Token) -> bool:
    """True for "rejected the claim", "dismissed as false reports that"."""
    governors, verb = lexicon().governors, noun.head
    if noun.dep_ in ("dobj", "nsubjpass"):
        return verb.lemma_ in governors["rebuttals"]
    if noun.dep_ != "pobj" or verb.lower_ != "as":
        return False
    judged = verb.head.lemma_ in governors["rebuttals"] | governors["calling"]
    # The parser takes "as false reports" for one phrase, whatever was judged.
    return judged and any(_false(c) for c in (*noun.children, *verb.children) if c.i < noun.i)


def _unfounded(verb: Token) -> bool:
    """True for "is false", "is a lie", "is without foundation", "is not true"."""
    truths = lexicon().governors["truths"]
    negated = any(c.dep_ == "neg" for c in verb.children)
    for child in verb.children:
        if child.i > verb.i and child.dep_ in ("acomp", "attr", "prep", "oprd"):
            if _false(child) or (child.lower_ == "without" and not negated):
                return not negated
            if child.lemma_ in truths:
                return negated
    return False


def _false(word: Token) -> bool:
    return word.lemma_ in lexicon().governors["falsehoods"]
