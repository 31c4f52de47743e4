"""The say-so tree: origins on one side, pages on the other, no circle, nothing lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.desk.shapes import Doc
from sayso.desk.tree import Picture, picture
from sayso.records import Claim, Hop, Span
from sayso.ties import Report, weigh
from tests.desk.conftest import Asks


@pytest.fixture(scope="module")
def main(reading: TestClient, ask: Asks) -> dict[str, Any]:
    address = f"/api/ties/Free Coast Front/{ask.id('Meridane Lines')}/tree"
    found: dict[str, Any] = reading.get(address).json()
    return found


def test_every_page_and_origin_is_one_node(
    reading: TestClient, main: dict[str, Any], ask: Asks
) -> None:
    tie = reading.get(f"/api/ties/Free Coast Front/{ask.id('Meridane Lines')}").json()
    asserted = tie["strands"][0]["asserted"]
    kinds = Counter(node["kind"] for node in main["nodes"])
    assert kinds["origin"] == len(asserted["origins"])
    assert kinds["page"] == asserted["pages"]
    assert main["left_out"] == 0


def test_every_page_leads_to_an_origin_over_growing_columns(main: dict[str, Any]) -> None:
    nodes = {node["id"]: node for node in main["nodes"]}
    leads: dict[str, list[str]] = {}
    for edge in main["edges"]:
        if edge["kind"] != "together":
            leads.setdefault(edge["source"], []).append(edge["target"])
            assert nodes[edge["source"]]["column"] > nodes[edge["target"]]["column"]
    for node in nodes.values():
        assert (node["kind"] == "origin") == (node["column"] == 0)
        assert node["kind"] == "origin" or leads[node["id"]]


def test_copies_lead_to_the_page_that_they_repeat(main: dict[str, Any]) -> None:
    outlets = {n["id"]: (n["document"] or {}).get("outlet") for n in main["nodes"]}
    copies = {(outlets[e["source"]], e["reason"]) for e in main["edges"] if e["kind"] == "copy"}
    assert ("Vellan Gazette", "near-copy") in copies


def test_page_that_links_to_a_page_of_the_case_leads_there(main: dict[str, Any]) -> None:
    outlets = {n["id"]: (n["document"] or {}).get("outlet") for n in main["nodes"]}
    linked = {(outlets[e["source"]], outlets[e["target"]]) for e in main["edges"]}
    assert ("The Harbour Post", "Telvane TV") in linked


def test_hop_between_page_and_origin_is_told() -> None:
    one = report(1, "Ada Venn")
    told = replace(one, chain=(one.chain[0], Hop("outlet", "Radio Carrow"), one.chain[1]))
    drawn = drawing([told], most=120)
    assert [(n.kind, n.column) for n in drawn.nodes] == [("origin", 0), ("page", 2), ("via", 1)]
    via = next(node for node in drawn.nodes if node.kind == "via")
    assert via.hop == Hop("outlet", "Radio Carrow")
    assert {(e.source, e.target) for e in drawn.edges} == {("pd1", via.id), (via.id, "o0")}


def test_origins_that_may_be_one_are_joined_by_no_proven_edge(main: dict[str, Any]) -> None:
    joined = [edge for edge in main["edges"] if edge["kind"] == "together"]
    assert joined
    assert {edge["status"] for edge in joined} <= {"assumed", "unknown"}
    assert all(edge["source"][0] == edge["target"][0] == "o" for edge in joined)


def test_forty_pages_run_into_one_person() -> None:
    drawn = drawing([report(n, "Ada Venn") for n in range(40)], most=120)
    origins = [node for node in drawn.nodes if node.kind == "origin"]
    assert [node.pages for node in origins] == [40]
    assert Counter(edge.target for edge in drawn.edges) == {"o0": 40}


def test_further_pages_are_folded_and_counted() -> None:
    drawn = drawing([report(n, "Ada Venn") for n in range(40)], most=10)
    kinds = Counter(node.kind for node in drawn.nodes)
    assert kinds == {"origin": 1, "page": 10, "fold": 1}
    assert drawn.left_out == 30
    assert [node.pages for node in drawn.nodes if node.kind == "fold"] == [30]


def test_page_that_quotes_two_people_is_one_node_with_two_ways() -> None:
    told = [report(1, "Ada Venn"), report(1, "Bo Karst", "c2"), report(2, "Bo Karst")]
    drawn = drawing(told, most=120)
    pages = [node for node in drawn.nodes if node.kind == "page"]
    assert len(pages) == 2
    assert len({edge.target for edge in drawn.edges if edge.source == "pd1"}) == 2
    assert next(node for node in pages if node.id == "pd1").origin is None


def test_pages_that_cite_each_other_make_no_circle() -> None:
    one = report(1, "The Dunmore Mail", outlet="The Carrow Echo")
    two = report(2, "The Carrow Echo", outlet="The Dunmore Mail")
    drawn = drawing([one, two], most=120)
    leads = {(edge.source, edge.target) for edge in drawn.edges}
    assert not {(b, a) for a, b in leads} & leads


def drawing(reports: list[Report], most: int) -> Picture:
    docs = {r.document: Doc(r.document, None, None, r.published, None) for r in reports}
    return picture(weigh(reports), docs, most)


def report(number: int, speaker: str, claim: str = "c1", outlet: str = "") -> Report:
    paper = outlet or f"The Paper {number}"
    key = paper.removeprefix("The ").replace(" ", "").casefold()
    own = " ".join(f"{word}{number}" for word in ("salt", "rope", "gull", "mast", "tide"))
    sentence = f"{own}: {speaker} tells of the Quay Board and the Tidal Guard."
    said = Claim(claim, "contact", "a1", "a2", None, "none", "met", "asserted", "fact", Span(0, 9))
    chain = (Hop("outlet", paper), Hop("actor", speaker, speaker))
    return Report(
        (f"d{number}", claim), key, f"2031-03-{number % 28 + 1:02}", said, chain, sentence
    )
