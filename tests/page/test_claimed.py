from __future__ import annotations

from pathlib import Path

import pytest

from sayso.page import walk
from sayso.page.claimed import claimed

HOME = "https://post.example/port/boxes"


@pytest.mark.parametrize(
    "head",
    [
        f'<link rel="canonical" href="{HOME}">',
        f"<LINK href='{HOME}' rel=canonical />",
        f'<meta property="og:url" content="{HOME}"/>',
        f'<meta name="og:url" content="http://m.example/9"><link rel="canonical" href="{HOME}">',
        f'<link rel="canonical" href="/port/boxes"><meta property="og:url" content="{HOME}">',
    ],
)
def test_saved_page_names_its_own_address(head: str) -> None:
    assert claimed(f"<html><head>{head}</head><body>No.</body></html>".encode()) == HOME


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="alternate" href="https://post.example/feed">',
        '<link rel="canonical" href="javascript:alert(1)">',
        '<link rel="canonical" href="https://post.example/a b">',
        f'<link rel="canonical" href="https://post.example/{"a" * 3000}">',
        "<link " + "rel= " * 2000,
    ],
)
def test_what_is_no_address_of_the_web_is_left(head: str) -> None:
    assert claimed(head.encode()) is None


def test_file_comes_with_the_address_that_it_names(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    path.write_text(f'<html><head><link rel="canonical" href="{HOME}"></head><p>Text.</p></html>')
    assert next(walk([str(path)])).address == HOME


def test_hostile_head_costs_no_time() -> None:
    assert claimed(b"<link " * 200_000) is None
    assert claimed(b"<meta a='" + b"x='y' " * 200_000) is None
