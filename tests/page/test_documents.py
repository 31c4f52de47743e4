from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sayso.page import Page, open_pages, parse
from sayso.page.content import GAP
from sayso.page.received import Kind
from sayso.records import Document
from tests.page.make import STORY, article, read, texts

KINDS: tuple[Kind, ...] = ("html", "text", "mail", "pdf", "unknown")
PIECES = (
    "<p>", "</p>", "<div class='related'>", "</div>", "<br>", "<table><tr><td>", "<a href='/x'>",
    "</a>", "<blockquote>", "<h1>", "</h1>", "<script>", "</script>", "<!--", "-->", "&shy;",
    "&#0;", "&#x200f;", "\u00ad", "\ufb01", "\u200b", "\x00", "\x07", "e\u0301", "\ud7ff",
    "VELMAR (AP) — ", " (Reuters)", "Read more: ", "By Ann Roe", "The board met on Monday.",
    "It will meet again.", "\n\n", "pic07The", "Subject: x\nFrom: y\n\n", " ", "é", "“”",
    "<?xml encoding='utf-16'?>", "<frameset><frame src=a>",
)  # fmt: skip


def is_sound(doc: Document) -> bool:
    """True where the passages cover the text exactly and all of it can be shown."""
    covered = GAP.join(doc.text[p.start : p.end] for p in doc.passages)
    ends = [p.end for p in doc.passages]
    return (
        covered == doc.text
        and all(p.start < p.end and doc.text[p.start : p.end].strip() for p in doc.passages)
        and all(any(k.start < k.end <= end for end in ends) for k in doc.links)
        and not any(unicodedata.category(c)[0] == "C" for c in doc.text.replace(GAP, " "))
        and (bool(doc.unread) or bool(doc.text))
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=600), st.sampled_from(KINDS))
@example(b"\x00" * 50, "html")
@example(b"<", "html")
@example(b"%PDF-", "pdf")
def test_any_bytes_give_sound_documents(data: bytes, kind: Kind) -> None:
    assert all(is_sound(doc) for doc in parse(Page("x", data, kind)))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from(KINDS[:3]))
def test_any_markup_gives_sound_documents(pieces: list[str], kind: Kind) -> None:
    page = Page("x", "".join(pieces).encode("utf-8", "replace"), kind)
    assert all(is_sound(doc) for doc in parse(page))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_reading_twice_gives_the_same(pieces: list[str]) -> None:
    data = article("".join(pieces)).encode("utf-8", "replace")
    assert list(parse(Page("x", data, "html"))) == list(parse(Page("x", data, "html")))


def test_id_is_the_beginning_of_the_bytes_sha256() -> None:
    doc = read(article())
    assert doc.id == doc.sha256[:16]
    assert doc.sha256 == Page("x", article().encode()).sha256


def test_page_in_another_language_is_kept_unread() -> None:
    row = "<p>Der Hafenvorstand von Velmar hat am Montag beschlossen, die Mole zu schließen.</p>"
    doc = read(
        f"<html><body><article><h1>Mole wird geschlossen</h1>{row * 5}</article></body></html>"
    )
    assert doc.language == "de"
    assert doc.unread == "This page seems to be in German; Sayso reads English."


def test_text_too_long_to_parse_is_kept_unread() -> None:
    doc = read("The harbour board met on Monday. " * 31_000, kind="text")
    assert len(doc.text) > 1_000_000
    assert doc.unread == ("This page has more than 1,000,000 characters of text; add it in parts.")


def test_page_of_frames_says_so() -> None:
    doc = read("<html><frameset cols=2><frame src='a.html'><frame src='b.html'></frameset></html>")
    assert doc.unread is not None
    assert "frames" in doc.unread


@pytest.mark.parametrize("markup", ["<div>" * 3000, "<table><tr><td>" * 700, "<b><i>" * 2000])
def test_hostile_nesting_is_survived(markup: str) -> None:
    assert is_sound(read(markup + f"<p>{STORY[0]}</p>"))


def test_long_page_is_read_whole() -> None:
    rows = [f"The board met for the {at}th time and closed pier number {at}." for at in range(3000)]
    assert texts(read(article(*rows)), "lead", "body") == [*STORY, *rows]


def test_page_cannot_make_the_reader_open_files_or_addresses() -> None:
    head = "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
    doc = read(head + article("The name of the host is &x; and nothing else, she said."))
    assert "The name of the host is &x; and nothing else, she said." in texts(doc)


def test_front_objects_are_there_and_importing_the_room_loads_nothing_heavy() -> None:
    assert callable(open_pages)
    code = "import sys, sayso.page; print('lxml' in sys.modules, 'trafilatura' in sys.modules)"
    run = [sys.executable, "-c", code]
    out = subprocess.run(run, capture_output=True, text=True, check=True)  # noqa: S603
    assert out.stdout.split() == ["False", "False"]
