"""Verifying finds what was changed behind the case's back."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sayso.front import Case
from sayso.records import CaseError
from tests.case.sample import page, read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.sayso"
    with Case(path, create=True) as case:
        list(case.documents.add([page(1), page(2)], read))
    return path


def change(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


def found(path: Path) -> list[str]:
    with Case(path, read_only=True) as case:
        return list(case.verify())


def test_whole_case_is_found_whole(path: Path) -> None:
    assert found(path) == []


def test_changed_bytes_are_found(path: Path) -> None:
    change(path, "UPDATE page SET bytes = x'00' WHERE number = 2")
    assert found(path) == ["The bytes of page2.html are not those that were added."]


def test_evidence_outside_the_text_is_found(path: Path) -> None:
    change(path, 'UPDATE claim SET "end" = 99999 WHERE document = 1 AND position = 0')
    assert any("points outside its text" in line for line in found(path))


def test_damaged_file_is_told_in_sentences(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'claim'")
        start = (root.fetchone()[0] - 1) * size
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    whole = path.read_bytes()
    path.write_bytes(whole[:start] + b"\xff" * size + whole[start + size :])
    lines = found(path)
    assert any("is damaged" in line for line in lines)
    with Case(path, read_only=True) as case, pytest.raises(CaseError, match="is damaged"):
        list(case.documents.all())
