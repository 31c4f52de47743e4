"""Papers: documents and recordings on which a report rests, and who has them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.heads import meant, objects, owner
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.phrases import phrase
from sayso.records import Actor


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper in the words of the text.

    `holder` is the actor who made or has it; `through` the one who saw it
    before the page did ("e-mails seen by the Post").
    """

    name: str
    holder: Actor | None = None
    through: Actor | None = None


def is_paper(token: Token) -> bool:
    """True for a common noun that names something written or recorded."""
    return token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in lexicon().papers


def paper(token: Token, cast: Cast) -> Paper:
    """The paper that the noun `token` names, with its maker or holder."""
    words = phrase(token)
    maker = _actor(owner(token), cast)
    if maker:
        return Paper(words, holder=maker)
    verb, having = _held(token)
    holder = _actor(having, cast)
    if having is None or (holder is None and having.pos_ not in {"NOUN", "PROPN"}):
        return Paper(_bare(token, words))
    if holder is None:
        return Paper(f"{_bare(token, words)} of {phrase(having)}")
    if verb in lexicon().seen and holder.type != "government" and _passive(token):
        return Paper(_bare(token, words), through=holder)
    return Paper(f"{_bare(token, words)} of {_called(holder)}", holder=holder)


def _called(actor: Actor) -> str:
    """The name as it stands within a sentence."""
    takes = actor.type in {"government", "organization", "group"} and " " in actor.name
    return (
        f"the {actor.name}" if takes and not actor.name.lower().startswith("the ") else actor.name
    )


def _held(token: Token) -> tuple[str, Token | None]:
    """The verb of having and the word for who has the paper."""
    for child in token.children:
        if child.dep_ in {"acl", "relcl"} and child.lemma_ in lexicon().held:
            agent = next((c for c in child.children if c.dep_ == "agent"), None)
            by = next(objects(agent), None) if agent is not None else _subject(child, token)
            if by is not None:
                return child.lemma_, meant(by)
    verb = token.head
    if token.dep_ == "dobj" and verb.lemma_ in lexicon().held:
        return verb.lemma_, _subject(verb, token)
    return "", None


def _passive(token: Token) -> bool:
    return any(child.dep_ == "acl" and child.tag_ == "VBN" for child in token.children)


def _subject(verb: Token, paper: Token) -> Token | None:
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and meant(c) != paper]
    return subjects[0] if subjects else None


def _actor(token: Token | None, cast: Cast) -> Actor | None:
    if token is None:
        return None
    beside = (child for child in token.children if child.dep_ == "compound")
    return next((a for a in map(cast.at, (meant(token), *beside)) if a), None)


def _bare(token: Token, words: str) -> str:
    """The words before the clause that says what the paper shows or who has it."""
    clauses = [c for c in token.children if c.dep_ in {"acl", "relcl"} and c.i > token.i]
    if not clauses:
        return words
    return phrase(token, end=clauses[0].left_edge.idx - 1)
