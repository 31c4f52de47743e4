"""The step that adds the mentions which the model is sure of to the actors of a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from spacy.tokens import Doc

from sayso.reading.actors.lexicon import heads as kinds
from sayso.reading.attribution.pieces import Encoding
from sayso.reading.draft import draft_of
from sayso.reading.links.candidates import Candidate, candidates
from sayso.reading.links.features import Before
from sayso.reading.links.head import Head, head
from sayso.reading.pairs.seats import KINDS, TYPES, Seat
from sayso.reading.weights import Floats
from sayso.records import Actor, Mention

SURE = {"pronoun": 0.8, "description": 0.8}
"""Chance of one actor from which a mention counts; chosen on the corpus's development part."""

_PERSON = frozenset("he she him her his hers himself herself".split())
_THING = frozenset({"it", "its", "itself"})


def link(doc: Doc) -> Doc:
    """Complete the mentions of `draft.actors` of `doc`."""
    draft = draft_of(doc)
    if draft.encoding is not None and draft.actors:
        found = Linking(draft.actors, draft.encoding, head()).read(doc)
        draft.actors = tuple(_with(actor, found.get(actor.id, ())) for actor in draft.actors)
    return doc


class Linking:
    """One pass through a document, each mention found serving for those behind it."""

    def __init__(self, actors: Sequence[Actor], encoding: Encoding, head: Head) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._pieces, self._head = encoding.pieces, head
        self._vectors: Floats = encoding.vectors.astype(np.float32)
        known = [(m, actor) for actor in actors for m in actor.mentions]
        self._taken = np.zeros(len(encoding.pieces.ids), dtype=bool)
        seats = [self._seat(m, actor) for m, actor in known]
        self._ahead = sorted((seat for seat in seats if seat), key=_place, reverse=True)
        for seat in self._ahead:
            self._taken[seat.first : seat.last + 1] = True
        self._before = Before(encoding.pieces.ids)
        self._seated: dict[Seat, Floats] = {}
        if self._ahead:
            rows = head.seated(self._vectors, self._ahead)
            self._seated.update(zip(self._ahead, rows, strict=True))

    def read(self, doc: Doc) -> dict[str, list[Mention]]:
        """The mentions found, by the id of their actor."""
        found: dict[str, list[Mention]] = defaultdict(list)
        for one in candidates(doc):
            mention = Mention(one.span.start, one.span.end, one.kind, "")
            seat = self._seat(mention, None)
            if seat is None or self._taken[seat.first : seat.last + 1].any():
                continue
            self._advance(seat.first)
            actor = self._meant(one, seat)
            if actor is not None:
                found[actor.id].append(replace(mention, actor=actor.id))
                self._add(seat._replace(actor=actor.id, type=TYPES.index(actor.type)))
        return found

    def _advance(self, first: int) -> None:
        while self._ahead and self._ahead[-1].first < first:
            self._before.add(self._ahead.pop())

    def _add(self, seat: Seat) -> None:
        self._before.add(seat)
        self._seated[seat] = self._head.seated(self._vectors, [seat])[0]

    def _meant(self, one: Candidate, seat: Seat) -> Actor | None:
        before = self._before.at(seat.first, seat.last)
        if not before:
            return None
        ends = np.concatenate([self._vectors[seat.first], self._vectors[seat.last]])
        seated = np.stack([self._seated[known] for known, _ in before])
        kind = int(one.kind == "description")
        chances = self._head.chances(ends, kind, seated, [row for _, row in before])[1:]
        sums: dict[str, float] = defaultdict(float)
        for (known, _), chance in zip(before, chances.tolist(), strict=True):
            sums[known.actor] += chance
        best = max(sums, key=lambda actor: sums[actor])
        actor = self._actors[best]
        return actor if sums[best] > SURE[one.kind] and _fits(one, actor) else None

    def _seat(self, mention: Mention, actor: Actor | None) -> Seat | None:
        pieces = self._pieces
        first = int(pieces.ends.searchsorted(mention.start, side="right"))
        last = int(pieces.starts.searchsorted(mention.end, side="left")) - 1
        if first > last:
            return None
        kind = KINDS.index(mention.kind)
        known = TYPES.index(actor.type) if actor else 0
        return Seat(actor.id if actor else "", first, last, known, kind)


def _fits(one: Candidate, actor: Actor) -> bool:
    """False where the words name another kind of actor than this one is."""
    word = one.head.lower_
    if one.kind == "pronoun":
        person = actor.type == "person"
        return person if word in _PERSON else not (person and word in _THING)
    kind = kinds().get(one.head.text.capitalize())
    return kind is None or kind.type == actor.type or "person" not in (kind.type, actor.type)


def _place(seat: Seat) -> tuple[int, int, str]:
    return seat.first, seat.last, seat.actor


def _with(actor: Actor, found: Sequence[Mention]) -> Actor:
    mentions = sorted((*actor.mentions, *found), key=lambda m: (m.start, m.end))
    return replace(actor, mentions=tuple(mentions)) if found else actor
