"""The text's own words for a tie."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from sayso.reading.claims.clauses import asked, children, is_verb
from sayso.reading.claims.lexicon import lexicon
from sayso.reading.claims.ties import Found
from sayso.records import Span


def words_of(found: Found) -> list[Token]:
    """The tokens of the relation phrase, in text order."""
    word = found.trigger
    tokens = _verb(word) if is_verb(word) else _noun(word)
    tokens += found.marks
    if is_verb(word):
        tokens += _rest(found)
    named = {found.a.token.i, found.b.token.i}
    return sorted({t.i: t for t in tokens if t.i not in named}.values(), key=lambda t: t.i)


def _verb(verb: Token) -> list[Token]:
    """A verb with its auxiliaries, negation, nearest adverbs, particle and "by"."""
    near = children(verb, "aux", "auxpass", "neg", "prt")
    adverbs = [c for c in children(verb, "advmod") if c.i < verb.i and c.right_edge == c.left_edge]
    return [verb, *near, *[a for a in adverbs if _close(a, verb)], *children(verb, "agent")]


def _close(adverb: Token, verb: Token) -> bool:
    between = verb.doc[adverb.i + 1 : verb.i]
    return all(t.head == verb and t.dep_ in ("aux", "auxpass", "neg", "advmod") for t in between)


def _rest(found: Found) -> list[Token]:
    """The object that makes the verb a tie ("sent arms"), and the deed asked for ("to expel")."""
    verb, frame = found.trigger, found.frame
    rest: list[Token] = []
    if frame.obj:
        rest += [t for o in children(verb, "dobj") for t in [o, *_modifiers(o)]]
    if frame.demand:
        rest += [t for x in asked(verb) for t in [x, *children(x, "aux", "prt", "neg")]]
    return rest


def _noun(noun: Token) -> list[Token]:
    """A noun with its modifiers and the verb that lends it its doer or receiver."""
    tokens = [noun, *_modifiers(noun)]
    governor = noun.head
    governors = lexicon().governors
    lent = governors["light"] | governors["receiving"] | governors["parting"]
    if noun.dep_ in ("dobj", "nsubjpass") and governor.lemma_ in lent:
        tokens += _verb(governor)
    if noun.dep_ == "attr":
        tokens += _verb(governor)
    return tokens


def _modifiers(noun: Token) -> list[Token]:
    return [
        c
        for c in children(noun, "amod", "compound", "det", "neg")
        if c.right_edge == c.left_edge and not c.ent_type_
    ]


def title(noun: Token) -> str | None:
    """The words of a post ("deputy minister"), None for a verb."""
    if is_verb(noun):
        return None
    left = [c for c in _modifiers(noun) if c.dep_ in ("amod", "compound")]
    words = noun.doc[min([noun.i, *(c.i for c in left)]) : noun.i + 1].text.split()
    return " ".join(w for w in words if w.lower() not in ("former", "then", "ex"))


def spans(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Character ranges of runs of neighbouring tokens."""
    return tuple(Span(run[0].idx, run[-1].idx + len(run[-1])) for run in _runs(tokens))


def wording(tokens: Iterable[Token]) -> str:
    """The words of the tokens, with an ellipsis where something was left out."""
    runs = (run[0].doc[run[0].i : run[-1].i + 1].text for run in _runs(tokens))
    return " … ".join(" ".join(run.split()) for run in runs)


def _runs(tokens: Iterable[Token]) -> list[list[Token]]:
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and runs[-1][-1].i + 1 == token.i:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs
