"""Sayings that speak again: "the ministry said in a statement … The statement added"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.heads import heads, tokens
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.places import Paragraphs, extent, in_order
from sayso.records import Attribution


def echo(
    cast: Cast, attributions: Sequence[Attribution], paragraphs: Paragraphs
) -> list[Attribution]:
    """The attributions, those of "the statement" with the one who made it just before.

    Just before is the same paragraph or the last, in a sentence with the same word.
    """
    made: dict[str, tuple[int, Attribution]] = {}
    done: dict[str, Attribution] = {}
    for said in in_order(attributions):
        number = paragraphs.number(extent(said).start)
        noun = _noun(cast, said)
        before, maker = made.get(noun, (-9, said))
        if noun and number - before <= 1:
            said = replace(said, speaker=maker.speaker, anonymous=maker.anonymous)
        elif said.speaker:
            made.update((token.lemma_, (number, said)) for token in _mentioned(cast, said))
        done[said.id] = said
    return [done[said.id] for said in attributions]


def _noun(cast: Cast, said: Attribution) -> str:
    """The word of a saying that is the whole source, with "the" and without its maker."""
    head = next(heads(cast.doc, said.source), None)
    if head is None or said.speaker or head.lemma_ not in lexicon().sayings:
        return ""
    children = {child.lower_ for child in head.children if child.dep_ != "punct"}
    return head.lemma_ if children in ({"the"}, {"this"}) else ""


def _mentioned(cast: Cast, said: Attribution) -> list[Token]:
    content = {token.i for token in tokens(cast.doc, said.content)}
    sentences = {token.sent.start: token.sent for token in tokens(cast.doc, said.cue)}
    words = (token for sentence in sentences.values() for token in sentence)
    return [t for t in words if t.i not in content and t.lemma_ in lexicon().sayings]
