"""Claims of posts held and names borne, from what the reading of actors found."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.claims.extent import Sentences
from sayso.reading.claims.lexicon import lexicon
from sayso.reading.draft import Draft
from sayso.records import Claim, Role, When


def posts(draft: Draft, sentences: Sentences) -> Iterator[Claim]:
    """One claim for each role of each actor; plain members give a membership."""
    names = {actor.id: actor.name for actor in draft.actors}
    for actor in draft.actors:
        for role in actor.roles:
            if role.of == actor.id:
                continue
            yield Claim(
                id="",
                cls="membership" if _member(role, names) else "role",
                a=actor.id,
                b=role.of,
                value=role.title,
                direction="a->b",
                relation=role.title,
                polarity="asserted",
                certainty="fact",
                evidence=sentences.at(role.evidence.start),
                words=(role.evidence,),
                when=_term(role, draft.times),
            )


def _member(role: Role, names: dict[str, str]) -> bool:
    """True for plain members; one of a board or a parliament holds a post."""
    words = role.title.lower().split()
    body = names.get(role.of or "", "").lower().split()
    seats = lexicon().states["seats"]
    return bool(body) and words[-1:] == ["member"] and not seats & {*words, *body}


def _term(role: Role, times: tuple[When, ...]) -> When | None:
    """The time expression that gave the role its dates."""
    if role.start is None and role.end is None:
        return None
    return next((t for t in times if role.evidence.covers(t.span)), None)


def names(draft: Draft) -> Iterator[Claim]:
    """One claim for each further name that a sentence gives an actor."""
    known = {actor.id: actor.name for actor in draft.actors}
    for naming in draft.namings:
        if naming.name == known.get(naming.actor):
            continue
        words = (" ".join(piece.of(draft.document.text).split()) for piece in naming.words)
        yield Claim(
            id="",
            cls="alias",
            a=naming.actor,
            b=None,
            value=naming.name,
            direction="a->b",
            relation=" … ".join(words),
            polarity="asserted",
            certainty="fact",
            evidence=naming.evidence,
            words=naming.words,
        )
