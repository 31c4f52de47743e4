"""What an actor is listed or labelled as, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.reading.claims.clauses import agents, children, objects, passive, subjects
from sayso.reading.claims.ends import Ends
from sayso.reading.claims.lexicon import lexicon
from sayso.reading.claims.phrase import spans, wording
from sayso.reading.claims.stance import stance
from sayso.reading.claims.when import Times
from sayso.records import Claim, Span


def designations(verb: Token, ends: Ends, times: Times, evidence: Span) -> Iterator[Claim]:
    """In "X, listed as a terrorist group by Y", a is X and b is Y where it is an actor."""
    if verb.lemma_ not in lexicon().states["naming"]:
        return
    badge = _badge(verb)
    worded = stance(verb) if badge is not None else None
    if badge is None or worded is None:
        return
    namers = _namers(verb, badge)
    by: list[str | None] = [end.actor for end in ends.joined(namers)]
    words, value = _words(verb, badge), _value(badge)
    pairs = [(a.actor, b) for a in ends.joined(objects(verb)) for b in by or [None]]
    for a, b in pairs:
        if a != b:
            yield Claim(
                id="",
                cls="designation",
                a=a,
                b=b,
                value=value if b else f"{value}{_told(namers)}",
                direction="a->b",
                relation=wording(words),
                polarity=worded.polarity,
                certainty=worded.certainty,
                evidence=evidence,
                words=spans(words),
                when=times.of(verb),
            )


def _namers(verb: Token, badge: Token) -> list[Token]:
    """Who calls it so; the parser may hang "by" under the name that is given."""
    if not passive(verb):
        return subjects(verb)
    under = [p for c in children(badge, "prep") if c.lower_ == "by" for p in children(c, "pobj")]
    return agents(verb) or under


def _told(namers: list[Token]) -> str:
    """ " by" and the words for those who call it so, where they are no actor."""
    phrases = (n.doc[n.left_edge.i : n.right_edge.i + 1].text.split() for n in namers[:1])
    return "".join(f" by {' '.join(words)}" for words in phrases)


def _badge(verb: Token) -> Token | None:
    """The noun that the label gives ("as a terrorist organisation")."""
    given = [*children(verb, "oprd", "attr"), *(children(verb, "dobj") if passive(verb) else [])]
    given += [p for c in children(verb, "prep") if c.lower_ == "as" for p in children(c, "pobj")]
    badges = lexicon().states["badges"]
    nouns = (noun for noun in given if noun.pos_ in ("NOUN", "PROPN"))
    return next((n for n in nouns if {t.lemma_.lower() for t in _phrase(n)} & badges), None)


def _phrase(noun: Token) -> list[Token]:
    left = [c for c in children(noun, "amod", "compound", "nmod") if c.i < noun.i]
    of = [
        t
        for c in children(noun, "prep")
        if c.lower_ == "of" and c.i == noun.i + 1
        for t in c.subtree
    ]
    return [*left, noun, *of]


def _value(noun: Token) -> str:
    places = [t.i for t in _phrase(noun)]
    return " ".join(noun.doc[min(places) : max(places) + 1].text.split())


def _words(verb: Token, badge: Token) -> list[Token]:
    """From the verb to the end of the label, and on to the end of "by Y" where it follows."""
    last = max(t.i for t in _phrase(badge))
    if last < verb.i:
        return [badge, verb]
    by = [t for c in [*children(verb, "agent"), *children(badge, "prep")] for t in c.subtree]
    follows = [t.i for t in by if t.i > last and not t.is_punct]
    end = max(follows) if follows and min(follows) == last + 1 else last
    return list(verb.doc[verb.i : end + 1])
