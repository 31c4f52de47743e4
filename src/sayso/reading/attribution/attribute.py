"""Documents in, attributions out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.attribution import nested
from sayso.reading.attribution.encoder import Encoder, encoder
from sayso.reading.attribution.linking import WHOLLY, first
from sayso.reading.attribution.pieces import cut
from sayso.reading.attribution.scores import score
from sayso.reading.attribution.spans import Found
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
    scores = score(pieces, model.forward)
    found = nested.read(pieces, scores, model.forward, model.transitions)
    order = sorted(range(len(found)), key=lambda at: (first(found[at].said), at))
    names = {at: f"s{number}" for number, at in enumerate(order, 1)}
    made = tuple(_record(names, at, found[at]) for at in order)
    return Said(made, {names[at]: round(found[at].said.sure, 4) for at in order})


def _record(names: dict[int, str], at: int, one: nested.Nested) -> Attribution:
    return Attribution(
        id=names[at],
        source=_spans(one.said.source),
        cue=_spans(one.said.cue),
        content=_spans(one.said.contents),
        kind=_kind(one.said.contents),
        parent=None if one.parent is None else names[one.parent],
    )


def _spans(found: Sequence[Found]) -> tuple[Span, ...]:
    return tuple(span.span for span in found)


def _kind(contents: Sequence[Found]) -> SayingKind:
    if all(span.quoted >= WHOLLY for span in contents):
        return "direct"
    return "mixed" if any(span.quoted > 0 for span in contents) else "indirect"
