"""Pages go into a case once, come back whole, and outlive their reader's version."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sayso.front import Case
from sayso.page import Page
from sayso.records import CaseError, MissingError
from tests.case.sample import page, read, read_again, reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "harbour.sayso"


def test_added_pages_come_back_as_they_were_read(path: Path) -> None:
    with Case(path, create=True) as case:
        list(case.documents.add([page(1), page(2)], read))
        assert list(case.documents.all()) == [reading(page(1)), reading(page(2))]
        assert case.documents.get(page(2).sha256[:16]) == reading(page(2))


def test_original_bytes_come_back_byte_for_byte(path: Path) -> None:
    with Case(path, create=True) as case:
        list(case.documents.add([page(1)], read))
        assert case.documents.original(page(1).sha256[:16]) == page(1).data


def test_page_added_twice_is_stored_once(path: Path) -> None:
    with Case(path, create=True) as case:
        first = list(case.documents.add([page(1), page(1)], read))
        again = list(case.documents.add([page(1)], read))
        assert [a.known for a in first + again] == [False, True, True]
        assert case.documents.count() == 1


LOST = Page("https://example.test/a", b"", trouble="The server did not answer.")
FOUND = Page("https://example.test/a", b"<p>There again</p>", kind="html")


def test_unreadable_page_is_kept_with_its_reason(path: Path) -> None:
    with Case(path, create=True) as case:
        list(case.documents.add([LOST], read))
        assert [u.reason for u in case.documents.unread()] == ["The server did not answer."]
        assert case.documents.troubled() == 1


def test_retried_page_takes_the_place_of_its_trouble(path: Path) -> None:
    with Case(path, create=True) as case:
        list(case.documents.add([LOST, page(1)], read))
        done = list(case.documents.retry(read, have=lambda _: [FOUND]))
        assert [a.page for a in done] == [FOUND]
        assert (case.documents.troubled(), case.documents.count()) == (0, 2)
        assert case.documents.original(FOUND.sha256[:16]) == FOUND.data


def test_retried_page_that_stays_lost_stays_as_it_is(path: Path) -> None:
    with Case(path, create=True) as case:
        list(case.documents.add([LOST], read))
        assert list(case.documents.retry(read, have=lambda _: [LOST])) == []
        assert list(case.documents.retry(read, have=lambda _: [])) == []
        assert [u.reason for u in case.documents.unread()] == ["The server did not answer."]


def test_reread_touches_only_what_another_version_read(path: Path) -> None:
    with Case(path, create=True) as case:
        list(case.documents.add([page(1)], read))
        list(case.documents.add([page(2)], read_again))
        done = list(case.documents.reread(read_again, version={"sayso": "2"}))
        assert [a.page.source for a in done] == ["page1.html"]
        assert {r.version["sayso"] for r in case.documents.all()} == {"2"}
        assert case.documents.original(page(1).sha256[:16]) == page(1).data


def test_missing_case_says_how_to_make_one(path: Path) -> None:
    with pytest.raises(CaseError, match=r"There is no case at .* Make one: sayso add"):
        Case(path)


def test_unknown_document_is_a_clear_sentence(path: Path) -> None:
    with Case(path, create=True) as case, pytest.raises(MissingError, match='No document "x"'):
        case.documents.get("x")


def test_second_writer_is_told_who_writes(path: Path) -> None:
    with Case(path, create=True):
        with pytest.raises(CaseError, match=r"being written by another Sayso \(process \d+"):
            Case(path)
        Case(path, read_only=True).close()


def test_file_of_a_newer_version_is_refused(path: Path) -> None:
    Case(path, create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(CaseError, match="written by a newer Sayso"):
        Case(path)


def test_other_database_is_refused_and_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE stock (name)")
    connection.close()
    with pytest.raises(CaseError, match="not a case"):
        Case(path)


def test_text_file_is_refused(path: Path) -> None:
    path.write_text("This is a diary, and no database, of more than sixteen bytes." * 99, "utf-8")
    with pytest.raises(CaseError, match="is not a case file"):
        Case(path)
    assert path.read_text("utf-8").startswith("This is a diary")


def test_folder_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="is a folder"):
        Case(tmp_path, create=True)


def test_case_in_a_folder_that_cannot_be_written_is_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Case(path, create=True) as case:
        list(case.documents.add([page(1)], read))
    path.with_name("harbour.sayso-wal").unlink(missing_ok=True)
    before = sorted(path.parent.iterdir())
    monkeypatch.setattr("sayso.case.sqlite.os.access", lambda *_: False)
    with Case(path, read_only=True) as case:
        assert len(list(case.documents.all())) == 1
        assert sorted(path.parent.iterdir()) == before, "a log was made beside the case"


def test_lock_that_cannot_be_made_is_told_in_a_sentence(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("sayso.case.writer.FileLock.acquire", refused)
    with pytest.raises(CaseError, match="cannot be written: Read-only file system"):
        Case(path, create=True)
