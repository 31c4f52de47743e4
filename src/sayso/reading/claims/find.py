"""The step that writes the claims of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.reading.actors.index import Index
from sayso.reading.claims.clauses import is_verb
from sayso.reading.claims.designations import designations
from sayso.reading.claims.ends import Ends
from sayso.reading.claims.extent import Sentences, trimmed
from sayso.reading.claims.headlines import title_ties
from sayso.reading.claims.lexicon import lexicon
from sayso.reading.claims.phrase import spans, title, wording, words_of
from sayso.reading.claims.posts import names, posts
from sayso.reading.claims.saying import Sayings
from sayso.reading.claims.stance import stance
from sayso.reading.claims.ties import Found, ties_at
from sayso.reading.claims.when import Times, where
from sayso.reading.claims.whereabouts import whereabouts
from sayso.reading.draft import draft_of
from sayso.records import Claim, Span

_LONGEST = 400  # tokens; what is longer is a list or no prose, and the parse of it no parse


def find(doc: Doc) -> Doc:
    """Write `draft.claims` of `doc`, with ids c1, c2... in the order of the text."""
    draft = draft_of(doc)
    index = Index(doc, draft.actors)
    sentences = Sentences(doc)
    ties = Ties(doc, index, sentences)
    held = list(posts(draft, sentences))
    found = chain(unposted(ties.all(), held), (claim for claim, _ in held), names(draft))
    ordered = sorted(found, key=lambda claim: (claim.evidence, claim.words, claim.a, claim.b or ""))
    draft.claims = tuple(replace(c, id=f"c{i}") for i, c in enumerate(once(ordered), start=1))
    return doc


class Ties:
    """Finds what the sentences of one document tell between two actors."""

    def __init__(self, doc: Doc, index: Index, sentences: Sentences) -> None:
        draft = draft_of(doc)
        self._sentences = sentences
        self._index = index
        self._ends = Ends(index, draft.actors)
        self._times = Times(doc, draft.times)
        titles = [Span(p.start, p.end) for p in draft.document.passages if p.role == "title"]
        self._title = titles[0] if titles else Span(0, 0)
        self._sayings = Sayings(draft.attributions, doc.text)

    def all(self) -> Iterator[Claim]:
        """Every tie, designation and presence, in the order of the words that tell it."""
        for sentence in self._sentences.all:
            if len(sentence) > _LONGEST:
                continue
            evidence = trimmed(sentence)
            title = self._title.start <= evidence.start < self._title.end
            for token in sentence[_asked(sentence) :]:
                yield from self._told(token, evidence, title=title)

    def _told(self, token: Token, evidence: Span, *, title: bool) -> Iterator[Claim]:
        read = title_ties if title else ties_at
        for found in read(token, self._ends):
            yield from self._claims(found, evidence)
        if is_verb(token) and not title:
            yield from designations(token, self._ends, self._times, evidence)
            yield from whereabouts(token, self._ends, self._times, self._index, evidence)

    def _claims(self, found: Found, evidence: Span) -> Iterator[Claim]:
        worded = stance(found.trigger)
        if worded is None or _parted(found) or self._sayings.mere(found):
            return
        tokens = words_of(found)
        a, b = found.a.actor, found.b.actor
        yield Claim(
            id="",
            cls=found.frame.cls,
            a=a,
            b=b,
            value=title(found.trigger) if found.frame.cls == "role" else None,
            direction="none" if found.mutual else "a->b",
            relation=wording(tokens),
            polarity=worded.polarity,
            certainty=self._sayings.shade(worded.certainty, found.trigger),
            evidence=evidence,
            words=spans(tokens),
            when=self._times.of(found.trigger),
            where=where(found.trigger, self._index, {a, b}),
        )


def _asked(sentence: Tokens) -> int:
    """How many tokens stand up to the last question mark: what is asked is not told."""
    return max((token.i + 1 - sentence.start for token in sentence if token.text == "?"), default=0)


def _parted(found: Found) -> bool:
    """True for a bond that its verb says is cut: the verb's own tie tells that."""
    noun, parting = found.trigger, lexicon().governors["parting"]
    return noun.dep_ in ("dobj", "nsubjpass") and not is_verb(noun) and noun.head.lemma_ in parting


def once(claims: list[Claim]) -> Iterator[Claim]:
    """The claims without those that say the same of the same ends in the same sentence."""
    seen: set[tuple[object, ...]] = set()
    for claim in claims:
        key = _key(claim)
        if key not in seen:
            seen.add(key)
            yield claim


def unposted(ties: Iterable[Claim], held: list[tuple[Claim, Span]]) -> Iterator[Claim]:
    """The ties without the posts and memberships that the actors' own roles tell already."""
    at = {(claim.evidence, claim.a, claim.b) for claim, _ in held}
    words = {(claim.a, place) for claim, words in held for place in range(*words)}
    for claim in ties:
        post = claim.cls in ("role", "membership")
        same = (claim.evidence, claim.a, claim.b) in at
        if not post or not (same or any((claim.a, piece.start) in words for piece in claim.words)):
            yield claim


def _key(claim: Claim) -> tuple[object, ...]:
    ends = (claim.a, claim.b)
    if claim.direction == "none" and claim.b is not None:
        ends = (min(claim.a, claim.b), max(claim.a, claim.b))
    named = claim.b is None or claim.cls == "role"
    return (claim.evidence, claim.cls, *ends, claim.value if named else None)
