"""Whom nouns of standing are said of, and who gets what a noun names."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.claims.clauses import children, is_verb, objects, subjects, surface
from sayso.reading.claims.lexicon import lexicon

_PUTS = frozenset("put place add include enter".split())
_STANDS = frozenset("be remain stay appear figure land".split())
_POSTS = frozenset("post position role work job career stint tenure term appointment".split())


def listed(noun: Token) -> list[Token]:
    """Who stands, or is put, on what `noun` names: "X is on the payroll"."""
    prep, verb = noun.head, noun.head.head
    if noun.dep_ != "pobj" or prep.lower_ not in ("on", "onto", "to", "in"):
        return []
    if verb.lemma_ in _PUTS:
        return objects(verb)
    return subjects(verb) if verb.lemma_ in _STANDS and prep.lower_ in ("on", "in") else []


def listing(noun: Token) -> list[Token]:
    """Who puts somebody on the list that `noun` names."""
    return subjects(noun.head.head) if listed(noun) and noun.head.head.lemma_ in _PUTS else []


def bearers(noun: Token) -> list[Token]:
    """What a noun of standing is said of: "X is the leader", "X serves as leader"."""
    verb = noun.head
    if noun.dep_ in ("attr", "oprd") and is_verb(verb):
        return objects(verb) if noun.dep_ == "oprd" else surface(verb)
    named = noun.dep_ == "pobj" and verb.lower_ == "as" and noun.lemma_ != "part"
    if named and verb.head.lemma_ in _POSTS:
        return children(verb.head, "poss")
    if named and is_verb(verb.head):
        kept = verb.head.lemma_ in ("serve", "act", "work", "resign", "retire", "continue")
        return surface(verb.head) if kept else objects(verb.head)
    if noun.lemma_ in _POSTS and noun.dep_ == "dobj" and verb.lemma_ in ("hold", "have", "occupy"):
        return surface(verb)
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
    if noun.dep_ == "nsubj" and verb.lemma_ == "reach":
        return objects(verb)
    if noun.dep_ == "nsubj" and verb.lemma_ in ("go", "flow"):
        return [p for c in children(verb, "prep") if c.lower_ == "to" for p in children(c, "pobj")]
    return []
