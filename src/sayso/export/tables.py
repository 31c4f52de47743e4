"""The flat tables of a case: what their columns are, and their rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from sayso.actors import ActorRow
from sayso.export.chosen import Cast
from sayso.export.edge import Edge, edge
from sayso.records import Claim, Reading, claim_key
from sayso.ties import Origin, Tie

Row = dict[str, Any]
Columns = dict[str, str]
_KINDS = {"int": "number", "bool": "yes"}

DOCUMENTS: Columns = {
    "id": "text",
    "sha256": "text",
    "source": "text",
    "title": "text",
    "outlet": "text",
    "authors": "texts",
    "published": "text",
    "language": "text",
    "unread": "text",
    "text": "text",
}
ACTORS: Columns = {
    "id": "text",
    "name": "text",
    "type": "text",
    "aliases": "texts",
    "documents": "number",
    "mentions": "number",
}
MENTIONS: Columns = {
    "document": "text",
    "actor": "text",
    "kind": "text",
    "start": "number",
    "end": "number",
    "words": "text",
}
CLAIMS: Columns = {
    "document": "text",
    "id": "text",
    "key": "text",
    "class": "text",
    "a": "text",
    "a_name": "text",
    "b": "text",
    "b_name": "text",
    "value": "text",
    "direction": "text",
    "relation": "text",
    "polarity": "text",
    "certainty": "text",
    "when_start": "text",
    "when_end": "text",
    "when_text": "text",
    "where": "text",
    "start": "number",
    "end": "number",
    "words": "text",
    "chain": "texts",
    "origin_kind": "text",
    "origin": "text",
    "origin_actor": "text",
}
TIES: Columns = {
    "class" if field.name == "cls" else field.name: _KINDS.get(str(field.type), "text")
    for field in fields(Edge)
}
ORIGINS: Columns = {
    "tie": "text",
    "polarity": "text",
    "number": "number",
    "kind": "text",
    "name": "text",
    "actor": "text",
    "named": "yes",
    "reports": "number",
    "pages": "number",
    "first_document": "text",
    "claims": "texts",
}
TABLES: dict[str, Columns] = {
    "documents": DOCUMENTS,
    "actors": ACTORS,
    "mentions": MENTIONS,
    "claims": CLAIMS,
    "ties": TIES,
    "origins": ORIGINS,
}
"""Every table by name. `claims` of an origin are "document claim" pairs, the earliest first."""


def document(reading: Reading) -> Row:
    """The row of a document."""
    doc = reading.document
    return {name: getattr(doc, name) for name in DOCUMENTS}


def actor(of: ActorRow) -> Row:
    """The row of an actor."""
    return {name: getattr(of, name) for name in ACTORS}


def mentions(reading: Reading, cast: Cast) -> Iterator[Row]:
    """A row for each mention; `actor` is the case's."""
    doc = reading.document
    for found in reading.actors:
        for at in found.mentions:
            yield {
                "document": doc.id,
                "actor": cast[found.id].id,
                "kind": at.kind,
                "start": at.start,
                "end": at.end,
                "words": doc.text[at.start : at.end],
            }


def claims(reading: Reading, cast: Cast) -> Iterator[Row]:
    """A row for each claim; `words` is its evidence, its ends are actors of the case."""
    names = {actor.id: actor.name for actor in reading.actors}
    for claim in reading.claims:
        yield _claim(reading, claim, cast, names)


def ties(tie: Tie) -> Iterator[Row]:
    """A row for each strand."""
    return (edge(tie, strand).form() for strand in tie.strands)


def origins(tie: Tie) -> Iterator[Row]:
    """A row for each origin of each strand, of what is asserted and of what is denied."""
    for strand in tie.strands:
        key = edge(tie, strand).id
        for polarity, standing in (("asserted", strand.asserted), ("denied", strand.denied)):
            for number, origin in enumerate(standing.origins, 1):
                own = {"tie": key, "polarity": polarity, "number": number}
                yield {**own, **_origin(origin)}


def _origin(origin: Origin) -> Row:
    return {
        "kind": origin.hop.kind,
        "name": origin.hop.name,
        "actor": origin.hop.actor,
        "named": origin.named,
        "reports": len(origin.reports),
        "pages": len({report.document for report in origin.reports}),
        "first_document": origin.reports[0].document,
        "claims": [" ".join(report.id) for report in origin.reports],
    }


def _claim(reading: Reading, claim: Claim, cast: Cast, names: dict[str, str]) -> Row:
    doc = reading.document
    words = claim.evidence.of(doc.text)
    a, b = cast[claim.a], cast[claim.b] if claim.b else None
    when = claim.when
    origin = claim.chain[-1] if claim.chain else None
    plain = ("id", "value", "direction", "relation", "polarity", "certainty", "where")
    return {
        **{name: getattr(claim, name) for name in plain},
        "document": doc.id,
        "key": claim_key(doc.id, claim, names[claim.a], names.get(claim.b or ""), words),
        "class": claim.cls,
        "a": a.id,
        "a_name": a.name,
        "b": b and b.id,
        "b_name": b and b.name,
        "when_start": when and when.start,
        "when_end": when and when.end,
        "when_text": when and when.text,
        "start": claim.evidence.start,
        "end": claim.evidence.end,
        "words": words,
        "chain": [hop.name for hop in claim.chain],
        "origin_kind": origin and origin.kind,
        "origin": origin and origin.name,
        "origin_actor": cast[origin.actor].id if origin and origin.actor in cast else None,
    }
