"""A case as lines of JSON comes back as it was, or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.export import export
from sayso.export.ndjson import read
from sayso.front import Case
from sayso.records import PageError, SaysoError, UsageError
from tests.case import sample

Lines = list[bytes]


@pytest.fixture(scope="module")
def told(demo: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ndjson") / "demo.ndjson"
    export(demo, "ndjson", path)
    return path


def test_case_exported_imported_and_exported_again_is_the_same(told: Path, tmp_path: Path) -> None:
    with Case(tmp_path / "copy.sayso", create=True) as case:
        done = read(case, told)
        export(case, "ndjson", tmp_path / "again.ndjson")
        assert list(case.verify()) == []
    assert (tmp_path / "again.ndjson").read_bytes() == told.read_bytes()
    assert (done.pages, done.known, done.judgements) == (23, 0, 2)


def test_import_brings_originals_readings_and_judgements(
    demo: Case, told: Path, tmp_path: Path
) -> None:
    with Case(tmp_path / "copy.sayso", create=True) as case:
        read(case, told)
        for one, two in zip(demo.documents.all(), case.documents.all(), strict=True):
            assert one == two
            doc = one.document.id
            assert demo.documents.original(doc) == case.documents.original(doc)
        assert case.judgements.all() == demo.judgements.all()


def test_import_twice_changes_nothing(told: Path, tmp_path: Path) -> None:
    with Case(tmp_path / "copy.sayso", create=True) as case:
        read(case, told)
        again = read(case, told)
        assert (again.pages, again.known, again.judgements) == (0, 23, 0)
        export(case, "ndjson", tmp_path / "again.ndjson")
    assert (tmp_path / "again.ndjson").read_bytes() == told.read_bytes()


def test_pages_come_in_beside_those_of_another_case(told: Path, tmp_path: Path) -> None:
    with Case(tmp_path / "other.sayso", create=True) as case:
        list(case.documents.add([sample.page(1)], sample.read))
        case.judgements.misread("0123456789abcdef")
        read(case, told)
        assert case.documents.count() == 24
        numbers = {j.number: j for j in case.judgements.all()}
        assert list(numbers) == [1, 2, 3]
        assert numbers[3].undoes == 2


def test_page_without_bytes_keeps_its_trouble(tmp_path: Path) -> None:
    from sayso.page.received import unreadable

    page = unreadable("gone.html", "This page is gone.")
    with Case(tmp_path / "one.sayso", create=True) as case:
        list(case.documents.add([page], sample.read))
        export(case, "ndjson", tmp_path / "one.ndjson")
    with Case(tmp_path / "two.sayso", create=True) as case:
        read(case, tmp_path / "one.ndjson")
        export(case, "ndjson", tmp_path / "two.ndjson")
        assert [u.reason for u in case.documents.unread()] == ["This page is gone."]
    assert (tmp_path / "one.ndjson").read_bytes() == (tmp_path / "two.ndjson").read_bytes()


def cut(lines: Lines) -> Lines:
    return lines[:-1]


def torn(lines: Lines) -> Lines:
    return [*lines[:5], lines[5][: len(lines[5]) // 2] + b"\n", *lines[6:]]


def changed_text(lines: Lines) -> Lines:
    return [line.replace(b"Rafik Tollan", b"Rafik Dollan") for line in lines]


def changed_bytes(lines: Lines) -> Lines:
    form = json.loads(lines[1])
    form["page"]["bytes"] = "AAAA"
    return [lines[0], json.dumps(form).encode() + b"\n", *lines[2:]]


def outside(lines: Lines) -> Lines:
    form = json.loads(lines[2])
    form["reading"]["claims"][0]["evidence"] = [0, 10**6]
    return [*lines[:2], json.dumps(form).encode() + b"\n", *lines[3:]]


def shuffled(lines: Lines) -> Lines:
    return [lines[0], *lines[2:]]


def longer(lines: Lines) -> Lines:
    return [*lines, lines[1]]


def deep(lines: Lines) -> Lines:
    return [lines[0], b"[" * 100_000 + b"\n", *lines[1:]]


def unknown(lines: Lines) -> Lines:
    return [lines[0], b'{"virus":{}}\n', *lines[1:]]


def newer(lines: Lines) -> Lines:
    return [b'{"sayso":"case","form":2}\n', *lines[1:]]


def empty(lines: Lines) -> Lines:  # noqa: ARG001
    return []


def foreign(lines: Lines) -> Lines:  # noqa: ARG001
    return [b'{"id":"x","schema":"Person"}\n']


def binary(lines: Lines) -> Lines:  # noqa: ARG001
    return [b"\x89PNG\r\n\x1a\n\xff\xfe"]


HARM: dict[Callable[[Lines], Lines], str] = {
    cut: "was cut off",
    torn: "Line 6 of",
    changed_text: "is damaged|does not fit",
    changed_bytes: "Line 2 of",
    outside: "Line 3 of",
    shuffled: "Line 2 of",
    longer: "does not fit",
    deep: "Line 2 of",
    unknown: "Line 2 of",
    newer: "newer Sayso",
    empty: "is not a case",
    foreign: "is not a case",
    binary: "is not a case",
}


@pytest.mark.parametrize("harm", HARM, ids=lambda harm: harm.__name__)
def test_damaged_or_foreign_file_is_refused_and_changes_nothing(
    told: Path, tmp_path: Path, harm: Callable[[Lines], Lines]
) -> None:
    bad = tmp_path / "bad.ndjson"
    bad.write_bytes(b"".join(harm(told.read_bytes().splitlines(keepends=True))))
    with Case(tmp_path / "held.sayso", create=True) as case:
        list(case.documents.add([sample.page(1)], sample.read))
        export(case, "ndjson", tmp_path / "before.ndjson")
        with pytest.raises(PageError, match=HARM[harm]):
            read(case, bad)
        export(case, "ndjson", tmp_path / "after.ndjson")
    assert (tmp_path / "after.ndjson").read_bytes() == (tmp_path / "before.ndjson").read_bytes()


def test_values_that_fit_no_table_are_refused(told: Path, tmp_path: Path) -> None:
    from hashlib import sha256

    lines = told.read_bytes().splitlines(keepends=True)[:3]
    form = json.loads(lines[2])
    form["reading"]["document"]["title"] = {"not": "a title"}
    lines[2] = json.dumps(form).encode() + b"\n"
    digest = sha256(b"".join(lines)).hexdigest()
    end = {"end": {"page": 1, "reading": 1, "judgement": 0, "sha256": digest}}
    bad = tmp_path / "bad.ndjson"
    bad.write_bytes(b"".join([*lines, json.dumps(end).encode() + b"\n"]))
    with Case(tmp_path / "held.sayso", create=True) as case:
        with pytest.raises(SaysoError, match="does not fit"):
            read(case, bad)
        assert case.documents.count() == 0


def test_whole_case_takes_no_choice(demo: Case, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="whole case"):
        export(demo, "ndjson", tmp_path / "part.ndjson", actor="Rafik Tollan")
