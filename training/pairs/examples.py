"""Articles of the corpus as windows of pieces, with the ties that each sentence tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.reading.attribution.pieces import Cutter, Pieces, cut
from sayso.reading.attribution.windows import Window, plan
from sayso.records import Claim, Reading, Span
from training.pairs.seats import Seat, seats

Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Gold:
    """A tie from `a` to `b`; of a mutual class it stands in both directions.

    `words` are the pieces of the words that tell it.
    """

    a: str
    b: str
    cls: str
    denied: bool
    certainty: str
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Pieces `first` to `last` (half-open), who is mentioned there, and what ties them."""

    first: int
    last: int
    seats: tuple[Seat, ...]
    ties: tuple[Gold, ...]


@dataclass(frozen=True, slots=True)
class View:
    """One window of an article with the sentences that lie wholly inside."""

    pieces: Pieces
    window: Window
    sentences: tuple[Sentence, ...]


def views(reading: Reading, sentences: Sequence[Span], cutter: Cutter) -> Iterator[View]:
    """The windows of an article as the product reads them."""
    document = reading.document
    pieces = cut(document.text, [(p.start, p.end) for p in document.passages], cutter)
    made = _sentences(reading, sentences, pieces)
    left = list(made)
    for window in plan(len(pieces.ids)):
        inside = [s for s in left if window.start <= s.first and s.last <= window.end]
        left = [s for s in left if s not in inside]
        yield View(pieces, window, tuple(inside))


def _sentences(reading: Reading, spans: Sequence[Span], pieces: Pieces) -> Iterator[Sentence]:
    ties: dict[Span, list[Claim]] = defaultdict(list)
    for claim in reading.claims:
        if claim.b is not None:
            home = next((s for s in spans if s.covers(claim.evidence)), claim.evidence)
            ties[home].append(claim)
    for span in spans:
        first, last = between(pieces, span)
        seated = seats(pieces, span, reading.actors)
        if len({seat.actor for seat in seated}) > 1:
            gold = tuple(g for claim in ties[span] for g in _gold(claim, pieces))
            yield Sentence(first, last, tuple(seated), gold)


def between(pieces: Pieces, span: Span) -> tuple[int, int]:
    """The pieces that a span of characters touches, half-open."""
    low = int(pieces.ends.searchsorted(span.start, side="right"))
    return low, int(pieces.starts.searchsorted(span.end, side="left"))


def _gold(claim: Claim, pieces: Pieces) -> Iterator[Gold]:
    words = tuple(
        piece
        for span in claim.words
        for piece in range(*between(pieces, span))
        if pieces.heads[piece]
    )
    ends = [(claim.a, claim.b or "")]
    if claim.direction == "none":
        ends.append((claim.b or "", claim.a))
    for a, b in ends:
        yield Gold(a, b, claim.cls, claim.polarity == "denied", claim.certainty, words)
