"""Parquet opens in DuckDB and pyarrow, and readings come back out of Arrow as they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.export import arrow, export, tables
from sayso.export.parquet import READINGS, read
from sayso.front import Case
from sayso.records import PageError, Reading
from tests.export.conftest import FORMULA
from tests.records.test_form import readings


@pytest.fixture(scope="module")
def folder(demo: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("parquet") / "demo"
    export(demo, "parquet", target)
    return target


def ask(folder: Path, question: str) -> list[Any]:
    with duckdb.connect() as connection:
        for name in tables.TABLES:
            path = str(folder / f"{name}.parquet")
            connection.read_parquet(path).create_view(name)
        return connection.execute(question).fetchall()


@settings(deadline=None)
@given(st.lists(readings, max_size=3))
def test_readings_survive_arrow(given_readings: list[Reading]) -> None:
    assert list(arrow.readings(arrow.batch(given_readings))) == given_readings


@settings(deadline=None, max_examples=20)
@given(st.lists(readings, max_size=3))
def test_readings_survive_the_wire_between_machines(given_readings: list[Reading]) -> None:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, arrow.SCHEMA) as out:
        out.write_batch(arrow.batch(given_readings))
    table = pa.ipc.open_stream(sink.getvalue()).read_all()
    assert list(arrow.readings(table)) == given_readings


def test_every_reading_of_a_case_comes_back(demo: Case, folder: Path) -> None:
    assert list(read(folder)) == list(demo.documents.all())


def test_folder_without_readings_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="no readings"):
        list(read(tmp_path))
    (tmp_path / READINGS).write_bytes(b"PAR1 and no more")
    with pytest.raises(PageError, match="no readings"):
        list(read(tmp_path))
    pq.write_table(pa.table({"a": [1]}), tmp_path / READINGS)
    with pytest.raises(PageError, match="not exported by this version"):
        list(read(tmp_path))


def test_duckdb_reads_every_table(demo: Case, folder: Path) -> None:
    counts = {name: ask(folder, f"FROM {name} SELECT count(*)")[0][0] for name in tables.TABLES}
    all_readings = list(demo.documents.all())
    ties = list(demo.ties.all())
    assert counts == {
        "documents": len(all_readings),
        "actors": demo.actors.count(),
        "mentions": sum(len(a.mentions) for r in all_readings for a in r.actors),
        "claims": sum(len(r.claims) for r in all_readings),
        "ties": sum(len(tie.strands) for tie in ties),
        "origins": sum(
            len(s.asserted.origins) + len(s.denied.origins) for tie in ties for s in tie.strands
        ),
    }


def test_duckdb_finds_the_words_at_their_place(folder: Path) -> None:
    wrong = """
        SELECT count(*) FROM {table} JOIN documents ON documents.id = {table}.document
        WHERE substr(text, start + 1, "end" - start) <> words
    """
    assert ask(folder, wrong.format(table="mentions")) == [(0,)]
    assert ask(folder, wrong.format(table="claims")) == [(0,)]


def test_duckdb_counts_the_origins_that_ties_tell(folder: Path) -> None:
    differing = """
        SELECT ties.id FROM ties LEFT JOIN origins ON origins.tie = ties.id
        GROUP BY ties.id, at_most, denied_at_most
        HAVING count(*) FILTER (polarity = 'asserted') <> at_most
            OR count(*) FILTER (polarity = 'denied') <> denied_at_most
    """
    assert ask(folder, differing) == []


def test_duckdb_joins_claims_to_the_actors_of_the_case(folder: Path) -> None:
    lost = "SELECT count(*) FROM claims ANTI JOIN actors ON actors.id = claims.a"
    assert ask(folder, lost) == [(0,)]
    said = """
        SELECT DISTINCT origin FROM claims JOIN actors ON actors.id = claims.origin_actor
        WHERE claims.class = 'contact' AND polarity = 'asserted' AND origin_kind = 'actor'
    """
    assert ask(folder, said)


def test_columns_are_those_of_the_list(folder: Path) -> None:
    for name, columns in tables.TABLES.items():
        assert pq.read_schema(folder / f"{name}.parquet").names == list(columns)


def test_hostile_names_stay_values(hostile: Case, tmp_path: Path) -> None:
    export(hostile, "parquet", tmp_path / "tables")
    names = pq.read_table(tmp_path / "tables" / "actors.parquet").column("name").to_pylist()
    assert FORMULA in names
