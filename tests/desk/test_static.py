"""The built page: right types, its own folder and nothing beside it, one page for every view."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from sayso.desk.static import page


@pytest.fixture
def built(tmp_path: Path) -> TestClient:
    """A desk's page of three files, with a secret beside its folder."""
    folder = tmp_path / "static"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>desk</title>")
    (folder / "assets" / "desk-1f.js").write_text("export {}")
    (folder / "assets" / "desk-1f.css").write_text("body{}")
    (folder / "assets" / "notes.py").write_text("secret = 1")
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "linked.txt").symlink_to(tmp_path / "secret.txt")
    app = FastAPI()
    app.include_router(page(folder))
    return TestClient(app)


def test_files_have_their_types(built: TestClient) -> None:
    script = built.get("/assets/desk-1f.js")
    assert script.headers["content-type"] == "text/javascript; charset=utf-8"
    assert "immutable" in script.headers["cache-control"]
    assert built.get("/assets/desk-1f.css").headers["content-type"] == "text/css; charset=utf-8"


@pytest.mark.parametrize("path", ["/", "/ties/a/b", "/documents/1f", "/assets/notes.py"])
def test_every_view_is_the_one_page(built: TestClient, path: str) -> None:
    answer = built.get(path)
    assert answer.text.startswith("<!doctype html><title>desk")
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/linked.txt",
        "/x%00y",
    ],
)
def test_nothing_beside_the_folder_is_served(built: TestClient, path: str) -> None:
    assert "secret" not in built.get(path).text


def test_page_that_was_not_built_says_so(tmp_path: Path) -> None:
    app = FastAPI()
    app.include_router(page(tmp_path))
    answer = TestClient(app).get("/ties")
    assert answer.status_code == 200
    assert "has not been built" in answer.text
    assert "<script" not in answer.text
