"""Graphs and sheets open in the tools that they are made for, and mean the same there."""

from __future__ import annotations

import csv
import datetime
import warnings
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from lxml import etree

from sayso.export import export
from sayso.export.chosen import Chosen
from sayso.export.edge import edge, growth
from sayso.export.sheets import cell
from sayso.front import Case
from tests.export.conftest import FORMULA

GEXF = {"g": "http://www.gexf.net/1.2draft"}
MAIN = ("Free Coast Front", "Meridane Lines")


@pytest.fixture(scope="module")
def gexf(demo: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gexf") / "demo.gexf"
    export(demo, "gexf", path)
    return path


@pytest.fixture(scope="module")
def graphml(demo: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graphml") / "demo.graphml"
    export(demo, "graphml", path)
    return path


def read_gexf(path: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # networkx on Python's own XML reader
        return nx.read_gexf(path)


def strands(case: Case) -> dict[str, Any]:
    found = [(tie, strand) for tie in Chosen(case).ties() for strand in tie.strands]
    return {edge(tie, strand).id: (tie, strand) for tie, strand in found}


def test_networkx_reads_every_strand_of_the_gexf(demo: Case, gexf: Path) -> None:
    graph = read_gexf(gexf)
    told = {data["id"]: data for _, _, data in graph.edges(data=True)}
    assert told.keys() == strands(demo).keys()
    for key, (tie, strand) in strands(demo).items():
        data, (a, b) = told[key], tie.ends(strand)
        assert data["class"] == strand.cls
        assert (data["at_least"], data["at_most"]) == (
            strand.asserted.at_least,
            strand.asserted.at_most,
        )
        assert data["denied_at_most"] == strand.denied.at_most
        assert data["contested"] is bool(strand.asserted.at_most and strand.denied.at_most)
        assert graph.has_edge(a.id, b.id)
        assert graph.nodes[a.id]["label"] == a.name
        assert graph.has_edge(b.id, a.id) or strand.directed
        assert data["words"] == strand.reports[0].sentence or data["words"] in {
            report.sentence for report in strand.reports
        }


def test_gexf_growth_ends_at_the_dated_pages_of_the_strand(demo: Case, gexf: Path) -> None:
    graph = read_gexf(gexf)
    told = {data["id"]: data for _, _, data in graph.edges(data=True)}
    grown = {key: growth(strand) for key, (_, strand) in strands(demo).items()}
    assert max(len(days) for days in grown.values()) >= 4
    for key, days in grown.items():
        spells = told[key].get("pages_by_then", [])
        assert [(pages, start) for pages, start, _ in spells] == [(n, day) for day, n in days]


def test_gexf_dates_are_whole_days_in_order(gexf: Path) -> None:
    tree = etree.parse(gexf)
    graph = tree.find("g:graph", GEXF)
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    dated = tree.findall(".//*[@start]")
    assert len(dated) > 30
    for element in dated:
        start, end = (datetime.date.fromisoformat(element.get(k) or "") for k in ("start", "end"))
        assert start <= end
    for values in tree.iterfind(".//g:edge/g:attvalues", GEXF):
        spells = [v for v in values if v.get("for") == "pages_by_then"]
        ends = [(v.get("start") or "", v.get("end") or "") for v in spells]
        assert all(one[1] < two[0] for one, two in pairwise(ends))


def test_gexf_declares_every_attribute_that_it_uses(gexf: Path) -> None:
    tree = etree.parse(gexf)
    for of in ("node", "edge"):
        path = f".//g:attributes[@class='{of}']/g:attribute"
        declared = {a.get("id"): a.get("type") for a in tree.iterfind(path, GEXF)}
        used = {v.get("for") for v in tree.iterfind(f".//g:{of}/g:attvalues/g:attvalue", GEXF)}
        assert used <= declared.keys()
        assert set(declared.values()) <= {"string", "integer", "boolean"}
    kinds = {e.get("type") for e in tree.iterfind(".//g:edge", GEXF)}
    assert kinds == {"directed", "mutual"}


def test_networkx_reads_every_strand_of_the_graphml(demo: Case, graphml: Path) -> None:
    graph = nx.read_graphml(graphml, force_multigraph=True)
    told = {key: (a, b, data) for a, b, key, data in graph.edges(keys=True, data=True)}
    assert told.keys() == strands(demo).keys()
    for key, (tie, strand) in strands(demo).items():
        a, b, data = told[key]
        assert (a, b) == tuple(end.id for end in tie.ends(strand))
        assert data["pages"] == strand.asserted.pages
        assert data["outlets"] == strand.asserted.outlets
        assert data["direction"] == ("a->b" if strand.directed else "none")
        assert data["contested"] is bool(strand.asserted.at_most and strand.denied.at_most)
        days = sorted(r.published[:10] for r in strand.reports if r.published)
        assert [data.get("first"), data.get("last")] == [*days[:1], *days[-1:]] or not days
        assert ("first" in data) is bool(days)


def test_denials_stand_beside_and_take_nothing_away(demo: Case, graphml: Path) -> None:
    graph = nx.read_graphml(graphml, force_multigraph=True)
    tie = demo.ties.between(*MAIN)
    told = [
        data
        for a, b, data in graph.edges(data=True)
        if {a, b} == {tie.a.id, tie.b.id} and data["class"] == "contact"
    ]
    (main,) = told
    contact = next(strand for strand in tie.strands if strand.cls == "contact")
    assert (main["said"], main["contested"]) == ("both", True)
    assert main["pages"] == contact.asserted.pages
    assert main["denied_pages"] == contact.denied.pages > 0


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_sheets_have_the_columns_of_gephi(demo: Case, tmp_path: Path) -> None:
    export(demo, "csv", tmp_path / "sheets")
    nodes, edges = rows(tmp_path / "sheets" / "nodes.csv"), rows(tmp_path / "sheets" / "edges.csv")
    assert list(nodes[0])[:2] == ["Id", "Label"]
    assert list(edges[0])[:6] == ["Source", "Target", "Type", "Id", "Label", "Weight"]
    assert {e["Id"] for e in edges} == strands(demo).keys()
    assert {e["Type"] for e in edges} == {"Directed", "Undirected"}
    assert {e[end] for e in edges for end in ("Source", "Target")} == {n["Id"] for n in nodes}
    assert (tmp_path / "sheets" / "nodes.csv").read_bytes().startswith(b"Id,")


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1"])
def test_cell_that_spreadsheets_would_run_is_made_safe(start: str) -> None:
    assert cell(start).startswith("'")


def test_cell_of_plain_words_or_numbers_stays_as_it_is() -> None:
    given = ["Blue Line", "7-day ceasefire", "a=b", "", 3, 1, 0, None, True]
    assert [cell(g) for g in given] == [*given[:-1], "true"]


def test_formula_in_a_name_stays_text_in_every_sheet(hostile: Case, tmp_path: Path) -> None:
    export(hostile, "csv", tmp_path / "sheets")
    for name in ("nodes.csv", "edges.csv"):
        values = [v for row in rows(tmp_path / "sheets" / name) for v in row.values()]
        assert f"'{FORMULA}" in values
        assert not [v for v in values if v.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("name", ["gexf", "graphml"])
def test_markup_in_a_name_stays_text(hostile: Case, tmp_path: Path, name: str) -> None:
    export(hostile, name, tmp_path / name)
    tree = etree.parse(tmp_path / name)
    tags = {str(element.tag).split("}")[-1] for element in tree.iter()}
    assert "script" not in tags
    label = 'Front</node><script>alert("1")</script> & Co \ufffd[31m\u2028\ufffd'
    found = [v for e in tree.iter() for v in (e.text, e.get("label")) if v]
    assert label in found


def test_chosen_actor_or_tie_is_all_that_is_written(demo: Case, tmp_path: Path) -> None:
    tie = demo.ties.between(*MAIN)
    export(demo, "graphml", tmp_path / "tie.graphml", pair=MAIN)
    assert set(nx.read_graphml(tmp_path / "tie.graphml")) == {tie.a.id, tie.b.id}
    one = tie.b.id
    export(demo, "graphml", tmp_path / "actor.graphml", actor=one)
    graph = nx.read_graphml(tmp_path / "actor.graphml", force_multigraph=True)
    assert graph.number_of_edges() > len(tie.strands)
    assert all(one in ends for ends in graph.edges())
