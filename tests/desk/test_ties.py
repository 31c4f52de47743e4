"""Ties: filters of the list, one tie with its origins, the reports behind an origin."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.desk.conftest import Asks

MAIN = "/api/ties/Free Coast Front/{}"


@pytest.fixture(scope="module")
def main(reading: TestClient, ask: Asks) -> dict[str, Any]:
    found: dict[str, Any] = reading.get(MAIN.format(ask.id("Meridane Lines"))).json()
    return found


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        ({"class": "contact"}, lambda row: row["class"] == "contact"),
        (
            {"actor": "Rafik Tollan"},
            lambda row: "Rafik Tollan" in (row["a"]["name"], row["b"]["name"]),
        ),
        ({"contested": "true"}, lambda row: row["contested"]),
        ({"unnamed": "true"}, lambda row: row["unnamed_only"]),
        (
            {"side": "conflict"},
            lambda row: (
                row["class"]
                in (
                    "assault",
                    "accuse",
                    "reject",
                    "request",
                    "threaten",
                    "protest",
                    "sanction",
                    "mobilize",
                    "coerce",
                )
            ),
        ),
        ({"since": "2020-12"}, lambda row: row["last"] >= "2020-12"),
        ({"until": "2020-10-05"}, lambda row: row["first"] <= "2020-10-05"),
    ],
)
def test_filter_leaves_only_what_fits(
    reading: TestClient, given: dict[str, str], holds: Any
) -> None:
    everything = reading.get("/api/ties", params={"limit": 200}).json()
    found = reading.get("/api/ties", params={**given, "limit": 200}).json()
    assert 0 < found["total"] == len(found["items"]) < everything["total"]
    assert all(holds(row) for row in found["items"])


def test_origin_leaves_what_rests_on_it(reading: TestClient) -> None:
    found = reading.get("/api/ties", params={"origin": "Rafik Tollan"}).json()["items"]
    names = {frozenset((row["a"]["name"], row["b"]["name"])) for row in found}
    assert frozenset(("Free Coast Front", "Meridane Lines")) in names
    said = reading.get("/api/actors/Rafik Tollan/said").json()["items"]
    assert sorted(map(str, said)) == sorted(map(str, found))


def test_sort_puts_most_pages_first(reading: TestClient) -> None:
    rows = reading.get("/api/ties", params={"sort": "pages", "limit": 200}).json()["items"]
    pages = [row["asserted"]["pages"] for row in rows]
    assert pages == sorted(pages, reverse=True)


def test_tie_shows_every_report_with_its_words(reading: TestClient, main: dict[str, Any]) -> None:
    strand = main["strands"][0]
    assert strand["class"] == "contact"
    reports = [r for origin in strand["asserted"]["origins"] for r in origin["reports"]]
    assert len(reports) == strand["asserted"]["reports"]
    for report in reports:
        text = reading.get(f"/api/documents/{report['document']['id']}").json()["text"]
        assert text[report["start"] : report["end"]] == report["sentence"]
        assert report["chain"][0]["kind"] == "outlet"


def test_denials_stand_beside_with_their_own_origins(main: dict[str, Any]) -> None:
    strand = main["strands"][0]
    assert main["contested"]
    assert strand["denied"]["at_most"] == len(strand["denied"]["origins"]) > 0
    said = {r["polarity"] for o in strand["denied"]["origins"] for r in o["reports"]}
    assert said == {"denied"}


def test_at_most_counts_the_origins_that_are_listed(main: dict[str, Any]) -> None:
    for strand in main["strands"]:
        asserted = strand["asserted"]
        assert sum(origin["people"] for origin in asserted["origins"]) == asserted["at_most"]
        assert len(asserted["least"]) == asserted["at_least"]


def test_reports_of_an_origin_are_cut_and_counted(
    reading: TestClient, main: dict[str, Any], ask: Asks
) -> None:
    address = MAIN.format(ask.id("Meridane Lines"))
    short = reading.get(address, params={"reports": 1}).json()["strands"][0]["asserted"]
    for origin, whole in zip(
        short["origins"], main["strands"][0]["asserted"]["origins"], strict=True
    ):
        assert origin["reports"] == whole["reports"][:1]
        assert origin["more"] == len(whole["reports"]) - 1
    asked = {"class": "contact", "origin": "0", "limit": "200"}
    paged = reading.get(f"{address}/reports", params=asked).json()
    assert paged["items"] == main["strands"][0]["asserted"]["origins"][0]["reports"]


def test_edges_join_reports_that_are_shown(main: dict[str, Any]) -> None:
    asserted = main["strands"][0]["asserted"]
    told = {(r["document"]["id"], r["claim"]) for o in asserted["origins"] for r in o["reports"]}
    assert asserted["edges"]
    for edge in asserted["edges"]:
        assert tuple(edge["report"]) in told
        assert tuple(edge["on"]) in told


def test_unknown_origin_number_is_told(reading: TestClient, ask: Asks) -> None:
    address = MAIN.format(ask.id("Meridane Lines"))
    answer = reading.get(f"{address}/reports", params={"origin": 99})
    assert answer.status_code == 400
    assert "numbered from 0" in answer.json()["detail"]


def test_timeline_keeps_said_and_happened_apart(reading: TestClient, ask: Asks) -> None:
    told = reading.get(f"{MAIN.format(ask.id('Meridane Lines'))}/timeline").json()
    assert told["said"] == sorted(told["said"], key=lambda point: point["day"])
    assert {point["day"] for point in told["said"]} >= {"2020-10-04", "2020-10-05"}
    assert all(len(point["day"]) == 10 for point in told["said"])
