"""Subject and clause of a verb of saying, as the parse has them."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from sayso.records import Span

FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_HELPERS = frozenset({"aux", "auxpass", "cop"})
_EDGES = frozenset({",", ":", ";", "—", "–", "-", "."})


def subject_of(verb: Token) -> Token | None:
    """The subject of an active verb; None for a passive or where there is none."""
    return next((c for c in verb.children if c.dep_ == "nsubj"), None)


def clause_of(verb: Token) -> Token | None:
    """The head of the finite clause that is the verb's object."""
    return next((c for c in verb.children if c.dep_ == "ccomp" and _finite(c)), None)


def covered(doc: Doc, words: Iterable[Token]) -> Span:
    """From the first to the last of the words, without marks at the ends."""
    places = sorted(token.i for token in words)
    first, last = places[0], places[-1]
    while first < last and (doc[first].text in _EDGES or doc[first].is_space):
        first += 1
    while last > first and (doc[last].text in _EDGES or doc[last].is_space):
        last -= 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def _finite(clause: Token) -> bool:
    parts = {child.dep_ for child in clause.children}
    return bool(parts & _SUBJECTS) and (bool(parts & _HELPERS) or clause.tag_ in FINITE)
