"""Roles, names, designations and whereabouts: what is said of one actor."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from sayso.reading.actors.index import Index
from sayso.reading.claims.clauses import agents, children, is_verb, objects, passive, subjects
from sayso.reading.claims.ends import End, Ends
from sayso.reading.claims.phrase import sentence, spans, wording
from sayso.reading.claims.stance import stance
from sayso.reading.claims.when import Times, place_name
from sayso.reading.draft import Draft
from sayso.records import Claim, Role, Span, When

_NAMING = frozenset(
    {
        "list",
        "designate",
        "brand",
        "label",
        "regard",
        "classify",
        "describe",
        "call",
        "dub",
        "consider",
        "deem",
        "blacklist",
        "declare",
        "recognise",
        "recognize",
        "define",
        "treat",
        "view",
        "condemn",
        "name",
    }
)
_BADGES = frozenset(
    {
        "terrorist",
        "organization",
        "organisation",
        "group",
        "extremist",
        "agent",
        "sponsor",
        "threat",
        "enemy",
        "criminal",
        "entity",
        "cult",
        "terrorism",
        "foreign",
        "undesirable",
        "outlaw",
        "illegal",
        "unlawful",
        "fugitive",
        "gang",
        "dictator",
        "traitor",
        "spy",
        "occupier",
        "puppet",
        "hero",
        "militia",
        "movement",
        "suspect",
        "target",
        "ally",
        "partner",
        "regime",
        "state",
        "persona",
        "grata",
        "martyr",
        "mastermind",
        "kingpin",
    }
)
_MOVES = frozenset(
    {"flee", "move", "relocate", "travel", "arrive", "settle", "escape", "return", "go", "emigrate"}
)
_MOVED = frozenset({"move", "relocate", "transfer", "resettle", "deport", "bring", "send", "fly"})
_STAYS = frozenset(
    {
        "live",
        "reside",
        "stay",
        "operate",
        "settle",
        "hide",
        "shelter",
        "camp",
        "remain",
        "be",
        "land",
        "arrive",
        "train",
    }
)
_BASED = frozenset(
    {
        "base",
        "headquarter",
        "station",
        "locate",
        "deploy",
        "hold",
        "jail",
        "imprison",
        "detain",
        "exile",
        "camp",
    }
)
_SEATS = frozenset(
    {
        "board",
        "cabinet",
        "council",
        "parliament",
        "senate",
        "congress",
        "assembly",
        "house",
        "commons",
        "committee",
        "commission",
        "government",
        "staff",
        "legislature",
        "knesset",
        "bundestag",
        "duma",
        "majlis",
        "court",
    }
)
_TO = frozenset({"to", "for", "into"})
_AT = frozenset({"in", "at", "near", "inside", "outside"})


def states(doc: Doc, draft: Draft, index: Index) -> Iterator[Claim]:
    """Claims about single actors, and those of roles that name a body."""
    yield from _roles(doc, draft)
    yield from _names(draft)
    ends, times = Ends(index, draft.actors), Times(doc, draft.times)
    for token in doc:
        if is_verb(token):
            yield from _designations(token, ends, times)
            yield from _whereabouts(token, ends, times, index)


def _roles(doc: Doc, draft: Draft) -> Iterator[Claim]:
    names = {actor.id: actor.name for actor in draft.actors}
    for actor in draft.actors:
        for role in actor.roles:
            if role.of == actor.id:
                continue
            span = doc.char_span(*role.evidence, alignment_mode="expand")
            where = sentence(span.root) if span is not None else role.evidence
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
                evidence=where,
                words=(role.evidence,),
                when=_term(role, draft.times),
            )


def _member(role: Role, names: dict[str, str]) -> bool:
    """True for plain members; one of a board or a parliament holds a post."""
    words = role.title.lower().split()
    body = names.get(role.of or "", "").lower().split()
    return bool(body) and words[-1:] == ["member"] and not _SEATS & {*words, *body}


def _term(role: Role, times: tuple[When, ...]) -> When | None:
    """The time expression that gave the role its dates."""
    if role.start is None and role.end is None:
        return None
    return next((t for t in times if role.evidence.covers(t.span)), None)


def _names(draft: Draft) -> Iterator[Claim]:
    names = {actor.id: actor.name for actor in draft.actors}
    for naming in draft.namings:
        if naming.name == names.get(naming.actor):
            continue
        yield Claim(
            id="",
            cls="alias",
            a=naming.actor,
            b=None,
            value=naming.name,
            direction="a->b",
            relation=wording(naming.words, draft.document.text),
            polarity="asserted",
            certainty="fact",
            evidence=naming.evidence,
            words=naming.words,
        )


def _designations(verb: Token, ends: Ends, times: Times) -> Iterator[Claim]:
    """ "X, listed as a terrorist group by Y": a is X, b is Y where it is an actor."""
    if verb.lemma_ not in _NAMING:
        return
    badge = _badge(verb)
    worded = stance(verb) if badge is not None else None
    if badge is None or worded is None:
        return
    by = ends.joined(_namers(verb, badge))
    pieces = spans(_designating(verb, badge))
    for end in ends.joined(objects(verb)):
        for agent in [*by] or (None,):
            if agent is None or agent.actor != end.actor:
                yield _designation(verb, end, agent, badge, pieces, times)


def _namers(verb: Token, badge: Token) -> list[Token]:
    """Who calls it so; the parser may hang "by" under the name that is given."""
    if not passive(verb):
        return subjects(verb)
    under = [p for c in children(badge, "prep") if c.lower_ == "by" for p in children(c, "pobj")]
    return agents(verb) or under


def _designation(
    verb: Token, end: End, agent: End | None, badge: Token, pieces: tuple[Span, ...], times: Times
) -> Claim:
    worded = stance(verb)
    assert worded is not None  # noqa: S101  the caller has asked
    return Claim(
        id="",
        cls="designation",
        a=end.actor,
        b=agent.actor if agent else None,
        value=_value(badge),
        direction="a->b",
        relation=wording(pieces, verb.doc.text),
        polarity=worded.polarity,
        certainty=worded.certainty,
        evidence=sentence(verb),
        words=pieces,
        when=times.of(verb),
    )


def _badge(verb: Token) -> Token | None:
    """The noun that the designation gives ("as a terrorist organisation")."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ == "as":
            nouns = children(child, "pobj")
        elif child.dep_ in ("oprd", "attr") or (child.dep_ == "dobj" and passive(verb)):
            nouns = [child]
        else:
            continue
        for noun in nouns:
            if (
                noun.pos_ in ("NOUN", "PROPN")
                and {t.lemma_.lower() for t in _phrase(noun)} & _BADGES
            ):
                return noun
    return None


