"""Words that may point back to an actor: pronouns, and descriptions such as "the company"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Token

from sayso.records import MentionKind, Span

PRONOUNS = frozenset(
    "he she it they him her his hers its their theirs them "
    "himself herself itself themselves".split()
)
_POINTING = frozenset({"the", "this", "that"})
_LONGEST = 5  # tokens of a description


class Candidate(NamedTuple):
    """A place (characters) that may point back, and the word that heads it."""

    span: Span
    kind: MentionKind
    head: Token


def candidates(doc: Doc) -> Iterator[Candidate]:
    """All candidates of a document in the order of the text."""
    return iter(sorted([*_pronouns(doc), *_descriptions(doc)], key=lambda one: one.span))


def _pronouns(doc: Doc) -> Iterator[Candidate]:
    for token in doc:
        if token.lower_ in PRONOUNS:
            yield Candidate(Span(token.idx, token.idx + len(token)), "pronoun", token)


def _descriptions(doc: Doc) -> Iterator[Candidate]:
    for chunk in doc.noun_chunks:
        head = chunk.root
        if chunk[0].lower_ in _POINTING and head.pos_ == "NOUN" and len(chunk) <= _LONGEST:
            yield Candidate(Span(chunk.start_char, chunk.end_char), "description", head)
