"""Files of every earlier schema are brought to today's, whole; files of a newer one are refused.

The files in `files/` were written by the code of their time: two pages that were
read and one that could not be had.
"""

from __future__ import annotations

import gzip
import sqlite3
from pathlib import Path

import pytest

from sayso.case.migrations import MIGRATIONS
from sayso.front import Case
from sayso.records import CaseError
from tests.case.sample import page, reading

FILES = sorted((Path(__file__).parent / "files").glob("*.sayso.gz"))


def opened(path: Path, old: Path) -> Path:
    path.write_bytes(gzip.decompress(old.read_bytes()))
    return path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def tables(path: Path) -> list[tuple[object, ...]]:
    return rows(path, "SELECT type, name, sql FROM sqlite_master ORDER BY type, name")


def test_a_file_of_every_earlier_schema_is_at_hand() -> None:
    versions = [int(name.stem[1:].removesuffix(".sayso")) for name in FILES]
    assert versions == list(range(1, len(MIGRATIONS)))


@pytest.mark.parametrize("old", FILES, ids=lambda path: path.name)
def test_old_file_has_all_its_documents_and_todays_tables(old: Path, tmp_path: Path) -> None:
    path = opened(tmp_path / "old.sayso", old)
    Case(tmp_path / "new.sayso", create=True).close()
    with Case(path) as case:
        assert list(case.documents.all())[:2] == [reading(page(1)), reading(page(2))]
        assert list(case.verify()) == []
        assert len(case.search("ferry")) == 3
    assert tables(path) == tables(tmp_path / "new.sayso")


@pytest.mark.parametrize("old", FILES, ids=lambda path: path.name)
def test_documents_of_an_old_file_wait_to_be_weighed(old: Path, tmp_path: Path) -> None:
    path = opened(tmp_path / "old.sayso", old)
    Case(path).close()
    waiting = {row[0] for row in rows(path, "SELECT document FROM pending")}
    assert {page(1).sha256[:16], page(2).sha256[:16]} < waiting


def test_old_file_opened_for_reading_is_left_as_it_is(tmp_path: Path) -> None:
    path = opened(tmp_path / "old.sayso", FILES[0])
    with Case(path, read_only=True) as case:
        assert case.documents.count() == 3
    assert rows(path, "PRAGMA user_version") == [(1,)]


def test_newer_file_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.sayso"
    Case(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    for read_only in (True, False):
        with pytest.raises(CaseError, match="written by a newer Sayso"):
            Case(path, read_only=read_only)
    assert rows(path, "PRAGMA user_version") == [(len(MIGRATIONS) + 1,)]
