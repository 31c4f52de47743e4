"""Whether a description of an unnamed source fits a person whom the text names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from sayso.reading.speakers.lexicon import lexicon
from sayso.records import Actor

_PAST = frozenset({"former", "ex", "formerly", "was", "until", "retired", "served", "past", "then"})
_STEM = 4
# Verbs by which one holds a post at the head of a body, and the posts that this is.
_LEADS = frozenset({"chair", "command", "direct", "head", "lead", "run"})
_LED = frozenset({"chief", "director", "head", "leader"})


@dataclass(frozen=True, slots=True)
class Described:
    """A singular description: its noun, what sets it apart, whether it is past, names a body."""

    noun: str
    marks: tuple[str, ...]
    past: bool
    body: bool = False


def described(token: Token, *, headline: bool) -> Described | None:
    """The description headed by `token`; None where it is plural, a pronoun or definite.

    A headline leaves out the article. "The former head of the Harbour Office" is
    definite by the body alone, and says who is meant where it is not known yet.
    """
    if token.tag_ not in {"NN", "NNP"}:
        return None
    before = [t for t in token.lefts for t in t.subtree]
    articles = {t.lower_ for t in before if t.dep_ == "det"}
    bodies = [t for t in after(token) if t.dep_ == "pobj" and t.pos_ == "PROPN"]
    known = articles == {"the"} and bool(bodies)
    if not known and (not articles <= {"a", "an"} or not (articles or headline)):
        return None
    noun = token.lemma_.lower()
    noun = noun.removeprefix("ex-")
    said = bodies[:1] if known else [*before, *after(token)]
    marks = tuple(t.lemma_.lower() for t in said if _tells(t))
    past = any(t.lower_ in {"former", "ex", "retired"} for t in before)
    return Described(noun, marks, past or token.lower_.startswith("ex-"), known)


def after(token: Token) -> list[Token]:
    """The words of the phrases that a preposition hangs on `token`."""
    return [t for r in token.rights if r.dep_ == "prep" for t in r.subtree]


def fits(wanted: Described, actor: Actor, near: Iterable[Token]) -> bool:
    """True where posts told of `actor` make it one of the people described.

    `near` are the words that the text puts beside the person's name.
    """
    told = list(near)
    words = {t.lower_ for t in told} | {t.lemma_.lower() for t in told}
    led = any(t.tag_ == "VBD" and t.lemma_ in _LEADS for t in told)
    for role in actor.roles:
        words |= set(role.title.lower().split())
    posts = lexicon().fits.get(wanted.noun, frozenset()) | {wanted.noun}
    posts |= lexicon().places.get(wanted.noun, frozenset())
    if not posts & (words | _LED if led else words):
        return False
    past = led or bool(_PAST & words) or any(not role.current for role in actor.roles)
    return (past or not wanted.past) and all(_shared(mark, words) for mark in wanted.marks)


def _tells(token: Token) -> bool:
    return token.pos_ in {"ADJ", "NOUN", "PROPN"} and token.lemma_.lower() not in lexicon().rank


def _shared(mark: str, words: Iterable[str]) -> bool:
    """True where a word equals `mark`, or is its country for a demonym: "Iraq", "Iraqi"."""
    return any(word == mark or _kin(word, mark) for word in words)


def _kin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (
        len(short) >= _STEM
        and long.startswith(short[: max(_STEM, len(short) - 1)])
        and (len(long) - len(short) <= 3)
    )
