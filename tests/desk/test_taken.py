"""Taking along: search, exports as downloads, reports whose sentences cite their evidence."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.export import FORMATS
from tests.desk.conftest import Asks


def test_search_finds_actors_ties_and_text(reading: TestClient) -> None:
    found = reading.get("/api/search", params={"q": "Tollan"}).json()
    assert found["actors"][0]["name"] == "Rafik Tollan"
    assert found["ties"]
    hits = [run["text"] for hit in found["text"] for run in hit["words"] if run["hit"]]
    assert {hit.lower() for hit in hits} == {"tollan"}


@pytest.mark.parametrize("words", ["", " ", "*", '"', "\x00", "NEAR(", "a" * 300, "(((", "title:x"])
def test_search_takes_any_words(reading: TestClient, words: str) -> None:
    for address in ("/api/search", "/api/search/text"):
        assert reading.get(address, params={"q": words}).status_code == 200


def test_text_hits_are_paged_without_a_count(reading: TestClient) -> None:
    asked = "/api/search/text?q=harbour&limit=2"
    first = reading.get(asked).json()
    assert len(first["items"]) == 2
    assert first["more"]
    second = reading.get(
        "/api/search/text", params={"q": "harbour", "limit": 2, "offset": 2}
    ).json()
    ids = {hit["document"]["id"] for answer in (first, second) for hit in answer["items"]}
    assert len(ids) == 4


@pytest.mark.parametrize("format", [f.name for f in FORMATS])
def test_every_format_is_a_download(reading: TestClient, format: str) -> None:
    listed = {row["format"]: row for row in reading.get("/api/export").json()}[format]
    answer = reading.get(f"/api/export/{format}")
    assert answer.status_code == 200
    name = f'filename="demo{listed["suffix"]}"'
    assert answer.headers["content-disposition"] == f"attachment; {name}"
    assert answer.headers["content-type"] == "application/octet-stream"
    if listed["suffix"].endswith(".zip"):
        assert len(zipfile.ZipFile(io.BytesIO(answer.content)).namelist()) >= 2
    else:
        assert b"Free Coast Front" in answer.content


def test_export_can_be_of_one_actor(reading: TestClient) -> None:
    whole = reading.get("/api/export/graphml").content
    part = reading.get("/api/export/graphml", params={"actor": "Rafik Tollan"}).content
    assert b"Rafik Tollan" in part
    assert len(part) < len(whole)
    refused = reading.get("/api/export/ndjson", params={"actor": "Rafik Tollan"})
    assert refused.status_code == 400


@pytest.mark.parametrize("name", ["..", "%2e%2e", "a/b", "nothing"])
def test_format_leads_nowhere_else(reading: TestClient, name: str) -> None:
    assert reading.get(f"/api/export/{name}").status_code in (400, 404)


def test_printed_tie_cites_words_that_stand_in_their_documents(
    reading: TestClient, ask: Asks
) -> None:
    told = reading.get(f"/api/report/tie/Free Coast Front/{ask.id('Meridane Lines')}").json()
    holds(reading, told)
    assert told["case"] == "demo.sayso"
    assert any(section["title"].endswith("(denied)") for section in told["sections"])
    assert "at least 1" in json.dumps(told["sections"][0])


def test_printed_actor_cites_words_that_stand_in_their_documents(reading: TestClient) -> None:
    told = reading.get("/api/report/actor/Rafik Tollan").json()
    holds(reading, told)
    titles = [section["title"] for section in told["sections"]]
    assert titles == ["Posts and offices", "What is said", "On the word of Rafik Tollan"]


def holds(client: TestClient, told: dict[str, Any]) -> None:
    """Every sentence cites evidence, every piece is cited, its words stand where it says."""
    cited = {n for s in told["sections"] for entry in s["entries"] for n in entry["evidence"]}
    assert cited == {piece["number"] for piece in told["evidence"]}
    for piece in told["evidence"]:
        document = client.get(f"/api/documents/{piece['document']['id']}").json()
        assert document["text"][piece["start"] : piece["end"]] == piece["words"]
        assert document["sha256"] == piece["sha256"]
