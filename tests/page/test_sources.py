from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import pytest

from sayso.page import open_pages, received, walk
from sayso.records import PageError
from tests.page.make import STORY, article, texts


def test_folder_is_walked_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.html", "a.html", ".hidden.html", "sub/c.html", ".git/d.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(article())
    found = [Path(page.source).relative_to(tmp_path).as_posix() for page in walk([str(tmp_path)])]
    assert found == ["a.html", "b.html", "sub/c.html"]


def test_missing_path_is_an_error_with_the_closest_names(tmp_path: Path) -> None:
    (tmp_path / "harbour.html").write_text(article())
    with pytest.raises(PageError, match=r"No file or folder named .*Closest: 'harbour.html'"):
        walk([str(tmp_path / "harbor.html")])


def test_packed_page_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.html.gz"
    path.write_bytes(gzip.compress(article().encode()))
    (doc,) = open_pages([str(path)])
    assert texts(doc)[1:] == list(STORY)


def test_packed_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.page.sources.PAGE_LIMIT", 2**20)
    path = tmp_path / "a.html.gz"
    path.write_bytes(gzip.compress(b" " * 2**24))
    (doc,) = open_pages([str(path)])
    assert doc.unread == "This page is larger than 1 MiB."


def test_huge_file_is_refused_with_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(received.PAGE_LIMIT + 1)
    (doc,) = open_pages([str(path)])
    assert doc.unread == "This page is larger than 64 MiB."


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.html", b"", "This page is empty."),
        ("a.html", b" \n", "This page is empty."),
        ("a.html.gz", b"\x1f\x8bnonsense", "This compressed file is damaged and cannot be opened."),
        (
            "a.png",
            b"\x89PNG....",
            "This is a PNG image; Sayso reads HTML, text, PDF, e-mail and WARC.",
        ),
    ],
)
def test_page_that_cannot_be_read_says_why(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (doc,) = open_pages([str(tmp_path / name)])
    assert (doc.unread, doc.text, doc.passages) == (reason, "", ())
    assert len(doc.id) == 16


def test_one_bad_page_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"")
    (tmp_path / "b.html").write_text(article())
    assert [doc.unread is None for doc in open_pages([str(tmp_path)])] == [False, True]


def test_standard_input_is_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(article().encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    (doc,) = open_pages(["-"])
    assert (doc.source, texts(doc)[1:]) == ("-", list(STORY))


def test_pages_come_one_at_a_time(tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        (tmp_path / name).write_text(article())
    pages = walk([str(tmp_path)])
    assert Path(next(pages).source).name == "a.html"
    (tmp_path / "b.html").unlink()
    assert next(pages).trouble is not None


def test_same_bytes_give_the_same_document(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(article())
    once, again = list(open_pages([str(tmp_path)])), list(open_pages([str(tmp_path)]))
    assert once == again
