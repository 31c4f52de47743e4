"""Who speaks in one attribution: an actor, somebody unnamed, or a paper."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.cues import quoted_by, shown_by
from sayso.reading.speakers.heads import heads, meant, owner, run, tokens
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.papers import Paper, is_paper, paper
from sayso.reading.speakers.phrases import phrase
from sayso.reading.speakers.places import text_of
from sayso.reading.speakers.titles import is_post, trailing
from sayso.records import Actor, Attribution, Span

_TIMES = frozenset({"DATE", "TIME"})
_CLAUSAL = frozenset({"VERB", "AUX", "ADP", "SCONJ"})
_NAMED = frozenset({"PERSON", "ORG"})
_COMMON = frozenset({"NOUN", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Voice:
    """At most one of `actor` and `anonymous`; a `paper` may stand beside its maker."""

    actor: Actor | None = None
    anonymous: str | None = None
    paper: Paper | None = None
    token: Token | None = None


SILENT = Voice()


def voice(said: Attribution, cast: Cast) -> Voice:
    """The voice of an attribution by its source spans, or by whom its cue quotes."""
    quoted = quoted_by(said, cast)
    if quoted is not None:
        return heard(quoted, cast)
    shown = shown_by(said, cast)
    if shown is not None:
        return _written(shown, cast)
    found = [_beside(_sourced(span, cast), said, cast) for span in said.source]
    named = [v for v in found if v.actor]
    return next(iter(named or [v for v in found if v != SILENT]), SILENT)


def _beside(found: Voice, said: Attribution, cast: Cast) -> Voice:
    """The voice, nobody named where only the name at the end of the content tells who it is.

    "Court frees Dana Orlov, judge says": the judge is no apposition to her name.
    """
    token = found.token
    if found.actor is None or token is None or token.dep_ != "appos" or token.pos_ == "PROPN":
        return found
    told = {t.i for t in tokens(cast.doc, said.content)}
    before = cast.at(token.head)
    if before is None or before.id != found.actor.id or token.head.i not in told:
        return found
    return Voice(anonymous=phrase(token), token=token)


def _sourced(span: Span, cast: Cast) -> Voice:
    """The voice of one span: of the person at the end of a title, else of its head."""
    token = next(heads(cast.doc, (span,)), None)
    if token is None:
        return SILENT
    actor = cast.at(token)
    if actor is None or actor.type != "person" or nameless(actor):
        person = trailing(token, span.end, cast)
        if person is not None:
            return Voice(actor=person, token=token)
    found = heard(token, cast, end=span.end if token.idx < span.end else None)
    noun = _noun(span, cast) if found == SILENT and token.pos_ in _CLAUSAL else None
    return found if noun is None else heard(noun, cast, end=span.end)


def _noun(span: Span, cast: Cast) -> Token | None:
    """The first noun of a source that was taken for a clause: "the agency, quoting others"."""
    nouns = (t for t in tokens(cast.doc, (span,)) if t.pos_ in {"NOUN", "PROPN"})
    return next((t for t in nouns if t.dep_ not in {"compound", "poss"}), None)


def is_saying(found: Voice) -> bool:
    """True for "the statement", which is no paper beside the one who made it."""
    return found.token is not None and found.token.lemma_ in lexicon().sayings


def heard(token: Token, cast: Cast, *, end: int | None = None) -> Voice:
    """The voice for which a noun, name or pronoun stands; no word after `end` is taken."""
    whole = meant(token)
    if whole != token:
        token, end = whole, token.left_edge.idx - 1
    if _crowd(token):
        return Voice(anonymous=phrase(token, end=end), token=token)
    actor = _actor(token, cast)
    if actor:
        return _known(actor, token)
    if is_paper(token):
        return _written(token, cast)
    if token.lemma_ in lexicon().sayings:
        return _uttered(token, cast)
    if token.ent_type_ in _TIMES:
        return SILENT
    if token.pos_ == "PROPN" or token.ent_type_ in _NAMED or cast.named(token.text):
        return _missed(token, cast)
    return Voice(anonymous=phrase(token, end=end), token=token) if _people(token) else SILENT


def _uttered(token: Token, cast: Cast) -> Voice:
    """The maker of a statement; the statement itself where none is told."""
    maker = owner(token)
    if maker is not None and maker != token:
        return heard(maker, cast)
    return Voice(anonymous=phrase(token), paper=Paper(phrase(token)), token=token)


def _actor(token: Token, cast: Cast) -> Actor | None:
    """The actor at `token`, or the named person who stands beside it in apposition."""
    beside = [c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN"]
    if token.dep_ == "appos" and token.head.pos_ == "PROPN":
        beside.append(token.head)
    named = [a for a in map(cast.at, beside) if a and a.type == "person"]
    here = cast.at(token)
    if here and not (named and nameless(here)):
        return here
    return named[0] if named and token.pos_ != "PROPN" else here


def _crowd(token: Token) -> bool:
    """True for several unnamed people of one standing: "Orvanian officials"."""
    return token.tag_ == "NNS" and (is_post(token) or token.lemma_ in lexicon().unnamed)


def _known(actor: Actor, token: Token) -> Voice:
    if actor.type == "person" and nameless(actor):
        return Voice(anonymous=actor.name, token=token)
    return Voice(actor=actor, token=token)


def nameless(actor: Actor) -> bool:
    """True for an actor whom the text only describes."""
    kinds = {mention.kind for mention in actor.mentions}
    return bool(kinds) and not kinds & {"name", "metonym"}


def _written(token: Token, cast: Cast) -> Voice:
    found = paper(token, cast)
    speaks = token.lemma_.lower() in lexicon().authored and found.through is None
    actor = found.holder if speaks and owner(token) is not None else None
    return Voice(actor=actor, anonymous=None if actor else found.name, paper=found, token=token)


def _missed(token: Token, cast: Cast) -> Voice:
    """A name that no mention covers: an actor known by it, or a new one."""
    name = run(token)
    text = text_of(cast.doc)[name[0].idx : name[-1].idx + len(name[-1])]
    actor = cast.named(text) or cast.named(token.text)
    if actor:
        cast.mention(actor, name, "name")
    elif is_post(name[-1]) or token.tag_ in {"NNS", "NNPS"}:
        return Voice(anonymous=phrase(token), token=token)
    elif token.text[:1].isupper():
        body = {t.lower_ for t in name} & (lexicon().bodies | lexicon().media)
        actor = cast.add(name, "organization" if body or len(name) == 1 else "person")
    return Voice(actor=actor, token=token) if actor else SILENT


def _people(token: Token) -> bool:
    """True where the word can stand for people whom the text does not name."""
    return token.pos_ in _COMMON or token.lower_ in lexicon().everybody
