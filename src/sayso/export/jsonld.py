"""JSON-LD with PROV-O, Web Annotation and schema.org's Claim; there is nothing to fetch.

A claim is a `schema:Claim` that `wasQuotedFrom` its document; an annotation
points at its words. What it rests on is an origin, an entity of its own, to
which `hadPrimarySource` leads. A report that is proven to repeat another
`wasDerivedFrom` it; every dependence, an assumed one too, stands beside with
its reason and status. Sayso's own terms are under `urn:x-sayso:term:`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.actors import ActorRow
from sayso.export.chosen import Cast, Chosen
from sayso.export.edge import edge
from sayso.export.line import line
from sayso.export.nodes import CONTEXT, Node, count, moment, name, node, refer
from sayso.records import ActorType, Claim, Document, Reading
from sayso.ties import Reason, Standing, Strand, Tie

AROUND = 32
"""Characters that a quote selector gives before and after the words."""

_TYPES: dict[ActorType, list[str]] = {
    "person": ["schema:Person", "prov:Person"],
    "organization": ["schema:Organization", "prov:Organization"],
    "group": ["schema:Organization", "prov:Organization"],
    "government": ["schema:GovernmentOrganization", "prov:Organization"],
    "place": ["schema:Place", "prov:Agent"],
}
_REPEATS: tuple[Reason, ...] = ("near-copy", "wire credit", "hyperlink", "told", "according to")


def write(case: Chosen, target: Path) -> None:
    """Write one JSON-LD document, a node a line."""
    with target.open("wb") as stream:
        stream.write(b'{"@context":' + line(CONTEXT).rstrip() + b',"@graph":[\n')
        for number, form in enumerate(_nodes(case)):
            stream.write((b"," if number else b"") + line(form))
        stream.write(b"]}\n")


def _nodes(case: Chosen) -> Iterator[Node]:
    yield from (_actor(actor) for actor in case.actors())
    for reading, cast in case.readings():
        yield _document(reading.document)
        for claim in reading.claims:
            yield _claim(reading, claim, cast)
            yield _annotation(reading.document, claim)
    for tie in case.ties():
        for strand in tie.strands:
            yield from _strand(tie, strand)


def _actor(actor: ActorRow) -> Node:
    return node(
        name("actor", actor.id),
        *_TYPES[actor.type],
        schema_name=actor.name,
        schema_alternateName=[*actor.aliases],
        sayso_type=actor.type,
    )


def _document(doc: Document) -> Node:
    outlet = {"@type": "schema:Organization", "schema:name": doc.outlet} if doc.outlet else None
    web = doc.source.startswith(("http://", "https://"))
    return node(
        name("document", doc.id),
        "schema:CreativeWork",
        "prov:Entity",
        schema_headline=doc.title,
        schema_publisher=outlet,
        schema_author=[{"@type": "schema:Person", "schema:name": a} for a in doc.authors],
        schema_datePublished=moment(doc.published),
        schema_inLanguage=doc.language,
        schema_url={"@value": doc.source, "@type": "xsd:anyURI"} if web else None,
        schema_sha256=doc.sha256,
        schema_text=doc.text,
        sayso_unread=doc.unread,
    )


def _claim(reading: Reading, claim: Claim, cast: Cast) -> Node:
    doc, when = reading.document, claim.when
    ends = [name("actor", cast[end].id) for end in (claim.a, claim.b) if end]
    speaker = claim.chain[-1].actor if claim.chain else None
    return node(
        name("claim", doc.id, claim.id),
        "schema:Claim",
        "prov:Entity",
        schema_text=claim.evidence.of(doc.text),
        schema_appearance=refer(name("document", doc.id)),
        prov_wasQuotedFrom=refer(name("document", doc.id)),
        prov_wasAttributedTo=refer(name("actor", cast[speaker].id)) if speaker in cast else None,
        schema_about=refer(*ends),
        sayso_a=refer(ends[0]),
        sayso_b=refer(*ends[1:]),
        sayso_class=claim.cls,
        sayso_value=claim.value,
        sayso_direction=claim.direction,
        sayso_relation=claim.relation,
        sayso_polarity=claim.polarity,
        sayso_certainty=claim.certainty,
        sayso_when=when and when.text,
        sayso_from=when and when.start,
        sayso_to=when and when.end,
        sayso_where=claim.where,
        sayso_chain={"@list": [hop.name for hop in claim.chain]},
    )


def _annotation(doc: Document, claim: Claim) -> Node:
    start, end = claim.evidence
    quote = {
        "@type": "oa:TextQuoteSelector",
        "oa:exact": doc.text[start:end],
        "oa:prefix": doc.text[max(0, start - AROUND) : start],
        "oa:suffix": doc.text[end : end + AROUND],
    }
    place = {"@type": "oa:TextPositionSelector", "oa:start": count(start), "oa:end": count(end)}
    target = {
        "@type": "oa:SpecificResource",
        "oa:hasSource": {"@id": name("document", doc.id)},
        "oa:hasSelector": [quote, place],
    }
    return node(
        name("claim", doc.id, claim.id, "words"),
        "oa:Annotation",
        oa_motivatedBy={"@id": "oa:identifying"},
        oa_hasBody=refer(name("claim", doc.id, claim.id)),
        oa_hasTarget=target,
    )


def _strand(tie: Tie, strand: Strand) -> Iterator[Node]:
    """A strand, its origins, and what its claims rest on."""
    row = edge(tie, strand)
    sides = {"asserted": strand.asserted, "denied": strand.denied}
    key = name("tie", row.id)
    asserted, denied = (
        [f"{key}:{said}:{n}" for n, _ in enumerate(side.origins, 1)] for said, side in sides.items()
    )
    yield node(
        key,
        "sayso:Strand",
        schema_about=refer(name("actor", row.source), name("actor", row.target)),
        sayso_class=row.cls,
        sayso_direction=row.direction,
        sayso_atLeast=row.at_least,
        sayso_atMost=row.at_most,
        sayso_pages=row.pages,
        sayso_outlets=row.outlets,
        sayso_deniedAtLeast=row.denied_at_least,
        sayso_deniedAtMost=row.denied_at_most,
        sayso_deniedPages=row.denied_pages,
        sayso_contested=row.contested,
        sayso_assertedBy=refer(*asserted),
        sayso_deniedBy=refer(*denied),
    )
    for origins, side in ((asserted, strand.asserted), (denied, strand.denied)):
        yield from _origins(origins, side)
        yield from _dependences(side)


def _origins(keys: Iterable[str], side: Standing) -> Iterator[Node]:
    for key, origin in zip(keys, side.origins, strict=True):
        speaker = origin.hop.actor
        yield node(
            key,
            "sayso:Origin",
            "prov:Entity",
            schema_name=origin.hop.name,
            sayso_kind=origin.hop.kind,
            prov_wasAttributedTo=refer(name("actor", speaker)) if speaker else None,
        )
        for report in origin.reports:
            yield node(name("claim", *report.id), prov_hadPrimarySource=refer(key))


def _dependences(side: Standing) -> Iterator[Node]:
    for found in side.edges:
        report, on = name("claim", *found.report), name("claim", *found.on)
        if found.status == "proven" and found.reason in _REPEATS:
            yield node(report, prov_wasDerivedFrom=refer(on))
        yield {
            "@type": ["sayso:Dependence"],
            "sayso:report": {"@id": report},
            "sayso:on": {"@id": on},
            "sayso:reason": found.reason,
            "sayso:status": found.status,
        }
