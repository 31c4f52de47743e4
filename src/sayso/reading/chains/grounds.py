"""What a report rests on within its own sentence: papers, those cited, nobody named."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.heads import meant, tokens
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.papers import Paper, is_paper, paper
from sayso.reading.speakers.voice import SILENT, Voice, heard
from sayso.records import Attribution

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_BREAK = frozenset({",", ";", ":", "—", "–", "(", ")"})
_WINDOW = 40


def papers(token: Token, said: Attribution | None, cast: Cast) -> Iterator[Paper]:
    """The papers that the text makes show what stands at `token`, the nearest last.

    Within the content of an attribution only the verbs of that content count.
    """
    held = {t.i for t in tokens(cast.doc, said.content)} if said else None
    verbs = [v for v in (*_above(token), *_before(token)) if held is None or v.i in held]
    found = [noun for verb in verbs for noun in _shower(verb) if is_paper(noun)]
    for noun in sorted(set(found), key=lambda noun: noun.i):
        yield paper(noun, cast)


def cited(said: Attribution, cast: Cast) -> Iterator[Voice]:
    """Whom the speaker cites for it: "reported, citing two officials"."""
    cue = {t.i for t in tokens(cast.doc, said.cue)}
    own = cue | {t.i for t in tokens(cast.doc, said.source)}
    inside = {t.i for t in tokens(cast.doc, said.content)}
    sentences = dict.fromkeys(t.sent.start for t in tokens(cast.doc, said.cue))
    for start in sentences:
        for token in cast.doc[start].sent:
            if token.tag_ == "VBG" and token.lemma_ in lexicon().quotes and token.i not in inside:
                yield from _objects(token, own, cast)


def unsaid(token: Token) -> bool:
    """True for what a passive reports without its speaker: "was accused of", "is said to"."""
    below = token
    for verb in token.ancestors:
        complement = below.dep_ not in _SUBJECT and below.dep_ not in {"advcl", "relcl", "conj"}
        if complement and verb.lemma_ in lexicon().blames and _hidden(verb):
            return True
        if verb.dep_ in {"relcl", "advcl"}:
            return False
        below = verb
    return False


def _objects(citing: Token, own: set[int], cast: Cast) -> Iterator[Voice]:
    if citing.i not in own and not any(up.i in own for up in citing.ancestors):
        return
    for child in citing.children:
        if child.dep_ == "dobj" and (found := heard(child, cast)) != SILENT:
            yield found


def _hidden(verb: Token) -> bool:
    parts = {child.dep_ for child in verb.children}
    passive = "nsubjpass" in parts or "auxpass" in parts
    return passive and "agent" not in parts


def _above(token: Token) -> Iterator[Token]:
    """Verbs of showing of which `token` is part of the complement."""
    below = token
    for verb in token.ancestors:
        if verb.lemma_ in lexicon().shows and below.dep_ not in _SUBJECT | {"advcl"}:
            yield verb
        below = verb


def _before(token: Token) -> Iterator[Token]:
    """Such a verb right before, where the parse has lost the complement."""
    sent = token.sent
    for i in range(token.i - 1, max(sent.start, token.i - _WINDOW) - 1, -1):
        here = sent.doc[i]
        if here.text in _BREAK or (here.dep_ == "cc" and here.head.pos_ == "VERB"):
            return
        if here.lemma_ in lexicon().shows and here.pos_ == "VERB":
            yield here
            return


def _shower(verb: Token) -> Iterator[Token]:
    subjects = [meant(c) for c in verb.children if c.dep_ == "nsubj"]
    if subjects:
        yield subjects[0]
    elif verb.dep_ == "acl":
        yield verb.head
