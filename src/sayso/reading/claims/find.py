"""The step that writes the claims of a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from spacy.tokens import Doc, Token

from sayso.reading.actors.index import Index
from sayso.reading.claims.clauses import is_verb
from sayso.reading.claims.designations import designations
from sayso.reading.claims.ends import Ends
from sayso.reading.claims.headlines import title_ties
from sayso.reading.claims.lexicon import lexicon
from sayso.reading.claims.phrase import sentence, spans, title, wording, words_of
from sayso.reading.claims.posts import names, posts
from sayso.reading.claims.saying import Sayings
from sayso.reading.claims.slots import Found, adjective_ties, noun_ties, verb_ties
from sayso.reading.claims.stance import stance
from sayso.reading.claims.when import Times, where
from sayso.reading.claims.whereabouts import whereabouts
from sayso.reading.draft import draft_of
from sayso.records import Claim, Span


def find(doc: Doc) -> Doc:
    """Write `draft.claims` of `doc`, with ids c1, c2... in the order of the text."""
    draft = draft_of(doc)
    index = Index(doc, draft.actors)
    ties = Ties(doc, index)
    found = chain(ties.all(), posts(doc, draft), names(draft))
    ordered = sorted(found, key=lambda claim: (claim.evidence, claim.words, claim.a, claim.b or ""))
    draft.claims = tuple(replace(c, id=f"c{i}") for i, c in enumerate(once(ordered), start=1))
    return doc


class Ties:
    """Finds what the sentences of one document tell between two actors."""

    def __init__(self, doc: Doc, index: Index) -> None:
        draft = draft_of(doc)
        self._doc = doc
        self._index = index
        self._ends = Ends(index, draft.actors)
        self._times = Times(doc, draft.times)
        titles = [Span(p.start, p.end) for p in draft.document.passages if p.role == "title"]
        self._title = titles[0] if titles else Span(0, 0)
        self._sayings = Sayings(draft.attributions, doc.text)

    def all(self) -> Iterator[Claim]:
        """Every tie, designation and presence, in the order of the words that tell it."""
        for token in self._doc:
            title = self._title.start <= token.idx < self._title.end
            for found in title_ties(token, self._ends) if title else self._at(token):
                claim = self._claim(found)
                if claim is not None:
                    yield claim
            if is_verb(token) and not title:
                yield from designations(token, self._ends, self._times)
                yield from whereabouts(token, self._ends, self._times, self._index)

    def _at(self, token: Token) -> Iterator[Found]:
        if is_verb(token):
            return verb_ties(token, self._ends)
        if token.pos_ == "ADJ":
            return adjective_ties(token, self._ends)
        if token.lemma_ in lexicon().nouns and token.pos_ in ("NOUN", "PROPN"):
            return noun_ties(token, self._ends)
        return iter(())

    def _claim(self, found: Found) -> Claim | None:
        worded = stance(found.trigger)
        if worded is None or _parted(found) or self._sayings.mere(found):
            return None
        tokens = words_of(found)
        a, b = found.a.actor, found.b.actor
        return Claim(
            id="",
            cls=found.frame.cls,
            a=a,
            b=b,
            value=title(found.trigger) if found.frame.cls == "role" else None,
            direction="none" if found.mutual else "a->b",
            relation=wording(tokens),
            polarity=worded.polarity,
            certainty=self._sayings.shade(worded.certainty, found.trigger),
            evidence=sentence(found.trigger),
            words=spans(tokens),
            when=self._times.of(found.trigger),
            where=where(found.trigger, self._index, {a, b}),
        )


def _parted(found: Found) -> bool:
    """True for a bond that its verb says is cut: the verb's own tie tells that."""
    noun, parting = found.trigger, lexicon().governors["parting"]
    return noun.dep_ in ("dobj", "nsubjpass") and not is_verb(noun) and noun.head.lemma_ in parting


def once(claims: list[Claim]) -> Iterator[Claim]:
    """The claims without those that say the same of the same ends in the same sentence.

    A post at a body is told by its role claim; the membership that comes with it is left out.
    """
    posts = {_key(claim) for claim in claims if claim.cls == "role"}
    seen: set[tuple[object, ...]] = set()
    for claim in claims:
        key = _key(claim)
        held = claim.cls == "membership" and (key[0], "role", *key[2:]) in posts
        if key not in seen and not held:
            seen.add(key)
            yield claim


def _key(claim: Claim) -> tuple[object, ...]:
    ends = (claim.a, claim.b)
    if claim.direction == "none" and claim.b is not None:
        ends = (min(claim.a, claim.b), max(claim.a, claim.b))
    return (claim.evidence, claim.cls, *ends, claim.value if claim.b is None else None)
