"""Actors across documents: MEANTIME's chains of people, organisations and governments.

`end_to_end` takes our own mentions, through the shipped reading and resolution:
one of ours is a gold mention where it holds its head word, the closest in length
first; all others of ours are spurious, and gold mentions without one are missed.
`gold_mentions` scores the gold mentions alone, each in the actor of our mention of
it, or by itself. Beside both stands what the same head lemma gives: all mentions
with one head word are one cluster (our mentions: with one last word). A place and
its government count as one, since the set does not tell them apart; places that
are none of its governments are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.clusters import scores
from benchmarks.meantime import Mention, Page, pages
from sayso.actors import CaseActor, bearers, resolve
from sayso.actors.lands import land
from sayso.reading.pipeline import read

Key = tuple[str, int, int]
"""A mention: its document and the characters of its head, or its own where it has no gold."""


@dataclass(frozen=True, slots=True)
class Ours:
    """One of our mentions: its characters, the actor of the case, and whether that is a place."""

    start: int
    end: int
    words: str
    actor: str
    place: bool


def run(data: Path) -> dict[str, Any]:
    """CoNLL and B3 F1 of both ways, in hundredths, and those of the same head lemma."""
    found = pages(data)
    told = list(_told(found))
    gold: dict[Key, str] = {}
    ours: dict[Key, str] = {}
    lemma: dict[Key, str] = {}
    alone: dict[Key, str] = {}
    heads: dict[Key, str] = {}
    for page, mentions in zip(found, told, strict=True):
        doc = page.document.id
        pairs = match(page.mentions, mentions)
        gold |= {(doc, *m.head): m.chain for m in page.mentions}
        heads |= {(doc, *m.head): m.lemma.lower() for m in page.mentions}
        for mine, theirs in pairs:
            key = (doc, *theirs.head) if theirs else (doc, mine.start, -mine.end)
            if theirs or not mine.place:
                ours[key], lemma[key] = mine.actor, mine.words.lower().split()[-1]
        reached = {(doc, *theirs.head): mine.actor for mine, theirs in pairs if theirs}
        mine_or_none = {(doc, *m.head): f"alone {doc} {m.head}" for m in page.mentions}
        alone |= mine_or_none | reached
    return {
        "end_to_end": scores(ours, gold),
        "end_to_end_same_head": scores(lemma, gold),
        "gold_mentions": scores(alone, gold),
        "gold_mentions_same_head": scores(heads, gold),
        "documents": len(found),
        "mentions": {
            "gold": len(gold),
            "ours": len(ours),
            "shared": len(gold.keys() & ours.keys()),
        },
    }


def match(gold: list[Mention], ours: list[Ours]) -> list[tuple[Ours, Mention | None]]:
    """Each of ours with the gold mention whose head it holds; each gold mention is used once."""
    near = sorted(
        (abs((m.end - m.start) - (o.end - o.start)), n, k)
        for n, o in enumerate(ours)
        for k, m in enumerate(gold)
        if o.start <= m.head[0] and m.head[1] <= o.end
    )
    chosen: dict[int, int] = {}
    for _, n, k in near:
        if n not in chosen and k not in chosen.values():
            chosen[n] = k
    return [(o, gold[chosen[n]] if n in chosen else None) for n, o in enumerate(ours)]


def _told(found: list[Page]) -> Iterator[list[Ours]]:
    """Our mentions of each page, in the sentences that are annotated in full."""
    readings = list(read([page.document for page in found]))
    told = [b for r in readings for b in bearers(r.document.id, r.document.published, r.actors)]
    actors = {(b.document, b.id): actor for actor in resolve(told) for b in actor.bearers}
    for page, reading in zip(found, readings, strict=True):
        text, ours = reading.document.text, []
        for own in reading.actors:
            actor = actors[reading.document.id, own.id]
            for m in own.mentions:
                if any(start <= m.start and m.end <= end for start, end in page.full):
                    words = text[m.start : m.end]
                    ours.append(Ours(m.start, m.end, words, _id(actor), actor.type == "place"))
        yield ours


def _id(actor: CaseActor) -> str:
    """The actor's id; one for a country and its government."""
    where = land(actor.name) if actor.type in ("place", "government") else None
    return f"land {where}" if where else actor.id
