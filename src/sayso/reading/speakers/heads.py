"""From the spans of an attribution to the word that stands for who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from sayso.records import Span

_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_BY = frozenset({"by", "from", "of"})


def tokens(doc: Doc, spans: Iterable[Span]) -> list[Token]:
    """The tokens that the spans touch, in their order."""
    found: list[Token] = []
    for start, end in spans:
        piece = doc.char_span(start, end, alignment_mode="expand")
        found.extend(piece or ())
    return found


def heads(doc: Doc, spans: Iterable[Span]) -> Iterator[Token]:
    """The head of each span, with a relative pronoun replaced by what it stands for."""
    for start, end in spans:
        piece = doc.char_span(start, end, alignment_mode="expand")
        if piece is not None and len(piece):
            yield meant(_whole(piece.root))


def _whole(token: Token) -> Token:
    """The noun behind a preposition; the name before which a title was cut off."""
    if token.pos_ in {"ADP", "SCONJ"}:  # "As many experts", "according to the union"
        token = next((c for c in token.children if c.pos_ in {"NOUN", "PROPN", "PRON"}), token)
    while token.dep_ == "compound" and token.head.pos_ == "PROPN" and token.head.i > token.i:
        token = token.head
    return token


def meant(token: Token) -> Token:
    """The antecedent of a relative pronoun; any other token itself."""
    if token.tag_ not in _RELATIVE:
        return token
    for verb in token.ancestors:
        if verb.dep_ == "relcl":
            return verb.head
    return token


def owner(token: Token) -> Token | None:
    """Who the text says `token` is by or of: "the union's report", "a report by the union"."""
    for child in token.children:
        if child.dep_ == "poss":
            return child
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ in _BY:
            return next(
                (c for c in child.children if c.dep_ == "pobj" and c.ent_type_ != "DATE"), None
            )
    return None


def objects(token: Token) -> Iterator[Token]:
    """What follows a preposition, the conjuncts left out."""
    return (child for child in token.children if child.dep_ in {"pobj", "pcomp"})


def run(token: Token) -> list[Token]:
    """The unbroken run of name words that `token` ends or heads: "the Harbour Post"."""
    doc, sent = token.doc, token.sent
    first = token.i
    while first > sent.start and _joins(doc[first - 1], doc[first]):
        first -= 1
    last = token.i
    while last + 1 < sent.end and doc[last + 1].pos_ == "PROPN":
        last += 1
    return list(doc[first : last + 1])


def _joins(left: Token, right: Token) -> bool:
    hyphen = left.text == "-" or right.text == "-"
    return left.pos_ == "PROPN" or (hyphen and not (left.whitespace_ and right.whitespace_))
