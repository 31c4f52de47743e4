"""Where an actor was, lived, is based or went: presence, which is no tie."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.reading.actors.index import Index
from sayso.reading.claims.clauses import children, objects, passive, subjects
from sayso.reading.claims.ends import Ends
from sayso.reading.claims.lexicon import lexicon
from sayso.reading.claims.phrase import spans, wording
from sayso.reading.claims.stance import stance
from sayso.reading.claims.when import Times, place_name
from sayso.records import Claim, Span

_TO = frozenset({"to", "for", "into"})
_AT = frozenset({"in", "at", "near", "inside", "outside"})


def whereabouts(
    verb: Token, ends: Ends, times: Times, index: Index, evidence: Span
) -> Iterator[Claim]:
    """In "X fled to Y" or "X is based in Y", a is X and the value is the name of the place."""
    who = ends.joined(_who(verb)) if _tells(verb) else []
    placed = _place(verb, index) if who else None
    worded = stance(verb) if placed else None
    if placed is None or worded is None:
        return
    prep, noun, name = placed
    near = [verb, *children(verb, "aux", "auxpass", "neg"), prep]
    words = sorted(near, key=lambda token: token.i)
    for end in who:
        if index.actor(end.actor).type != "place" and index.at(noun) != end.actor:
            yield Claim(
                id="",
                cls="presence",
                a=end.actor,
                b=None,
                value=name,
                direction="a->b",
                relation=wording(words),
                polarity=worded.polarity,
                certainty=worded.certainty,
                evidence=evidence,
                words=spans(words),
                when=times.of(verb),
            )


def _tells(verb: Token) -> bool:
    states = lexicon().states
    return any(verb.lemma_ in states[name] for name in ("moves", "moved", "stays", "based"))


def _who(verb: Token) -> list[Token]:
    states = lexicon().states
    if verb.lemma_ in states["based"] and passive(verb):
        return objects(verb)
    moved = objects(verb) if verb.lemma_ in states["moved"] else []
    if moved:
        return moved
    goes = verb.lemma_ in states["moves"] or verb.lemma_ in states["stays"]
    return subjects(verb) if goes and not passive(verb) else []


def _place(verb: Token, index: Index) -> tuple[Token, Token, str] | None:
    """The preposition, the noun and the name of the first place told with `verb`."""
    states, kinds = lexicon().states, frozenset[str]()
    if verb.lemma_ in states["moves"] | states["moved"]:
        kinds |= _TO
    if verb.lemma_ in states["stays"] | states["based"]:
        kinds |= _AT
    for place in [verb, *children(verb, "dobj")]:
        for prep in children(place, "prep"):
            if prep.lower_ in kinds and prep.i > verb.i:
                for noun in children(prep, "pobj"):
                    name = place_name(noun, index)
                    if name:
                        return prep, noun, name
    return None
