"""Which frames of a word its sentence fills."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.claims.clauses import (
    asked,
    children,
    is_infinitive,
    objects,
    particle,
    passive,
)
from sayso.reading.claims.lexicon import Frame, lexicon


def frames_of(word: Token) -> tuple[Frame, ...]:
    """The frames that `word` fills, in the order of the lexicon."""
    if word.pos_ in ("VERB", "AUX"):
        return tuple(frame for frame in verb_frames(word) if _fits(frame, word))
    if word.pos_ == "ADJ":
        return lexicon().adjectives.get(word.lemma_, ())
    if word.pos_ not in ("NOUN", "PROPN"):
        return ()
    frames = lexicon().nouns.get(word.lemma_, ())
    return tuple(frame for frame in frames if _company(frame, word))


def _company(frame: Frame, noun: Token) -> bool:
    """True where the words stand by the noun that the frame asks for."""
    if frame.of and not _after_of(noun) & frame.of:
        return False
    if frame.before and not {c.lower_ for c in children(noun, "compound", "amod")} & frame.before:
        return False
    return not frame.near or any(t.lemma_.lower() in frame.near for t in noun.subtree)


def verb_frames(verb: Token) -> tuple[Frame, ...]:
    """All frames of a verb, or of the phrasal verb that it makes with a word after it."""
    verbs = lexicon().verbs
    after = (c for c in verb.children if c.dep_ in ("prt", "advmod", "prep") and c.i > verb.i)
    for one in after:
        phrasal = verbs.get(f"{verb.lemma_}_{one.lower_}")
        if phrasal:
            return phrasal
    return () if particle(verb) else verbs.get(verb.lemma_, ())


def _fits(frame: Frame, verb: Token) -> bool:
    if frame.passive is not None and passive(verb) != frame.passive:
        return False
    if frame.bare and objects(verb):
        return False
    things = objects(verb) if frame.obj or frame.extra else []
    if frame.obj and not _lemmas(things, verb) & frame.obj:
        return False
    if frame.extra is None:
        return True
    if frame.extra == "clause":
        return any(_close(verb, c) for c in [*asked(verb), *children(verb, "ccomp")])
    near = {c.lower_ for t in [verb, *things] for c in t.children} | {t.lower_ for t in things}
    return frame.extra in near


def _close(verb: Token, clause: Token) -> bool:
    """True for an infinitive right under `verb`, with no other clause between the two."""
    between = verb.doc[verb.i + 1 : clause.i]
    return is_infinitive(clause) and not any(
        t.dep_ in ("nsubj", "ccomp") and t.head != clause for t in between
    )


def _lemmas(things: list[Token], verb: Token) -> set[str]:
    """Lemmas of the objects, what they are joined to and what stands in or before them."""
    wide = [
        t
        for thing in things
        for t in [thing, *thing.conjuncts]
        if t.i > verb.i or thing.dep_ == "nsubjpass"
    ]
    inner = [c for t in wide for c in children(t, "compound", "nummod", "prep")]
    return {t.lemma_ for t in wide + inner} | {p.lemma_ for c in inner for p in children(c, "pobj")}


def _after_of(noun: Token) -> set[str]:
    of = (c for c in children(noun, "prep") if c.lower_ == "of")
    return {thing.lemma_ for prep in of for thing in children(prep, "pobj")}
