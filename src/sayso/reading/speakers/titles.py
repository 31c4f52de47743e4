"""Titles: nouns for posts, and the name that ends or follows one."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from sayso.reading.actors import posts
from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.lexicon import lexicon
from sayso.records import Actor

_MARKS = frozenset({",", "(", "—", "–"})


def is_post(token: Token) -> bool:
    """True for a noun that tells people's standing, however it is spelt: "Minister"."""
    words = {token.lemma_.lower(), token.lower_, token.lower_.removesuffix("s")}
    return bool(words & (lexicon().fits.keys() | posts.heads()))


def trailing(token: Token, end: int, cast: Cast) -> Actor | None:
    """The person whose name ends a title or follows it: "A lawyer for Brill, Dana Orlov,".

    `end` is the character where the source ends. Parsers hang such a name on
    the word before it. In "a spokesman for Prime Minister Dana Orlov" another
    title stands between, and the name is another's.
    """
    doc, last = token.doc, token.i
    while last + 1 < len(doc) and doc[last + 1].idx < end and doc[last + 1].text not in _MARKS:
        last += 1
    if last + 2 < len(doc) and doc[last + 1].text == "," and _begins(doc[last + 2], cast):
        return cast.at(doc[last + 2])
    actor, first = cast.at(doc[last]), last
    if actor is None or actor.type != "person" or doc[last].pos_ != "PROPN":
        return None
    while first > 0 and cast.at(doc[first - 1]) is actor:
        first -= 1
    return actor if first > token.i and _entitled(doc[token.i : first], cast) else None


def _entitled(between: Tokens, cast: Cast) -> bool:
    """True where the words from a title's head to a name make one title."""
    if between[-1].pos_ not in {"NOUN", "PROPN"}:
        return False
    relations = [t.i for t in between if t.pos_ == "ADP" and cast.at(t) is None]
    after = [token for token in between if relations and token.i > relations[-1]]
    return not any(
        is_post(token) or cast.at(token) is None for token in after if token.pos_ != "DET"
    )


def _begins(token: Token, cast: Cast) -> bool:
    """True where a person's full name begins that stands alone between commas or before a verb."""
    actor, last = cast.at(token), token.i
    if actor is None or actor.type != "person" or token.pos_ != "PROPN":
        return False
    doc = token.doc
    while last + 1 < len(doc) and cast.at(doc[last + 1]) is actor:
        last += 1
    after = doc[last + 1] if last + 1 < len(doc) else None
    return (
        last > token.i
        and after is not None
        and (after.text == "," or after.pos_ in {"VERB", "AUX"})
    )
