"""What a report rests on within its own sentence: papers, those cited, nobody named."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.reading.chains.asides import set_off
from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.cues import citable
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
    doc = cast.doc
    cue = tokens(doc, said.cue)
    own = {t.i for t in (*cue, *tokens(doc, said.source))}
    content = tokens(doc, said.content)
    inside = {t.i for t in content[1:]}
    for start in dict.fromkeys(t.sent.start for t in cue):
        for token in doc[start].sent:
            if token.tag_ != "VBG" or token.lemma_ not in lexicon().quotes or token.i in inside:
                continue
            if token.i in own or any(up.i in own for up in token.ancestors) or _next(cue, token):
                yield from _objects(token, cast)


def _next(cue: list[Token], citing: Token) -> bool:
    """True where no other verb stands between the cue and the citing, whatever the parse."""
    between = citing.doc[cue[-1].i + 1 : citing.i]
    return citing.i > cue[-1].i and not any(t.pos_ in {"VERB", "AUX"} for t in between)


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


def _objects(citing: Token, cast: Cast) -> Iterator[Voice]:
    for child in citing.children:
        if (
            child.dep_ == "dobj"
            and citable(child, cast)
            and (found := heard(child, cast)) != SILENT
        ):
            yield found


def _hidden(verb: Token) -> bool:
    parts = {child.dep_ for child in verb.children}
    passive = "nsubjpass" in parts or "auxpass" in parts
    return passive and "agent" not in parts


def _above(token: Token) -> Iterator[Token]:
    """Verbs of showing of which `token` is part of the complement."""
    below = token
    for verb in token.ancestors:
        if set_off(below):
            return
        if verb.lemma_ in lexicon().shows and below.dep_ not in _SUBJECT | {"advcl"}:
            yield verb
        below = verb


def _before(token: Token) -> Iterator[Token]:
    """Such a verb right before, where the parse has lost the complement."""
    sent = token.sent
    for i in range(token.i - 1, max(sent.start, token.i - _WINDOW) - 1, -1):
        here = sent.doc[i]
        if _ends(here) or (here.dep_ == "cc" and here.head.pos_ == "VERB"):
            return
        if here.lemma_ in lexicon().shows and here.pos_ == "VERB":
            yield here
            return


def _ends(token: Token) -> bool:
    """True for a mark that ends a clause; a comma between two names joins them."""
    if token.text != "," or token.i + 1 >= len(token.doc):
        return token.text in _BREAK
    return {token.nbor(-1).pos_, token.nbor().pos_} != {"PROPN"}


def _shower(verb: Token) -> Iterator[Token]:
    subjects = [meant(c) for c in verb.children if c.dep_ == "nsubj"]
    if subjects:
        yield subjects[0]
    elif verb.dep_ == "acl":
        yield verb.head
