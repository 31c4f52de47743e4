"""Sources: what rests on an outlet or a speaker, and who repeats whom."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient


def test_sources_are_the_origins_of_the_ties(reading: TestClient) -> None:
    found = reading.get("/api/sources", params={"limit": 200}).json()["items"]
    known = {(source["kind"], source["name"]) for source in found}
    assert ("actor", "Rafik Tollan") in known
    assert {kind for kind, _ in known} >= {"actor", "outlet", "anonymous"}
    pages = [source["pages"] for source in found]
    assert pages == sorted(pages, reverse=True)


def test_kind_and_words_leave_only_what_fits(reading: TestClient) -> None:
    outlets = reading.get("/api/sources", params={"kind": "outlet"}).json()
    assert {source["kind"] for source in outlets["items"]} == {"outlet"}
    found = reading.get("/api/sources", params={"query": "Tollan"}).json()["items"]
    assert found
    assert all("Tollan" in source["name"] for source in found)


def test_every_listed_source_can_be_opened(reading: TestClient) -> None:
    for row in reading.get("/api/sources", params={"limit": 200}).json()["items"]:
        told = source(reading, row["kind"], row["actor"] or row["name"])
        assert told["hop"] == {name: row[name] for name in ("kind", "name", "actor")}
        ties = reading.get(
            "/api/source/ties", params={"kind": row["kind"], "name": row["actor"] or row["name"]}
        ).json()
        assert ties["total"] > 0


def test_speaker_is_cited_by_the_outlets_that_rest_on_him(reading: TestClient) -> None:
    told = source(reading, "actor", "Rafik Tollan")
    outlets = {by["hop"]["name"] for by in told["cited_by"]}
    assert "The Harbour Post" in outlets
    back = source(reading, "outlet", "The Harbour Post")
    assert "Rafik Tollan" in {cited["hop"]["name"] for cited in back["cites"]}


def test_copies_are_counted_on_both_sides(reading: TestClient) -> None:
    agency = source(reading, "outlet", "Northreach Press Agency")
    assert "Vellan Gazette" in {by["outlet"] for by in agency["copied_by"]}
    gazette = source(reading, "outlet", "Vellan Gazette")
    assert "Northreach Press Agency" in {of["outlet"] for of in gazette["copies"]}


def source(client: TestClient, kind: str, name: str) -> dict[str, Any]:
    answer = client.get("/api/source", params={"kind": kind, "name": name})
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found
