"""To whom, or through what, something was said."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.cues import quoted_by
from sayso.reading.speakers.heads import heads, meant, objects, owner, run, tokens
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.outlets import carries, is_outlet, is_platform
from sayso.reading.speakers.places import text_of
from sayso.records import Actor, Attribution

_TO = frozenset({"to", "with", "before", "on", "in", "for"})
_HEARD = frozenset({"to", "with", "before"})
_CARRIED = frozenset({"by", "in", "on", "to"})
_TIMES = frozenset({"DATE", "TIME"})
_SPEAKING = frozenset({"speak", "talk", "write", "testify", "appear"})


def told(said: Attribution, cast: Cast) -> str | None:
    """The id of the actor who heard or carried the saying, or None for nobody in particular."""
    for token, medium in _places(said, cast):
        actor = _hearer(meant(token), cast, medium)
        if actor:
            return actor.id
    return None


def _places(said: Attribution, cast: Cast) -> Iterator[tuple[Token, bool]]:
    """Words that stand where a hearer stands; True with those that can only be a medium."""
    doc = cast.doc
    outside = {t.i for t in tokens(doc, said.content)} | {t.i for t in tokens(doc, said.source)}
    quoted = quoted_by(said, cast)
    if quoted is not None:
        quoting = [c for c in quoted.head.children if c.dep_ == "nsubj"]
        yield from ((t, True) for t in (*quoting, *heads(doc, said.source)) if t != quoted)
    for verb in tokens(doc, said.cue):
        yield from ((t, m) for t, m in _of_verb(verb) if t.i not in outside or _hears(t, verb))
    for source in heads(doc, said.source):
        yield from _of_participles(source)


def _hears(token: Token, verb: Token) -> bool:
    """True for the object right after a verb of telling, though a content took it in."""
    return token.left_edge.i == verb.i + 1 and token.dep_ in {"dobj", "dative"}


def _of_verb(verb: Token) -> Iterator[tuple[Token, bool]]:
    words = lexicon()
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and verb.lemma_ in words.tells:
            yield child, False
        elif (
            child.dep_ in {"prep", "dative"} and child.lower_ in _TO and verb.lemma_ in words.speaks
        ):
            yield from _after(child)
        elif child.dep_ in {"prep", "agent"}:
            yield from _occasions(child)
        elif (
            child.dep_ in {"advcl", "acl", "conj"}
            and child.tag_ == "VBG"
            and child.lemma_ in _SPEAKING
        ):
            yield from _of_verb(child)
        elif child.dep_ == "agent" and verb.lemma_ in words.quotes:
            yield from ((t, True) for t in objects(child))


def _after(prep: Token) -> Iterator[tuple[Token, bool]]:
    """The object of "said to", "wrote in"; a time or a mere place is no hearer."""
    for token in objects(prep):
        if token.lemma_ in lexicon().occasions:
            yield from _of_occasion(token)
        elif prep.lower_ in _HEARD or _shown(token):
            yield token, prep.lower_ not in _HEARD


def _shown(token: Token) -> bool:
    """True for a word in whose name or apposition a medium shows: "the Post newspaper"."""
    words = {t.lower_ for t in (token, *token.children)}
    return bool(words & lexicon().media) or token.text in lexicon().outlets


def _occasions(prep: Token) -> Iterator[tuple[Token, bool]]:
    for token in objects(prep):
        if token.lemma_ in lexicon().occasions:
            yield from _of_occasion(token)


def _of_occasion(noun: Token) -> Iterator[tuple[Token, bool]]:
    """ "An interview with X", "remarks carried by X", "a column for X"."""
    yield from _of_participles(noun)
    for child in noun.children:
        if child.dep_ in {"prep", "dative"} and child.lower_ in _TO:
            for token in objects(child):
                yield token, child.lower_ not in _HEARD
                yield from _of_participles(token)
    for child in noun.children:
        if child.dep_ in {"compound", "poss"}:
            yield child, True


def _of_participles(noun: Token) -> Iterator[tuple[Token, bool]]:
    """Who published, quoted or carried the thing or person that `noun` names."""
    for verb in noun.children:
        if verb.dep_ not in {"acl", "relcl"} or verb.lemma_ not in lexicon().published:
            continue
        for child in verb.children:
            if child.dep_ in {"agent", "prep"} and child.lower_ in _CARRIED:
                yield from ((t, True) for t in objects(child))


def _hearer(token: Token, cast: Cast, medium: bool) -> Actor | None:
    """The actor at a hearer's place, made from its name where no mention covers it."""
    if token.ent_type_ in _TIMES or (
        token.lemma_.lower() in lexicon().crowds and not cast.at(token)
    ):
        return None
    actor = cast.at(token) or _behind(token, cast)
    if actor is None and token.pos_ == "PROPN":
        actor = _new(token, cast)
    if actor is None or is_platform(actor) or (medium and not _medium(actor, cast)):
        return None
    if actor.type in {"person", "place"} and carries(actor, text_of(cast.doc)):
        return cast.retype(actor, "organization")
    return _employer(token, cast) or actor


def _medium(actor: Actor, cast: Cast) -> bool:
    return actor.type in {"organization", "person"} and carries(actor, text_of(cast.doc))


def _behind(token: Token, cast: Cast) -> Actor | None:
    """The owner of a programme, or the outlet in front of "the Post newspaper"."""
    beside = [c for c in token.children if c.dep_ in {"poss", "compound", "appos", "nmod"}]
    found = [a for a in map(cast.at, beside) if a and a.type == "organization"]
    return next((a for a in found if is_outlet(a) or token.lemma_ in lexicon().media), None)


def _employer(token: Token, cast: Cast) -> Actor | None:
    """The outlet of a reporter: "Ana Lund of the Post", "Post correspondent Ana Lund"."""
    behind = owner(token)
    before = (t for t in token.doc[token.left_edge.i : token.i] if t.pos_ == "PROPN")
    near = [*([behind] if behind is not None else []), *before]
    return next((a for a in map(cast.at, near) if a and is_outlet(a)), None)


def _new(token: Token, cast: Cast) -> Actor | None:
    name = run(token)
    text = text_of(cast.doc)[name[0].idx : name[-1].idx + len(name[-1])]
    return cast.named(text) or cast.add(name, "organization")