def _phrase(noun: Token) -> list[Token]:
    left = [c for c in noun.children if c.dep_ in ("amod", "compound", "nmod") and c.i < noun.i]
    of = [t for c in children(noun, "prep") if c.lower_ == "of" for t in c.subtree]
    return [*left, noun, *of]


def _value(noun: Token) -> str:
    tokens = sorted(_phrase(noun), key=lambda t: t.i)
    return " ".join(noun.doc[tokens[0].i : tokens[-1].i + 1].text.split())


def _designating(verb: Token, badge: Token) -> list[Token]:
    start, end = verb.i, max(t.i for t in _phrase(badge))
    tail = [t for c in children(verb, "agent") for t in c.subtree if not t.is_punct]
    last = max([end, *(t.i for t in tail if t.i <= end + len(tail))])
    return list(verb.doc[start : last + 1]) if start < end else [badge, verb]


def _whereabouts(verb: Token, ends: Ends, times: Times, index: Index) -> Iterator[Claim]:
    """ "X fled to Y", "X is based in Y": the actor and the place's name."""
    who = _who(verb)
    if not who:
        return
    for prep, noun in _places(verb):
        place = place_name(noun, index)
        worded = stance(verb) if place else None
        if place is None or worded is None:
            continue
        pieces = spans(sorted([*_verb_words(verb), prep], key=lambda t: t.i))
        for end in ends.joined(who):
            if index.actor(end.actor).type == "place" or index.at(noun) == end.actor:
                continue
            yield Claim(
                id="",
                cls="presence",
                a=end.actor,
                b=None,
                value=place,
                direction="a->b",
                relation=wording(pieces, verb.doc.text),
                polarity=worded.polarity,
                certainty=worded.certainty,
                evidence=sentence(verb),
                words=pieces,
                when=times.of(verb),
            )
        return


def _who(verb: Token) -> list[Token]:
    if verb.lemma_ in _BASED and passive(verb):
        return objects(verb)
    moved = objects(verb) if verb.lemma_ in _MOVED else []
    if moved:
        return moved
    if verb.lemma_ in _MOVES | _STAYS and not passive(verb):
        return subjects(verb)
    return []


def _places(verb: Token) -> Iterator[tuple[Token, Token]]:
    kinds = (_TO if verb.lemma_ in _MOVES | _MOVED else frozenset()) | (
        _AT if verb.lemma_ in _STAYS | _BASED else frozenset()
    )
    for place in [verb, *children(verb, "dobj")]:
        for prep in children(place, "prep"):
            if prep.lower_ in kinds and prep.i > verb.i:
                for noun in children(prep, "pobj"):
                    yield prep, noun


def _verb_words(verb: Token) -> list[Token]:
    return [verb, *children(verb, "aux", "auxpass", "neg")]
