"""Parquet tables for DuckDB, pandas and Spark, and the readings back without loss.

The flat tables are for questions; `readings.parquet` holds every reading whole
(see `arrow`) and is what `read` reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from sayso.export import arrow, tables
from sayso.export.chosen import Chosen
from sayso.records import PageError, Reading

READINGS = "readings.parquet"
ROWS = 5_000
"""Rows of a flat table that are held before they are written."""
WHOLE = 200
"""Readings that are held before they are written."""


def write(case: Chosen, target: Path) -> None:
    """Write the tables into the folder `target`."""
    target.mkdir()
    with ExitStack() as stack:
        out = {
            name: stack.enter_context(_Table(target / f"{name}.parquet", _schema(columns), ROWS))
            for name, columns in tables.TABLES.items()
        }
        whole = stack.enter_context(_Table(target / READINGS, arrow.SCHEMA, WHOLE))
        out["actors"].extend(tables.actor(actor) for actor in case.actors())
        for reading, cast in case.readings():
            whole.put(reading)
            out["documents"].put(tables.document(reading))
            out["mentions"].extend(tables.mentions(reading, cast))
            out["claims"].extend(tables.claims(reading, cast))
        for tie in case.ties():
            out["ties"].extend(tables.ties(tie))
            out["origins"].extend(tables.origins(tie))


def read(folder: Path) -> Iterator[Reading]:
    """The readings of an export, one at a time, in their order.

    Raises:
        PageError: the folder holds no such export, or a damaged one.
    """
    try:
        with pq.ParquetFile(folder / READINGS) as source:
            if source.schema_arrow != arrow.SCHEMA:
                raise PageError(f"{folder / READINGS} was not exported by this version of Sayso.")
            for part in source.iter_batches(WHOLE):
                yield from arrow.readings(part)
    except (OSError, pa.ArrowException) as error:
        raise PageError(f"{folder} holds no readings as Sayso exports them.") from error


class _Table:
    """A Parquet file that is written a stretch of rows at a time."""

    def __init__(self, target: Path, schema: Any, stretch: int) -> None:
        self._writer = pq.ParquetWriter(target, schema, compression="zstd")
        self._schema = schema
        self._stretch = stretch
        self._rows: list[Any] = []

    def put(self, row: Any) -> None:
        self._rows.append(row)
        if len(self._rows) >= self._stretch:
            self._flush()

    def extend(self, rows: Iterable[Any]) -> None:
        for row in rows:
            self.put(row)

    def _flush(self) -> None:
        if self._schema is arrow.SCHEMA:
            made = arrow.batch(self._rows)
        else:
            made = pa.RecordBatch.from_pylist(self._rows, schema=self._schema)
        self._writer.write_batch(made)
        self._rows.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None and self._rows:
            self._flush()
        self._writer.close()


def _schema(columns: dict[str, str]) -> Any:
    kinds = {
        "text": pa.string(),
        "texts": pa.list_(pa.string()),
        "number": pa.int64(),
        "yes": pa.bool_(),
    }
    return pa.schema([(name, kinds[kind]) for name, kind in columns.items()])
