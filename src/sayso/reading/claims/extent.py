"""How far sentences and names reach.

spaCy's own `Token.sent` and `Doc.ents` look at every token of the document at
each call; these look once, or at the neighbours alone.
"""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.records import Span


class Sentences:
    """The sentences of a document, by characters."""

    def __init__(self, doc: Doc) -> None:
        starts = [token.i for token in doc if token.is_sent_start or token.i == 0]
        self.all = [doc[a:b] for a, b in zip(starts, [*starts[1:], len(doc)], strict=True)]
        self._starts = [sentence.start_char for sentence in self.all]

    def at(self, place: int) -> Span:
        """The sentence at character `place`, without white space at its ends."""
        return trimmed(self.all[max(0, bisect_right(self._starts, place) - 1)])


def trimmed(sentence: Tokens) -> Span:
    """The characters of a sentence without white space at its ends."""
    text = sentence.text
    start = sentence.start_char + len(text) - len(text.lstrip())
    return Span(start, start + len(text.strip()))


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
