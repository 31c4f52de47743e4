"""The step that gives each claim its attribution and its chain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.chains.cover import Cover, main
from sayso.reading.chains.grounds import papers, unsaid
from sayso.reading.chains.hops import UNNAMED, Trail, joined, outlet
from sayso.reading.draft import draft_of
from sayso.reading.speakers.cast import Cast
from sayso.records import Attribution, Claim, Hop


def follow(doc: Doc) -> Doc:
    """Complete `claims` on the draft of `doc`: what each rests on, from the page to the origin."""
    draft = draft_of(doc)
    cast = Cast(doc, draft.actors)
    cover = Cover(doc, draft.attributions)
    trail = Trail(draft.document, cast)
    first = outlet(draft.document)
    draft.claims = tuple(_followed(claim, first, cover, trail, cast) for claim in draft.claims)
    return doc


def _followed(claim: Claim, first: Hop, cover: Cover, trail: Trail, cast: Cast) -> Claim:
    said = cover.of(claim)
    hops = joined([first, *_hops(claim, said, cover, trail, cast)])
    return replace(claim, attribution=said.id if said else None, chain=hops)


def _hops(
    claim: Claim, said: Attribution | None, cover: Cover, trail: Trail, cast: Cast
) -> Iterator[Hop]:
    for level in cover.levels(said):
        yield from trail.of(level)
    token = main(cast.doc, claim)
    if token is None:
        return
    if unsaid(token):
        yield UNNAMED
    for paper in papers(token, said, cast):
        yield from trail.paper(paper)
