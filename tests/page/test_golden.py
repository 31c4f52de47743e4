"""Saved pages, and what must come out of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sayso.page import open_pages
from sayso.records import Document
from sayso.records.form import document_dict

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(path.name for path in GOLDEN.iterdir() if path.suffix != ".json")


def form(doc: Document) -> dict[str, Any]:
    """The document with its passages' words in place of their offsets."""
    row = document_dict(doc)
    row["source"] = Path(doc.source).name
    row["passages"] = [[p.role, doc.text[p.start : p.end]] for p in doc.passages]
    row["links"] = [[doc.text[k.start : k.end], k.url] for k in doc.links]
    row["dropped"] = [[d.reason, d.text.split("\n")] for d in doc.dropped]
    del row["text"]
    return row


@pytest.mark.parametrize("name", PAGES)
def test_saved_page_is_read_as_agreed(name: str) -> None:
    wanted = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    assert [form(doc) for doc in open_pages([str(GOLDEN / name)])] == wanted
