"""How far a sentence and a name reach around a token.

spaCy's own `Token.sent` and `Doc.ents` look at every token of the document at
each call; these look at the neighbours alone.
"""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token


def sentence_of(token: Token) -> Tokens:
    """The sentence that holds `token`."""
    doc, start, end = token.doc, token.i, token.i + 1
    while start > 0 and not doc[start].is_sent_start:
        start -= 1
    while end < len(doc) and not doc[end].is_sent_start:
        end += 1
    return doc[start:end]


def entity_of(token: Token) -> Tokens | None:
    """The named entity that holds `token`."""
    doc, start, end = token.doc, token.i, token.i + 1
    if token.ent_iob_ not in ("B", "I"):
        return None
    while start > 0 and doc[start].ent_iob_ != "B":
        start -= 1
    while end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return doc[start:end]
