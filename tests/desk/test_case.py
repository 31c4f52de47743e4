"""The case's own address: counts, what is worth looking at, what was not read."""

from __future__ import annotations

from pathlib import Path

from starlette.testclient import TestClient

from sayso.front import Case


def test_counts_are_those_of_the_case(reading: TestClient, demo_case: Path) -> None:
    told = reading.get("/api/case").json()
    with Case(demo_case, read_only=True) as case:
        assert told["counts"] == {
            "documents": case.documents.count(),
            "unread": 1,
            "actors": len(case.actors.all()),
            "ties": len(case.ties.strands()),
            "outlets": len(case.documents.outlets()),
            "judgements": 0,
        }
    assert told["waiting"] == 0
    assert told["name"] == "demo.sayso"


def test_first_echo_is_the_main_tie(reading: TestClient) -> None:
    worth = reading.get("/api/case").json()["worth"]
    first = worth["echoes"][0]
    assert {first["a"]["name"], first["b"]["name"]} == {"Free Coast Front", "Meridane Lines"}
    assert first["echo"] == first["asserted"]["pages"] - first["asserted"]["at_most"]
    assert all(row["echo"] for row in worth["echoes"])
    assert worth["contested"][0]["class"] == "contact"


def test_worth_lists_are_the_start_of_the_lists_of_ties(reading: TestClient) -> None:
    worth = reading.get("/api/case").json()["worth"]
    for name in ("contested", "corroborated", "unnamed"):
        listed = reading.get("/api/ties", params={"worth": name, "limit": 6}).json()["items"]
        assert worth[name] == listed


def test_page_in_french_is_told_with_its_reason(reading: TestClient) -> None:
    found = reading.get("/api/case/unread").json()
    assert found["total"] == 1
    assert "French" in found["items"][0]["reason"]
    assert found["items"][0]["source"] == "22-courrier-saint-orvin.html"


def test_classes_come_with_their_side(reading: TestClient) -> None:
    sides = {row["class"]: row["side"] for row in reading.get("/api/case/classes").json()}
    assert sides["assault"] == "conflict"
    assert sides["aid"] == "cooperation"
    assert sides["membership"] is None
