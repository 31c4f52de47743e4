"""JSON-LD gives the triples that are meant, without fetching anything."""

from __future__ import annotations

import json
import socket
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef

from sayso.export import export
from sayso.export.nodes import moment, name
from sayso.front import Case
from tests.export.conftest import FORMULA, MARKUP

PROV = Namespace("http://www.w3.org/ns/prov#")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
SAYSO = Namespace("urn:x-sayso:term:")


def parsed(path: Path) -> Graph:
    """The triples of a file, read with the network cut off."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise AssertionError("something is fetched")

    with pytest.MonkeyPatch.context() as patch, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's parser uses its own past
        patch.setattr(socket, "socket", refuse)
        return Graph().parse(path, format="json-ld")


@pytest.fixture(scope="module")
def graph(demo: Case, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    path = tmp_path_factory.mktemp("jsonld") / "demo.jsonld"
    export(demo, "jsonld", path)
    return parsed(path)


def iri(kind: Any, *parts: str) -> URIRef:
    return URIRef(name(kind, *parts))


def claims(case: Case) -> Iterator[tuple[Any, Any, URIRef]]:
    for reading in case.documents.all():
        for claim in reading.claims:
            yield reading.document, claim, iri("claim", reading.document.id, claim.id)


def test_every_claim_is_quoted_from_its_document(demo: Case, graph: Graph) -> None:
    found = list(claims(demo))
    assert len(found) == len(set(graph.subjects(RDF.type, SCHEMA.Claim))) > 80
    for doc, claim, node in found:
        page = iri("document", doc.id)
        assert (node, PROV.wasQuotedFrom, page) in graph
        assert (node, SCHEMA.appearance, page) in graph
        assert (node, SCHEMA.text, Literal(claim.evidence.of(doc.text))) in graph
        assert (node, SAYSO.polarity, Literal(claim.polarity)) in graph
        assert (node, SAYSO["class"], Literal(claim.cls)) in graph
        assert (page, RDF.type, PROV.Entity) in graph


def test_selectors_lead_to_the_words_of_the_document(demo: Case, graph: Graph) -> None:
    for doc, _, node in claims(demo):
        (note,) = graph.subjects(OA.hasBody, node)
        target = graph.value(note, OA.hasTarget)
        source = graph.value(target, OA.hasSource)
        text = str(graph.value(source, SCHEMA.text))
        assert source == iri("document", doc.id)
        assert text == doc.text
        selectors = {graph.value(s, RDF.type): s for s in graph.objects(target, OA.hasSelector)}
        quote, place = selectors[OA.TextQuoteSelector], selectors[OA.TextPositionSelector]
        start, end = (graph.value(place, edge) for edge in (OA.start, OA.end))
        assert isinstance(start, Literal)
        assert isinstance(end, Literal)
        assert start.datatype == XSD.nonNegativeInteger
        exact = str(graph.value(quote, OA.exact))
        assert text[int(start) : int(end)] == exact
        around = (str(graph.value(quote, edge)) for edge in (OA.prefix, OA.suffix))
        assert f"{next(around)}{exact}{next(around)}" in text


def test_every_report_of_a_tie_has_its_primary_source(demo: Case, graph: Graph) -> None:
    for tie in demo.ties.all():
        for strand in tie.strands:
            key = name("tie", f"{tie.a.id}-{tie.b.id}-{strand.cls}")
            sides = {"assertedBy": strand.asserted, "deniedBy": strand.denied}
            for edge, side in sides.items():
                origins = set(graph.objects(URIRef(key), SAYSO[edge]))
                assert len(origins) == len(side.origins)
                for origin in side.origins:
                    reports = {iri("claim", *report.id) for report in origin.reports}
                    sources = {graph.value(r, PROV.hadPrimarySource) for r in reports}
                    assert len(sources) == 1
                    (source,) = sources
                    assert source in origins
                    assert (source, SCHEMA.name, Literal(origin.hop.name)) in graph
                    if origin.hop.actor:
                        who = iri("actor", origin.hop.actor)
                        assert (source, PROV.wasAttributedTo, who) in graph
                        assert graph.value(who, SCHEMA.name) is not None


def test_standing_is_told_with_both_bounds_and_denials_beside(demo: Case, graph: Graph) -> None:
    tie = demo.ties.between("Free Coast Front", "Meridane Lines")
    contact = next(s for s in tie.strands if s.cls == "contact")
    node = iri("tie", f"{tie.a.id}-{tie.b.id}-contact")
    told = {
        "atLeast": contact.asserted.at_least,
        "atMost": contact.asserted.at_most,
        "pages": contact.asserted.pages,
        "deniedAtMost": contact.denied.at_most,
        "contested": True,
    }
    for word, value in told.items():
        assert (node, SAYSO[word], Literal(value)) in graph


def test_repeated_reports_are_derived_and_every_dependence_has_its_reason(
    demo: Case, graph: Graph
) -> None:
    derived = set(graph.subject_objects(PROV.wasDerivedFrom))
    told = set()
    for node in graph.subjects(RDF.type, SAYSO.Dependence):
        words = (SAYSO.report, SAYSO.on, SAYSO.reason, SAYSO.status)
        told.add(tuple(graph.value(node, word) for word in words))
    wanted = {
        (iri("claim", *e.report), iri("claim", *e.on), Literal(e.reason), Literal(e.status))
        for tie in demo.ties.all()
        for strand in tie.strands
        for side in (strand.asserted, strand.denied)
        for e in side.edges
    }
    assert told == wanted
    assert derived
    assert all(
        any((a, b) == row[:2] and str(row[3]) == "proven" for row in told) for a, b in derived
    )


def test_nothing_is_called_true(graph: Graph) -> None:
    words = {str(p).rsplit(":", 1)[-1].lower() for p in graph.predicates()}
    assert not [w for w in words if any(bad in w for bad in ("true", "truth", "verified", "fact"))]


def test_page_text_stays_a_literal(hostile: Case, tmp_path: Path) -> None:
    path = tmp_path / "hostile.jsonld"
    export(hostile, "jsonld", path)
    assert b"<script" not in path.read_bytes()
    assert b"\xe2\x80\xa8" not in path.read_bytes()
    graph = parsed(path)
    for text in (FORMULA, MARKUP):
        (actor,) = graph.subjects(SCHEMA.name, Literal(text))
        assert str(actor).startswith("urn:x-sayso:actor:")


def test_only_whole_times_are_typed() -> None:
    assert moment("2020-10-04") == {"@value": "2020-10-04", "@type": "xsd:date"}
    told = "2020-10-04T22:41:00+02:00"
    assert moment(told) == {"@value": told, "@type": "xsd:dateTime"}
    assert [moment(t) for t in ("2020-10-04T22:41", "20201004", "2020-13-01", None)] == [
        "2020-10-04T22:41",
        "20201004",
        "2020-13-01",
        None,
    ]


def test_document_is_one_json_object_with_its_context_inside(demo: Case, tmp_path: Path) -> None:
    path = tmp_path / "tie.jsonld"
    export(demo, "jsonld", path, pair=("Free Coast Front", "Meridane Lines"))
    form = json.loads(path.read_bytes())
    assert list(form) == ["@context", "@graph"]
    assert all(isinstance(value, str) for value in form["@context"].values())
