"""Who may ask the desk, and what every answer carries. Each test fails without its rule."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect

from sayso.desk.guard import Guard
from tests.desk.conftest import BASE, CHANGE, PORT, TOKEN, Open

JUDGEMENT = {"kind": "claim", "left": "0" * 16, "verdict": "misread"}


@pytest.fixture
def stranger(reading: TestClient) -> TestClient:
    """A browser without the cookie."""
    return TestClient(reading.app, base_url=BASE, follow_redirects=False)


def test_without_token_nothing_is_told(stranger: TestClient) -> None:
    for address in ("/api/case", "/api/openapi.json", "/api/documents", "/", "/ties"):
        assert stranger.get(address).status_code == 401
    assert "case" not in stranger.get("/").text


def test_wrong_token_is_refused(stranger: TestClient) -> None:
    for token in ("", "x", TOKEN[:-1], TOKEN + "x", "ñ"):
        answer = stranger.get("/", params={"token": token})
        assert answer.status_code == 401
        assert "set-cookie" not in answer.headers


def test_token_becomes_a_cookie_and_leaves_the_address(stranger: TestClient) -> None:
    answer = stranger.get("/ties", params={"sort": "pages", "token": TOKEN})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/ties?sort=pages"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert f"sayso_{PORT}=" in cookie


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example/", "///evil.example"])
def test_token_leads_to_no_other_machine(stranger: TestClient, path: str) -> None:
    answer = stranger.get(f"{BASE}{path}", params={"token": TOKEN})
    assert answer.headers["location"].startswith("/")
    assert not answer.headers["location"].startswith(("//", "/\\"))


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", "127.0.0.1:1", "", "[::1]:1"]
)
def test_foreign_host_is_refused(reading: TestClient, host: str) -> None:
    answer = reading.get("/api/case", headers={"Host": host})
    assert answer.status_code == 421


def test_own_names_are_taken(reading: TestClient) -> None:
    for host in (f"127.0.0.1:{PORT}", f"localhost:{PORT}", f"[::1]:{PORT}", f"LOCALHOST:{PORT}"):
        assert reading.get("/api/case/classes", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "null",
        "http://evil.example",
        f"https://127.0.0.1:{PORT}",
        "http://127.0.0.1:1",
        f"http://localhost:{PORT}",
    ],
)
def test_change_from_foreign_origin_is_refused(changing: TestClient, origin: str | None) -> None:
    del changing.headers["origin"]
    headers = {} if origin is None else {"Origin": origin}
    answer = changing.post("/api/review/judgements", json=JUDGEMENT, headers=headers)
    assert answer.status_code == 403
    assert "own page" in answer.json()["detail"]
    assert changing.get("/api/review/judgements").json()["total"] == 0


def test_change_without_the_header_is_refused(changing: TestClient) -> None:
    del changing.headers["x-sayso"]
    answer = changing.post("/api/review/judgements", json=JUDGEMENT)
    assert answer.status_code == 403
    assert "X-Sayso" in answer.json()["detail"]
    assert changing.get("/api/review/judgements").json()["total"] == 0


def test_read_only_refuses_every_change(demo_case: Path, browse: Open) -> None:
    client = browse(demo_case, read_only=True)
    for method, address in changes(client):
        answer = client.request(method, address.format(number=1), headers=CHANGE)
        assert answer.status_code == 403
        assert "--read-only" in answer.json()["detail"]
    assert client.get("/api/case").json()["read_only"] is True


def test_no_address_changes_on_a_safe_method(reading: TestClient) -> None:
    methods = {method for path in paths(reading).values() for method in path}
    assert methods <= {"get", "post", "delete"}
    assert {address for _, address in changes(reading)} == {
        "/api/review/judgements",
        "/api/review/judgements/{number}/undo",
        "/api/adding",
    }


def test_every_answer_carries_the_safety_headers(stranger: TestClient, reading: TestClient) -> None:
    answers = [stranger.get("/"), stranger.get("/", params={"token": TOKEN})]
    answers += [reading.get(a) for a in ("/", "/api/case", "/api/nothing", "/api/ties?limit=x")]
    answers.append(reading.get("/api/case", headers={"Host": "evil.example"}))
    for answer in answers:
        policy = answer.headers["content-security-policy"].split("; ")
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in str(policy)
        assert "http" not in str(policy)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-frame-options"] == "DENY"


def test_answers_of_the_case_are_not_kept_by_the_browser(reading: TestClient) -> None:
    assert reading.get("/api/case").headers["cache-control"] == "no-store"


def test_no_other_origin_may_read_answers(reading: TestClient) -> None:
    answer = reading.get("/api/case", headers={"Origin": "http://evil.example"})
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


def test_websockets_are_refused() -> None:
    async def accepting(scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG001
        await send({"type": "websocket.accept"})

    guard = Guard(accepting, token=TOKEN, port=PORT, read_only=False)
    client = TestClient(guard, base_url=BASE)
    with pytest.raises(WebSocketDisconnect), client.websocket_connect("/api/case"):
        pass


def paths(client: TestClient) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = client.get("/api/openapi.json").json()["paths"]
    return found


def changes(client: TestClient) -> list[tuple[str, str]]:
    return [
        (method, address)
        for address, methods in paths(client).items()
        for method in methods
        if method != "get"
    ]
