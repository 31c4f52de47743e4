"""Every address: answers on the demo case, stands in the docs, pages its lists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.desk.conftest import Asks

DOCS = Path(__file__).parents[2] / "docs" / "design" / "desk.md"

FILL = {
    "a": "Free Coast Front",
    "b": "21f3c34f6b91a8f3",
    "actor": "Rafik Tollan",
    "name": "graphml",
}
ASK: dict[str, dict[str, str]] = {
    "/api/source": {"kind": "actor", "name": "Rafik Tollan"},
    "/api/source/ties": {"kind": "outlet", "name": "The Harbour Post"},
    "/api/search": {"q": "pier"},
    "/api/search/text": {"q": "harbour"},
}


def test_every_address_answers(reading: TestClient, ask: Asks) -> None:
    for address in gets(reading):
        answer = reading.get(filled(address, ask), params=ASK.get(address))
        assert answer.status_code == 200, f"{address}: {answer.text}"


def test_every_address_is_documented(reading: TestClient) -> None:
    told = DOCS.read_text("utf-8")
    named = {re.sub(r"\{[^}]*\}", "{}", found) for found in re.findall(r"/api/[\w/{}]*", told)}
    missing = [
        address
        for address in spec(reading)["paths"]
        if re.sub(r"\{[^}]*\}", "{}", address) not in named
    ]
    assert not missing


def test_every_answer_has_a_shape(reading: TestClient) -> None:
    downloads = {"/api/documents/{document}/original", "/api/export/{name}"}
    for address, methods in spec(reading)["paths"].items():
        for told in methods.values():
            shapes = [r["content"] for r in told["responses"].values() if "content" in r]
            known = any(content.get("application/json", {}).get("schema") for content in shapes)
            assert known or address in downloads, address


def test_every_list_is_paged(reading: TestClient, ask: Asks) -> None:
    lists = [address for address in gets(reading) if "offset" in parameters(reading, address)]
    assert len(lists) >= 12
    for address in lists:
        path, given = filled(address, ask), ASK.get(address, {})
        first = reading.get(path, params={**given, "limit": 2}).json()
        assert first["limit"] == 2
        assert len(first["items"]) <= 2
        second = reading.get(path, params={**given, "limit": 1, "offset": 1}).json()
        assert second["items"] == first["items"][1:2], address
        beyond = reading.get(path, params={**given, "offset": 100_000}).json()
        assert beyond["items"] == []
        for wrong in ({"limit": 0}, {"limit": 201}, {"offset": -1}, {"limit": "x"}):
            assert reading.get(path, params={**given, **wrong}).status_code == 422, address


def test_list_without_paging_is_short_by_nature(reading: TestClient) -> None:
    whole = {"/api/case/classes", "/api/export"}
    for address in gets(reading):
        answer = spec(reading)["paths"][address]["get"]["responses"]["200"]
        schema = answer.get("content", {}).get("application/json", {}).get("schema", {})
        assert schema.get("type") != "array" or address in whole, address


@pytest.mark.parametrize(
    "address",
    [
        "/api/nothing",
        "/api",
        "/api/documents/nothing",
        "/api/documents/nothing/original",
        "/api/actors/Nobody",
        "/api/actors/Nobody/about",
        "/api/ties/Nobody/Free Coast Front",
        "/api/ties/Rafik Tollan/Free Coast Front/tree",
        "/api/source?kind=outlet&name=Nothing",
        "/api/report/actor/Nobody",
        "/api/network/Nobody/neighbours",
        "/api/ties?actor=Nobody",
    ],
)
def test_what_is_not_there_is_a_problem_in_words(reading: TestClient, address: str) -> None:
    answer = reading.get(address)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told.keys() == {"type", "title", "status", "detail"}
    assert told["detail"].endswith(".")


@pytest.mark.parametrize(
    "address",
    [
        "/api/ties?class=nothing",
        "/api/ties?since=yesterday",
        "/api/ties?sort=best",
        "/api/export/doc",
    ],
)
def test_value_that_does_not_fit_is_a_problem_in_words(reading: TestClient, address: str) -> None:
    answer = reading.get(address)
    assert answer.status_code in (400, 422)
    assert answer.json()["detail"].endswith(".")


def test_method_that_no_address_takes_is_refused(changing: TestClient) -> None:
    answer = changing.put("/api/case")
    assert answer.status_code == 405
    assert answer.json()["detail"] == "This address takes no such request."


def spec(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/openapi.json").json()
    return found


def gets(client: TestClient) -> list[str]:
    return [address for address, methods in spec(client)["paths"].items() if "get" in methods]


def parameters(client: TestClient, address: str) -> set[str]:
    return {p["name"] for p in spec(client)["paths"][address]["get"].get("parameters", [])}


def filled(address: str, ask: Asks) -> str:
    values = {**FILL, "b": ask.id("Meridane Lines"), "document": ask.document("02-npa")}
    return address.format(**values)
