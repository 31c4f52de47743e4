"""Whom nouns of standing are said of, and who gets what a noun names."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.claims.clauses import children, is_verb, objects, subjects, surface
from sayso.reading.claims.lexicon import lexicon


def bearers(noun: Token) -> list[Token]:
    """What a noun of standing is said of: "X is the leader", "X serves as leader"."""
    verb = noun.head
    if noun.dep_ in ("attr", "oprd") and is_verb(verb):
        return objects(verb) if noun.dep_ == "oprd" else surface(verb)
    named = noun.dep_ == "pobj" and verb.lower_ == "as" and noun.lemma_ != "part"
    if named and is_verb(verb.head):
        kept = verb.head.lemma_ in ("serve", "act", "work", "resign", "retire", "continue")
        return surface(verb.head) if kept else objects(verb.head)
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        return beside(noun.head) or bearers(noun.head)
    return []


def beside(noun: Token) -> list[Token]:
    """The name that a noun stands beside: "X, the leader", "the leader, X", "leader X".

    The parser may hang the name under what stands between: "the mayor of Y, X".
    """
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ == "one":
        noun = noun.head.head  # "one of the victims, X"
    if noun.dep_ == "appos":
        return [noun.head]
    if noun.dep_ in ("compound", "nmod") and noun.head.pos_ == "PROPN" and noun.i < noun.head.i:
        return [noun.head]
    own = children(noun, "appos")
    return own or [
        name
        for prep in children(noun, "prep")
        if prep.lower_ in ("of", "for")
        for body in children(prep, "pobj")
        for name in children(body, "appos")
        if name.ent_type_ == "PERSON" and body.ent_type_ != "PERSON"
    ]


def receivers(noun: Token) -> list[Token]:
    """Who gets what `noun` names: "X enjoyed the support"."""
    verb = noun.head
    while noun.dep_ == "conj" and verb.pos_ == "NOUN":
        noun, verb = verb, verb.head
    if noun.dep_ == "dobj" and verb.lemma_ in lexicon().governors["receiving"]:
        return subjects(verb)
    if noun.dep_ == "pobj" and verb.head.lemma_ == "come" and verb.lower_ == "under":
        return subjects(verb.head)
    return []
