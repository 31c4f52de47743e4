"""A case that is only read is weighed before, or says what is left out and who writes."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from sayso.front import Case
from sayso.records import CaseError
from sayso.report.weighing import weighed
from tests.case.sample import page, read

OLD = Path(__file__).parent.parent / "case" / "files" / "v1.sayso.gz"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.sayso"
    with Case(path, create=True) as case:
        list(case.documents.add([page(1), page(2)], read))
    return path


def test_what_waits_is_weighed_before_it_is_read(path: Path) -> None:
    with weighed(path) as case:
        assert case.waiting() == 0
        assert len(case.ties.strands()) == 1


def test_case_that_another_writes_says_so_and_is_shown_as_it_stood(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Case(path) as writing:
        writing.weigh()
        list(writing.documents.add([page(3)], read))
        with weighed(path) as case:
            assert case.waiting() == 1
            assert case.ties.strands()[0].pages == 2
    said = capsys.readouterr().err
    assert "being written by another Sayso (process" in said
    assert "Not weighed yet: 1 document" in said


def test_file_of_an_older_schema_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.sayso"
    path.write_bytes(gzip.decompress(OLD.read_bytes()))
    with Case(path, read_only=True) as case:
        assert case.waiting() == 3
        with pytest.raises(CaseError, match="by an older Sayso"):
            case.ties.strands()
    with weighed(path) as case:
        assert case.ties.strands()[0].pages == 2
