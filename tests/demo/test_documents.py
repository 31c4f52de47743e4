"""The page room gets from every demo page what its truth says, and nothing of its clutter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sayso.demo import pages, truth
from sayso.page import parse, walk
from sayso.records import Document
from tests.demo.story import flat, tree

ROWS: dict[str, dict[str, Any]] = {row["file"]: row for row in truth()["page"]}


STORIES = [name for name, row in ROWS.items() if row["kind"] != "round-up"]
STILL_KEPT = {
    "Elsewhere: Tidewrack": "a blogroll without any name or heading",
    "No cookies, no counters": "a blog's last line",
    "Oilskins, size L": "a small ad in a table cell",
    "Best viewed at": "a footer in a table cell",
}
"""Clutter that the page room does not tell from the story yet; strict, so none stays by mistake."""


def clutter() -> Iterator[Any]:
    """Each clutter line of each page, those still kept marked as such."""
    for name, row in ROWS.items():
        for words in row.get("clutter", []):
            why = STILL_KEPT.get(words)
            marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
            yield pytest.param(name, words, marks=marks)


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    found = [doc for page in walk([str(path) for path in pages()]) for doc in parse(page)]
    return dict(zip(ROWS, found, strict=True))


@pytest.mark.parametrize(("name", "words"), list(clutter()))
def test_document_holds_no_clutter(documents: dict[str, Document], name: str, words: str) -> None:
    assert words in flat(tree(ROWS[name]).text_content())
    assert words not in documents[name].text


@pytest.mark.parametrize("name", STORIES)
def test_document_holds_the_whole_story(documents: dict[str, Document], name: str) -> None:
    text = flat(documents[name].text)
    for block in tree(ROWS[name]).xpath(ROWS[name]["body"]):
        words = flat(" ".join(block.itertext()))
        if "dateline" in ROWS[name]:
            words = words.split(" (NPA) – ")[-1]
        assert words in text


@pytest.mark.parametrize("name", ROWS)
def test_document_knows_title_outlet_date_and_language(
    documents: dict[str, Document], name: str
) -> None:
    doc, row = documents[name], ROWS[name]
    assert row["title"] in (doc.title or "")
    assert doc.language == row["language"]
    told = {"outlet": doc.outlet, "date": doc.published and doc.published[:10]}
    for key, value in told.items():
        unknown = value is None and key in row.get("bare", [])
        assert unknown or (value or "").lower() == str(row[key]).lower()


@pytest.mark.parametrize("name", [name for name, row in ROWS.items() if "dateline" in row])
def test_document_keeps_the_wire_credit(documents: dict[str, Document], name: str) -> None:
    credits = documents[name].credits
    assert (ROWS[name]["credit"], ROWS[name]["dateline"]) in [(c.agency, c.place) for c in credits]


def test_page_in_french_stays_unread(documents: dict[str, Document]) -> None:
    assert [name for name, doc in documents.items() if doc.unread] == [
        "22-courrier-saint-orvin.html"
    ]
