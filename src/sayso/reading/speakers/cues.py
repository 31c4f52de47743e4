"""Cues that speak for another: whom they quote, which papers they name."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.heads import tokens
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.papers import is_paper
from sayso.reading.speakers.titles import is_post
from sayso.records import Attribution


def quoted_by(said: Attribution, cast: Cast) -> Token | None:
    """Whom the cue passes the words of: the object of "quoted", "citing"."""
    source = {token.i for token in tokens(cast.doc, said.source)}
    for token in tokens(cast.doc, said.cue):
        if token.lemma_ in lexicon().quotes and token.pos_ == "VERB":
            found = next((c for c in token.children if c.dep_ == "dobj"), None)
            if found is not None and (found.i in source or citable(found, cast)) and _passes(token):
                return found
    return None


def shown_by(said: Attribution, cast: Cast) -> Token | None:
    """The paper within the cue: "the government (has papers showing) that …"."""
    cue = tokens(cast.doc, said.cue)
    shows = any(token.lemma_ in lexicon().shows and token.tag_ == "VBG" for token in cue)
    had = lexicon().held - lexicon().makes
    papers = (t for t in cue if t.dep_ == "dobj" and is_paper(t) and t.head.lemma_ in had)
    return next(papers, None) if shows else None


def citable(token: Token, cast: Cast) -> bool:
    """True for what can be cited for a report: actors, people, papers; not reasons."""
    people = is_post(token) or token.lemma_ in lexicon().unnamed
    return bool(cast.at(token)) or people or is_paper(token) or token.lemma_ in lexicon().sayings


def _passes(verb: Token) -> bool:
    """False for "cited the audit as the reason", which passes on no words."""
    as_saying = any(
        c.lower_ == "as" and any(g.dep_ == "pcomp" for g in c.children) for c in verb.children
    )
    return verb.lemma_ == "quote" or verb.tag_ == "VBG" or as_saying
