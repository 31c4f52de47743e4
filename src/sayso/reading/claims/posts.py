"""Claims of posts held and names borne, from what the reading of actors found."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.claims.extent import Sentences
from sayso.reading.claims.lexicon import lexicon
from sayso.reading.draft import Draft
from sayso.records import Actor, Claim, Role, Span, When


def posts(draft: Draft, sentences: Sentences) -> Iterator[tuple[Claim, Span]]:
    """One claim for each role of each actor, with the words that tell it.

    Plain members give a membership. The claim's own words are the title, so that
    it rests on whoever says so.
    """
    names = {actor.id: actor.name for actor in draft.actors}
    for actor in draft.actors:
        for role in actor.roles:
            if role.of == actor.id:
                continue
            claim = Claim(
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
                words=(_title(role, actor, draft.document.text),),
                when=_term(role, draft.times),
            )
            yield claim, role.evidence


def _title(role: Role, actor: Actor, text: str) -> Span:
    """The place of the title nearest to the actor within the words that tell the role."""
    evidence = role.evidence
    names = [m.start for m in actor.mentions if evidence.start <= m.start < evidence.end]
    near = names[0] if names else evidence.start
    places: list[int] = []
    at = text.find(role.title, evidence.start, evidence.end)
    while at >= 0:
        places.append(at)
        at = text.find(role.title, at + 1, evidence.end)
    start = min(places, key=lambda place: (abs(place - near), place), default=None)
    return evidence if start is None else Span(start, start + len(role.title))


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
