"""Ties that no frame of the lexicon finds and the model sees, worded as the parse has them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Token

from sayso.reading.actors.index import Index
from sayso.reading.attribution.pieces import Encoding
from sayso.reading.claims.phrase import spans, title, wording
from sayso.reading.claims.saying import Sayings
from sayso.reading.claims.stance import stance
from sayso.reading.claims.when import Times, where
from sayso.reading.pairs.bonds import Bond, bonds
from sayso.reading.pairs.head import head
from sayso.records import Actor, Claim, Mention, Span, classes

EITHER = 0.5
"""Chance of a denial from which the model takes a tie for denied."""


class Learned:
    """Reads the ties of one document, sentence by sentence."""

    def __init__(
        self,
        doc: Doc,
        actors: Sequence[Actor],
        encoding: Encoding | None,
        index: Index,
        times: Times,
        sayings: Sayings,
    ) -> None:
        self._doc, self._encoding = doc, encoding
        self._actors = actors
        self._index, self._times, self._sayings = index, times, sayings

    def claims(self, evidence: Span, known: Collection[Claim]) -> Iterator[Claim]:
        """The ties of a sentence (characters) between actors that `known` does not join."""
        if self._encoding is None or self._doc.text[evidence.end - 1 : evidence.end] == "?":
            return
        joined = {frozenset((claim.a, claim.b)) for claim in known}
        here = [a for a in self._actors if any(_within(evidence, m) for m in a.mentions)]
        if len(here) < 2:
            return
        for bond in bonds(self._encoding, evidence, here, head()):
            made = None
            if frozenset((bond.a, bond.b)) not in joined and self._distinct(bond):
                made = self._claim(bond, evidence)
            if made is not None:
                yield made

    def _claim(self, bond: Bond, evidence: Span) -> Claim | None:
        tokens = sorted({t.i: t for span in bond.words for t in self._tokens(span)}.items())
        trigger = next(iter(self._tokens(bond.words[0])), None) if bond.words else None
        worded = stance(trigger) if trigger is not None else None
        if trigger is None or worded is None:
            return None
        if (worded.polarity == "denied") != (bond.denied > EITHER):
            return None  # where the two disagree, silence is better than a wrong sign
        words = [token for _, token in tokens]
        return Claim(
            id="",
            cls=bond.cls,
            a=bond.a,
            b=bond.b,
            value=title(trigger) if bond.cls == "role" else None,
            direction="none" if classes()[bond.cls].mutual else "a->b",
            relation=wording(words),
            polarity=worded.polarity,
            certainty=self._sayings.shade(worded.certainty, trigger),
            evidence=evidence,
            words=spans(words),
            when=self._times.of(trigger),
            where=where(trigger, self._index, {bond.a, bond.b}),
        )

    def _tokens(self, span: Span) -> list[Token]:
        return list(self._doc.char_span(*span, alignment_mode="expand") or ())

    def _distinct(self, bond: Bond) -> bool:
        one, two = self._index.actor(bond.a), self._index.actor(bond.b)
        names = {name.casefold() for name in (one.name, *one.aliases)}
        return not names & {name.casefold() for name in (two.name, *two.aliases)}


def _within(span: Span, mention: Mention) -> bool:
    return span.start <= mention.start and mention.end <= span.end
