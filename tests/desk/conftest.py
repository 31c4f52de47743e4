"""The desk over the demo case, and a browser that knows its token."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.desk import make
from sayso.desk.opened import Opened

PORT = 8642
TOKEN = "a-token-for-tests"  # noqa: S105
BASE = f"http://127.0.0.1:{PORT}"
CHANGE = {"Origin": BASE, "X-Sayso": "desk"}

Open = Callable[..., TestClient]


@pytest.fixture(scope="session")
def reading(demo_case: Path) -> Iterator[TestClient]:
    """A browser before the demo case; nothing in it is changed."""
    with ExitStack() as last:
        yield opened(demo_case, last)


class Asks:
    """Finds ids in the demo case by what people know."""

    def __init__(self, client: TestClient) -> None:
        self._client = client

    def id(self, name: str) -> str:
        """The id of the actor of that name in most documents."""
        found = self._client.get("/api/actors", params={"query": name}).json()["items"]
        return str(found[0]["id"])

    def document(self, source: str) -> str:
        """The id of the document from the file whose name has `source` in it."""
        found = self._client.get("/api/documents", params={"query": source}).json()["items"]
        return str(found[0]["id"])


@pytest.fixture(scope="session")
def ask(reading: TestClient) -> Asks:
    """Ids of the demo case."""
    return Asks(reading)


@pytest.fixture
def browse() -> Iterator[Open]:
    """Opens the desk over a case file: `browse(path, read_only=True)`."""
    with ExitStack() as last:
        yield lambda path, **how: opened(path, last, **how)


@pytest.fixture
def changing(demo_case: Path, tmp_path: Path, browse: Open) -> TestClient:
    """A browser before a copy of the demo case; its requests may change it."""
    path = tmp_path / "harbour.sayso"
    shutil.copy(demo_case, path)
    client = browse(path)
    client.headers.update(CHANGE)
    return client


def opened(path: Path, last: ExitStack, *, read_only: bool = False) -> TestClient:
    """A client that has opened the desk with its token."""
    case = Opened(path, read_only=read_only)
    last.callback(case.close)
    client = TestClient(make(case, token=TOKEN, port=PORT), base_url=BASE)
    assert client.get("/", params={"token": TOKEN}).status_code == 200
    return client
