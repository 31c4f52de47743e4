"""Documents in, attributions out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.attribution.encoder import Encoder, encoder
from sayso.reading.attribution.linking import WHOLLY, Linked, link
from sayso.reading.attribution.pieces import Pieces, cut
from sayso.reading.attribution.scores import score
from sayso.reading.attribution.spans import Found, find
from sayso.records import Attribution, Passage, SayingKind, Span


@dataclass(frozen=True, slots=True)
class Said:
    """The attributions of one document, and how sure each is (by id, 0 to 1, not calibrated)."""

    attributions: tuple[Attribution, ...]
    confidence: dict[str, float]


def attribute(
    documents: Sequence[tuple[str, Sequence[Passage]]], using: Encoder | None = None
) -> list[Said]:
    """Who says what in each document, a text with the passages to read.

    Spans are characters of the text; ids are s1, s2 ... in the order of the
    text. `speaker`, `anonymous` and `told` are left open. What comes out for a
    document depends on that document alone.
    """
    model = using or encoder()
    return [_said(text, passages, model) for text, passages in documents]


def _said(text: str, passages: Sequence[Passage], model: Encoder) -> Said:
    pieces = cut(text, [(p.start, p.end) for p in passages], model.cutter)
    linked = _linked(pieces, model)
    made = [_record(f"s{number}", one) for number, one in enumerate(linked, 1)]
    sure = {said.id: round(one.sure, 4) for said, one in zip(made, linked, strict=True)}
    return Said(tuple(made), sure)


def _linked(pieces: Pieces, model: Encoder) -> list[Linked]:
    scores = score(pieces, model.forward)
    return link(find(pieces, scores, model.transitions), scores)


def _record(name: str, one: Linked) -> Attribution:
    return Attribution(
        id=name,
        source=_spans(one.source),
        cue=_spans(one.cue),
        content=_spans(one.contents),
        kind=_kind(one.contents),
    )


def _spans(found: Sequence[Found]) -> tuple[Span, ...]:
    return tuple(span.span for span in found)


def _kind(contents: Sequence[Found]) -> SayingKind:
    if all(span.quoted >= WHOLLY for span in contents):
        return "direct"
    return "mixed" if any(span.quoted > 0 for span in contents) else "indirect"
