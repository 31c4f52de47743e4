"""Whether a country, capital or seat of power acts in its sentence, or is merely a place."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from sayso.reading.actors.atlas import Use
from sayso.reading.actors.lexicon import table, words

_PREPOSITIONS = frozenset({"with", "between", "against", "from", "to", "on", "of", "for", "by"})


@cache
def state(name: str) -> frozenset[str]:
    """A list of `state.toml`."""
    return frozenset(table("state.toml")[name])


def acts(head: Token, use: Use) -> bool:
    """True where the place with the syntactic head `head` stands for its government."""
    token = _first(head)
    verb = token.head
    if _dated(token):
        return token.nbor().lemma_ in state("does")
    if token.dep_ == "poss":
        return verb.lemma_ in state("deed")
    if token.dep_ == "nsubj" and verb.pos_ in {"VERB", "AUX"}:
        word = verb.lemma_
        return word in state("does") or (use == "name" and word not in state("rest"))
    if token.dep_ in {"dobj", "dative", "nsubjpass"} or (token.dep_ == "nsubj" and _raised(verb)):
        return verb.lemma_ in state("suffers")
    if token.dep_ == "npadvmod" or (token.nbor(1).text == "-" if _inner(token) else False):
        return _leads(token)
    return token.dep_ == "pobj" and _dealt(verb, use)


def _first(token: Token) -> Token:
    """The first of coordinated nouns, which carries the relation of all."""
    for _ in range(8):
        if token.dep_ != "conj" or token.head.pos_ not in {"PROPN", "NOUN"}:
            break
        token = token.head
    return token


def _dated(token: Token) -> bool:
    """True for the subject in "On Wednesday Pelagra accused", which the parse takes for a date."""
    if token.dep_ != "pobj" or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    return token.nbor(-1).text in words("calendar") and token.nbor().pos_ in {"VERB", "AUX"}


def _raised(verb: Token) -> bool:
    """True for the "to expel" of "urged Iraq to expel": what is urged acts."""
    return verb.dep_ in {"ccomp", "xcomp"} and verb.head.lemma_ in state("suffers")


def _inner(token: Token) -> bool:
    return token.i + 2 < len(token.doc)


def _leads(token: Token) -> bool:
    """True for the first half of "US-led"."""
    after = token.doc[token.i + 1 : token.i + 3]
    return len(after) == 2 and after[0].text in "-–‑" and after[1].lower_ in state("passives")


def _dealt(preposition: Token, use: Use) -> bool:
    """True after "ties with", "called on", "blocked by", "according to"."""
    word, head = preposition.lower_, preposition.head
    if preposition.dep_ == "agent":
        return head.lemma_ in state("does") | state("suffers") or use == "name"
    if word == "by":
        return head.lemma_ in state("deed")
    if word == "of":
        return head.lemma_ in state("giving")
    if word not in _PREPOSITIONS:
        return False
    if word == "on" and head.lemma_ == "call":
        return True
    things = [head, *(c for c in head.children if c.dep_ == "dobj")]
    return any(thing.lemma_ in state("dealing") for thing in things)
