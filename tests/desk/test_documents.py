"""Documents: all that was read, in place; hostile pages come as data and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.front import Case
from sayso.page import Page
from sayso.records import Reading
from tests.case import sample
from tests.desk.conftest import Asks, Open

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202e\x07\ue000"


@pytest.fixture(scope="module")
def told(reading: TestClient, ask: Asks) -> dict[str, Any]:
    found: dict[str, Any] = reading.get(f"/api/documents/{ask.document('02-npa')}").json()
    return found


def test_spans_are_code_points_of_the_text(told: dict[str, Any]) -> None:
    text = told["text"]
    assert all(text[p["start"] : p["end"]].strip() for p in told["passages"])
    names = {a["name"]: a for a in told["actors"]}
    for mention in names["Rafik Tollan"]["mentions"]:
        assert "Tollan" in text[mention["start"] : mention["end"]] or mention["kind"] != "name"
    for claim in told["claims"]:
        assert all(claim["start"] <= a and b <= claim["end"] for a, b in claim["words"])


def test_claims_lead_to_their_ties(reading: TestClient, told: dict[str, Any]) -> None:
    tied = [claim for claim in told["claims"] if claim["tied"]]
    assert tied
    for claim in tied:
        tie = reading.get(f"/api/ties/{claim['a']['id']}/{claim['b']['id']}").json()
        keys = {
            report["key"]
            for strand in tie["strands"]
            for side in ("asserted", "denied")
            for origin in strand[side]["origins"]
            for report in origin["reports"]
        }
        assert claim["key"] in keys


def test_copy_names_the_page_that_it_repeats(
    reading: TestClient, ask: Asks, told: dict[str, Any]
) -> None:
    copy = reading.get(f"/api/documents/{ask.document('03-vellan')}").json()["copy_of"]
    assert copy["kind"] == "verbatim"
    assert copy["document"]["id"] == told["id"]
    assert "Vellan Gazette" in [doc["outlet"] for doc in told["copies"]]


def test_what_was_left_out_comes_with_its_reason(told: dict[str, Any]) -> None:
    assert told["dropped"]
    assert all(run["reason"] and run["text"] for run in told["dropped"])


def test_original_is_a_download_that_nothing_renders(
    reading: TestClient, told: dict[str, Any], demo_case: Path
) -> None:
    answer = reading.get(f"/api/documents/{told['id']}/original")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"
    with Case(demo_case, read_only=True) as case:
        assert answer.content == case.documents.original(told["id"])
    assert b"<html" in answer.content


def test_filters_find_by_outlet_and_words(reading: TestClient) -> None:
    found = reading.get("/api/documents", params={"outlet": "Radio Sarn"}).json()
    assert found["total"] == 2
    assert {doc["outlet"] for doc in found["items"]} == {"Radio Sarn"}
    found = reading.get("/api/documents", params={"query": "UNCHECKED"}).json()
    assert found["total"] > 0
    assert all("unchecked" in (d["title"] or "").lower() + d["source"] for d in found["items"])


def test_no_answer_tells_where_pages_lay(reading: TestClient) -> None:
    answers = [
        reading.get(f"/api/{a}").text for a in ("case", "documents?limit=200", "case/unread")
    ]
    assert not [text for text in answers if "/pages/" in text or "sayso/demo" in text]


@pytest.fixture
def hostile(tmp_path: Path, browse: Open) -> TestClient:
    """A case whose one page has markup in its title, text, outlet and actors."""
    path = tmp_path / "hostile.sayso"
    with Case(path, create=True) as case:
        list(case.documents.add([Page(f"{HOSTILE}.html", HOSTILE.encode())], _poisoned))
        case.weigh()
    return browse(path)


def test_hostile_page_comes_back_as_data(hostile: TestClient) -> None:
    listed = hostile.get("/api/documents").json()["items"][0]
    assert listed["title"] == listed["outlet"] == HOSTILE
    answer = hostile.get(f"/api/documents/{listed['id']}")
    assert answer.headers["content-type"] == "application/json"
    told = answer.json()
    assert told["text"].startswith(HOSTILE)
    assert HOSTILE in {actor["name"] for actor in told["actors"]}
    original = hostile.get(f"/api/documents/{listed['id']}/original")
    assert original.content == HOSTILE.encode()
    assert original.headers["content-type"].startswith("text/plain")


def test_hostile_words_are_found_as_data(hostile: TestClient) -> None:
    runs = hostile.get("/api/search/text", params={"q": "script"}).json()["items"][0]["words"]
    assert all(set(run) == {"text", "hit"} for run in runs)
    assert "<script>" in "".join(run["text"] for run in runs)
    assert [run["text"] for run in runs if run["hit"]][:1] == ["script"]


def test_hostile_text_never_comes_as_a_page(hostile: TestClient) -> None:
    for address in ("/documents/<script>alert(1)</script>", "/?q=<script>alert(1)</script>"):
        assert "alert(1)" not in hostile.get(address).text
    refused = hostile.get("/api/documents/<script>alert(1)</script>")
    assert refused.headers["content-type"] == "application/problem+json"


def _poisoned(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
    for page in pages:
        made = sample.reading(page)
        first, *others = made.actors
        doc = replace(
            made.document,
            title=HOSTILE,
            outlet=HOSTILE,
            source=page.source,
            text=HOSTILE + made.document.text[len(HOSTILE) :],
        )
        yield page, [replace(made, document=doc, actors=(replace(first, name=HOSTILE), *others))]
