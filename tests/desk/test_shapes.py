"""The page expects of each answer only what the desk tells."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

SHAPES = Path(__file__).parents[2] / "web" / "src" / "shapes.ts"
_INTERFACE = re.compile(r"export interface (\w+)(?: extends (\w+))? \{\n(.*?)\n\}", re.S)
_FIELD = re.compile(r"^  (\w+)\??:", re.M)

ANSWERS = {
    "Case": "/api/case",
    "Tie": "/api/ties/{a}/{b}",
    "Tree": "/api/ties/{a}/{b}/tree",
    "Timeline": "/api/ties/{a}/{b}/timeline",
    "Network": "/api/network",
    "ActorPage": "/api/actors/{actor}",
    "DocumentPage": "/api/documents/{document}",
    "SourcePage": "/api/source",
    "Found": "/api/search",
    "Job": "/api/adding",
}
ITEMS = {
    "TieRow": "/api/ties",
    "Report": "/api/ties/{a}/{b}/reports",
    "ListedActor": "/api/actors",
    "SeenIn": "/api/actors/{actor}/documents",
    "About": "/api/actors/{actor}/about",
    "ListedDocument": "/api/documents",
    "ListedSource": "/api/sources",
    "Suggestion": "/api/review/suggestions",
    "Doubtful": "/api/review/claims",
    "Judgement": "/api/review/judgements",
    "Unread": "/api/case/unread",
    "Hit": "/api/search/text",
}


def interfaces() -> dict[str, set[str]]:
    """The fields of each interface of the page, inherited ones too."""
    found: dict[str, set[str]] = {}
    for name, above, body in _INTERFACE.findall(SHAPES.read_text(encoding="utf-8")):
        found[name] = set(_FIELD.findall(body)) | found.get(above, set())
    return found


def properties(api: dict[str, Any], path: str, *, item: bool) -> set[str]:
    """The fields of what an address answers, or of one item of its page."""
    answer = api["paths"][path]["get"]["responses"]["200"]
    schema = _resolve(api, answer["content"]["application/json"]["schema"])
    if item:
        schema = _resolve(api, schema["properties"]["items"]["items"])
    return set(schema["properties"])


def _resolve(api: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    name = schema["$ref"].rsplit("/", 1)[-1] if "$ref" in schema else None
    resolved: dict[str, Any] = api["components"]["schemas"][name] if name else schema
    return resolved


@pytest.mark.parametrize("name", [*ANSWERS, *ITEMS])
def test_page_expects_no_field_that_the_desk_does_not_tell(name: str, reading: TestClient) -> None:
    api = reading.get("/api/openapi.json").json()
    path = ANSWERS.get(name) or ITEMS[name]
    expected = interfaces()[name]
    assert expected
    assert expected - properties(api, path, item=name in ITEMS) == set()
