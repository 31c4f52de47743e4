"""Spans become attributions: each cue with its source and its contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sayso.reading.attribution.scores import Scores
from sayso.reading.attribution.spans import CONTENT, CUE, SOURCE, Found

WHOLLY = 0.85  # share of quoted words from which a content is a quotation

NEAR = (-1, 1)  # paragraphs from a cue to its source or content (99.9 % in PolNeAR's train part)
FAR = (-2, 9)  # to a quotation, which may go on for many paragraphs behind its cue


@dataclass(frozen=True, slots=True)
class Linked:
    """Spans that make one attribution. `sure` is between 0 and 1, not calibrated."""

    source: tuple[Found, ...]
    cue: tuple[Found, ...]
    contents: tuple[Found, ...]
    sure: float


def link(found: Sequence[Found], scores: Scores) -> list[Linked]:
    """The attributions among the spans of one document, in the order of the text.

    A content goes to the cue that it matches best, a cue to its source or to
    none. A quotation without a cue goes on with the quotation that ends the
    paragraph before, or stands alone, without a speaker. A cue without content
    says nothing and is left out.
    """
    cues = [span for span in found if span.role == CUE]
    contents = [span for span in found if span.role == CONTENT]
    owners = _owners(contents, cues, scores)
    linked = [_attribution(cue, found, contents, owners, scores) for cue in cues]
    alone = [
        Linked((), (), (content,), content.sure * sure)
        for content, (owner, sure) in zip(contents, owners, strict=True)
        if owner is None and content.quoted >= WHOLLY
    ]
    kept = [said for said in [*linked, *alone] if said.contents]
    return sorted(kept, key=first)


def first(said: Linked) -> int:
    """The first character of an attribution."""
    return min(span.span.start for span in (*said.source, *said.cue, *said.contents))


def _owners(
    contents: Sequence[Found], cues: Sequence[Found], scores: Scores
) -> list[tuple[Found | None, float]]:
    owners: list[tuple[Found | None, float]] = []
    for at, content in enumerate(contents):
        owner, sure = _best(_ways(content, cues, 2, scores))
        before = contents[at - 1] if at else None
        if owner is None and before is not None and _goes_on(before, content, cues):
            owner, sure = owners[-1]
        owners.append((owner, sure))
    return owners


def _goes_on(before: Found, content: Found, cues: Sequence[Found]) -> bool:
    """True for a quotation that follows another across a paragraph's end, no cue between."""
    quoted = before.quoted >= WHOLLY and content.quoted >= WHOLLY
    next_to = content.paragraph == before.paragraph + 1
    return quoted and next_to and not any(before.piece < c.piece < content.piece for c in cues)


def _ways(
    seeker: Found, targets: Sequence[Found], kind: int, scores: Scores
) -> list[tuple[Found | None, float]]:
    """None and each target in reach, with the probability that the seeker belongs to it."""
    view = scores.view(seeker.piece)
    near = [t for t in targets if _reaches(seeker, t) and view.holds(t.piece)]
    likely = view.match(seeker.piece, kind, [target.piece for target in near])
    return list(zip([None, *near], np.exp(likely).tolist(), strict=True))


def _best(ways: Sequence[tuple[Found | None, float]]) -> tuple[Found | None, float]:
    return max(ways, key=lambda way: way[1])


def _reaches(seeker: Found, target: Found) -> bool:
    """True where both stand near enough: quotations may lie farther from their cue."""
    before, behind = FAR if seeker.quoted >= WHOLLY else NEAR
    return before <= seeker.paragraph - target.paragraph <= behind


def _attribution(
    cue: Found,
    found: Sequence[Found],
    contents: Sequence[Found],
    owners: Sequence[tuple[Found | None, float]],
    scores: Scores,
) -> Linked:
    sources = [span for span in found if span.role == SOURCE]
    source, sure = _best(_ways(cue, sources, 0, scores))
    mine = [(c, s) for c, (owner, s) in zip(contents, owners, strict=True) if owner is cue]
    for content, linked in mine:
        sure = min(sure, linked, content.sure)
    sure *= cue.sure * (source.sure if source else 1.0)
    return Linked((source,) if source else (), (cue,), tuple(c for c, _ in mine), sure)
