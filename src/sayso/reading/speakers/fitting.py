"""Whether a description of an unnamed source fits a person whom the text names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from sayso.reading.speakers.lexicon import lexicon
from sayso.records import Actor

_PAST = frozenset({"former", "ex", "formerly", "was", "until", "retired", "served", "past", "then"})
_STEM = 4


@dataclass(frozen=True, slots=True)
class Described:
    """A singular, indefinite description: its noun, what sets it apart, and whether it is past."""

    noun: str
    marks: tuple[str, ...]
    past: bool


def described(token: Token, *, headline: bool) -> Described | None:
    """The description headed by `token`; None where it is plural, definite or a pronoun.

    A headline leaves out the article.
    """
    if token.tag_ not in {"NN", "NNP"}:
        return None
    before = [t for t in token.lefts for t in t.subtree]
    articles = {t.lower_ for t in before if t.dep_ == "det"}
    if not articles <= {"a", "an"} or not (articles or headline):
        return None
    noun = token.lemma_.lower()
    noun = noun.removeprefix("ex-")
    after = [t for r in token.rights if r.dep_ == "prep" for t in r.subtree]
    marks = tuple(t.lemma_.lower() for t in [*before, *after] if _tells(t))
    past = any(t.lower_ in {"former", "ex", "retired"} for t in before)
    return Described(noun, marks, past or token.lower_.startswith("ex-"))


def fits(wanted: Described, actor: Actor, near: Iterable[Token]) -> bool:
    """True where posts told of `actor` make it one of the people described.

    `near` are the words that the text puts beside the person's name.
    """
    words = {t.lower_ for t in near} | {t.lemma_.lower() for t in near}
    for role in actor.roles:
        words |= set(role.title.lower().split())
    posts = lexicon().fits.get(wanted.noun, frozenset()) | {wanted.noun}
    posts |= lexicon().places.get(wanted.noun, frozenset())
    if not posts & words:
        return False
    past = bool(_PAST & words) or any(not role.current for role in actor.roles)
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
