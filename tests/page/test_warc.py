from __future__ import annotations

import gzip
from pathlib import Path

from sayso.page import open_pages, walk
from tests.page.make import STORY, article, texts, warc

HTML = b"Content-Type: text/html; charset=windows-1252"
PAGE = article().encode()


def test_every_page_of_an_archive_is_read(tmp_path: Path) -> None:
    records = [
        ("https://courier.example/a", "200", HTML, PAGE),
        ("https://courier.example/b.png", "200", b"Content-Type: image/png", b"\x89PNG"),
        ("https://courier.example/c", "301", b"Location: /a", b""),
        ("https://courier.example/d", "404", HTML, b"<p>Not found</p>"),
        (
            "https://courier.example/e",
            "200",
            b"Content-Type: text/plain",
            "\n".join(STORY).encode(),
        ),
    ]
    for packed in (False, True):
        path = tmp_path / f"news-{packed}.warc"
        path.write_bytes(warc(*records, packed=packed))
        docs = list(open_pages([str(path)]))
        assert [doc.source for doc in docs] == [
            f"{path}#https://courier.example/{x}" for x in "ade"
        ]
        assert texts(docs[0])[1:] == list(STORY)
        assert docs[1].unread == "The server had no such page (status 404)."
        assert texts(docs[2]) == list(STORY)


def test_charset_of_the_response_is_used(tmp_path: Path) -> None:
    body = article("The board owes \x804 million, she said.").encode("latin-1")
    path = tmp_path / "a.warc"
    path.write_bytes(warc(("https://courier.example/a", "200", HTML, body)))
    (doc,) = open_pages([str(path)])
    assert "€4 million" in doc.text


def test_payload_is_decompressed_and_named_by_its_own_bytes(tmp_path: Path) -> None:
    headers = HTML + b"\r\nContent-Encoding: gzip"
    path = tmp_path / "a.warc"
    path.write_bytes(warc(("https://courier.example/a", "200", headers, gzip.compress(PAGE))))
    (page,) = walk([str(path)])
    assert page.data == PAGE
    assert page.address == "https://courier.example/a"


def test_archive_without_pages_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    path.write_bytes(warc(("https://courier.example/b", "200", b"Content-Type: image/png", b"x")))
    (doc,) = open_pages([str(path)])
    assert doc.unread == "This archive holds no page that Sayso can read."


def test_cut_off_archive_keeps_the_pages_before(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    records = [(f"https://courier.example/{at}", "200", HTML, PAGE) for at in range(3)]
    whole = b"".join(warc(record, packed=True) for record in records)
    path.write_bytes(whole[: len(whole) - 200])
    docs = list(open_pages([str(path)]))
    assert [doc.unread for doc in docs[:2]] == [None, None]
