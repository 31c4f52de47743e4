"""Adding pages from the desk: one job at a time, told as it goes, stopped when asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.desk import adding, limits
from sayso.front import Case
from sayso.page import Page
from sayso.records import Reading
from tests.case import sample
from tests.desk.conftest import CHANGE, Open

PAGE = """<html><head><title>Quay union accuses harbour board</title></head><body><article>
<h1>Quay union accuses harbour board</h1><p>The Quay Union accused the Tarn Harbour Board of hiding
the report, its chairwoman, Mira Solt, told the Tarn Echo on Monday.</p></article></body></html>"""

Files = list[tuple[str, tuple[str, bytes]]]


@pytest.fixture
def empty(tmp_path: Path, browse: Open) -> TestClient:
    """A browser before a case without pages."""
    path = tmp_path / "empty.sayso"
    Case(path, create=True).close()
    client = browse(path)
    client.headers.update(CHANGE)
    return client


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages are read without a model."""
    monkeypatch.setattr("sayso.reading.pool.reader", lambda processes: sample.read)  # noqa: ARG005


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Each page is read only when the test says so."""
    turns = threading.Semaphore(0)

    def read(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
        for page in pages:
            assert turns.acquire(timeout=20)
            yield page, [sample.reading(page)]

    monkeypatch.setattr("sayso.reading.pool.reader", lambda processes: read)  # noqa: ARG005
    yield turns.release
    turns.release(100)


def test_page_is_read_and_found(empty: TestClient) -> None:
    answer = empty.post("/api/adding", files=files(("quay.html", PAGE)))
    assert answer.status_code == 202
    job = ended(empty)
    assert (job["state"], job["wanted"], job["added"], job["unread"]) == ("done", 1, 1, [])
    listed = empty.get("/api/documents").json()["items"]
    assert [(doc["source"], doc["title"]) for doc in listed] == [
        ("quay.html", "Quay union accuses harbour board")
    ]
    assert empty.get("/api/case").json()["waiting"] == 0
    assert empty.get("/api/actors", params={"query": "Quay Union"}).json()["total"] == 1


@pytest.mark.usefixtures("quick")
def test_page_known_before_is_counted_as_such(empty: TestClient) -> None:
    for added, known in ((1, 0), (0, 1)):
        empty.post("/api/adding", files=files(("a.html", PAGE)))
        job = ended(empty)
        assert (job["added"], job["known"]) == (added, known)


@pytest.mark.usefixtures("quick")
def test_files_of_one_name_are_two_pages(empty: TestClient) -> None:
    empty.post("/api/adding", files=files(("a.html", PAGE), ("a.html", PAGE + "<!-- -->")))
    assert ended(empty)["added"] == 2


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\pages\\story.html", "story.html"),
        (".hidden", "hidden"),
        ("..", "page"),
        ("x" * 300 + ".html", "x" * 195 + ".html"),
    ],
)
def test_name_sent_leads_nowhere(empty: TestClient, sent: str, kept: str) -> None:
    empty.post("/api/adding", files=files((sent, PAGE)))
    assert ended(empty)["added"] == 1
    assert empty.get("/api/documents").json()["items"][0]["source"] == kept


def test_second_job_is_refused_while_one_runs(empty: TestClient, slow: Callable[[], None]) -> None:
    assert empty.post("/api/adding", files=files(("a.html", PAGE))).status_code == 202
    second = empty.post("/api/adding", files=files(("b.html", PAGE + " ")))
    assert second.status_code == 409
    assert "already" in second.json()["detail"]
    judged = empty.post(
        "/api/review/judgements", json={"kind": "claim", "left": "0" * 16, "verdict": "misread"}
    )
    assert judged.status_code == 409
    assert "just now" in judged.json()["detail"]
    slow()
    assert ended(empty)["added"] == 1


def test_job_stops_after_the_page_being_read(empty: TestClient, slow: Callable[[], None]) -> None:
    sent = files(*((f"{n}.html", f"{PAGE}{n}") for n in range(9)))
    empty.post("/api/adding", files=sent)
    slow()
    until(empty, lambda job: job["added"] == 1)
    assert empty.delete("/api/adding").json()["state"] == "stopping"
    slow()
    job = ended(empty)
    assert job["state"] == "stopped"
    assert job["added"] == empty.get("/api/documents").json()["total"] <= 2


def test_desk_answers_while_pages_are_added(empty: TestClient, slow: Callable[[], None]) -> None:
    empty.post("/api/adding", files=files(("a.html", PAGE), ("b.html", PAGE + " ")))
    slow()
    until(empty, lambda job: job["added"] == 1)
    assert empty.get("/api/documents").json()["total"] == 1
    assert empty.get("/api/case").json()["waiting"] == 1
    slow()
    assert ended(empty)["state"] == "done"


@pytest.mark.parametrize(
    "address", ["/etc/passwd", "file:///etc/passwd", "-", "page.html", "ftp://a.example"]
)
def test_only_web_addresses_are_fetched(empty: TestClient, address: str) -> None:
    answer = empty.post("/api/adding", data={"addresses": [address]})
    assert answer.status_code == 400
    assert "no web address" in answer.json()["detail"]
    assert empty.get("/api/adding").json()["state"] == "none"


def test_address_of_this_machine_is_not_fetched(empty: TestClient) -> None:
    assert empty.post("/api/adding", data={"addresses": ["http://127.0.0.1/"]}).status_code == 202
    job = ended(empty)
    assert job["added"] == 1
    assert "private" in job["unread"][0]["reason"] or "own" in job["unread"][0]["reason"]


def test_nothing_sent_is_told(empty: TestClient) -> None:
    answer = empty.post("/api/adding", data={"addresses": ["  "]})
    assert answer.status_code == 400
    assert "No pages were sent" in answer.json()["detail"]


def test_too_many_files_are_refused(empty: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "MOST", 2)
    sent = files(*((f"{n}.html", PAGE) for n in range(3)))
    answer = empty.post("/api/adding", files=sent)
    assert answer.status_code == 413
    assert empty.get("/api/documents").json()["total"] == 0


def test_too_large_a_request_is_refused_before_it_is_read(
    empty: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "ADDING", 4000)
    answer = empty.post("/api/adding", files=files(("a.html", "x" * 5000)))
    assert answer.status_code == 413
    assert answer.json()["detail"].startswith("This is more than")


def test_too_large_a_request_of_unknown_length_is_refused(
    empty: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "OTHER", 1000)
    stream = (b"x" * 400 for _ in range(10))
    answer = empty.post(
        "/api/review/judgements", content=stream, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 413


def files(*named: tuple[str, str]) -> Files:
    return [("files", (name, text.encode())) for name, text in named]


def ended(client: TestClient) -> dict[str, Any]:
    return until(client, lambda job: job["ended"] is not None)


def until(client: TestClient, holds: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    for _ in range(1500):
        job: dict[str, Any] = client.get("/api/adding").json()
        if holds(job):
            return job
        time.sleep(0.02)
    raise AssertionError(job)
