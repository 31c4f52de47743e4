"""Readings as an Arrow table, one row a reading, and back without loss.

The columns are those of the JSON form (`sayso.records.as_dict`), nested. So a
function over readings runs as well in Spark's `mapInArrow` as in a process pool.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from sayso.records import Reading, as_dict, from_dict

_TEXT = pa.string()
_TEXTS = pa.list_(_TEXT)
_SPAN = pa.list_(pa.int32(), 2)
_SPANS = pa.list_(_SPAN)


def _row(**columns: Any) -> Any:
    return pa.struct([pa.field(name.rstrip("_"), kind) for name, kind in columns.items()])


def _rows(**columns: Any) -> Any:
    return pa.list_(_row(**columns))


_DOCUMENT = _row(
    id=_TEXT,
    sha256=_TEXT,
    source=_TEXT,
    title=_TEXT,
    outlet=_TEXT,
    authors=_TEXTS,
    published=_TEXT,
    language=_TEXT,
    text=_TEXT,
    passages=_rows(role=_TEXT, start=pa.int32(), end=pa.int32()),
    dropped=_rows(reason=_TEXT, text=_TEXT),
    links=_rows(start=pa.int32(), end=pa.int32(), url=_TEXT),
    credits=_rows(kind=_TEXT, agency=_TEXT, place=_TEXT, text=_TEXT),
    unread=_TEXT,
)
_ROLES = _rows(title=_TEXT, of=_TEXT, from_=_TEXT, to=_TEXT, current=pa.bool_(), evidence=_SPAN)
_ACTORS = _rows(
    id=_TEXT,
    name=_TEXT,
    type=_TEXT,
    aliases=_TEXTS,
    mentions=_SPANS,
    mention_kinds=_TEXTS,
    roles=_ROLES,
)
_ATTRIBUTIONS = _rows(
    id=_TEXT,
    source=_SPANS,
    cue=_SPANS,
    content=_SPANS,
    speaker=_TEXT,
    anonymous=_TEXT,
    told=_TEXT,
    kind=_TEXT,
    parent=_TEXT,
)
_CLAIMS = _rows(
    id=_TEXT,
    class_=_TEXT,
    a=_TEXT,
    b=_TEXT,
    value=_TEXT,
    direction=_TEXT,
    relation=_TEXT,
    polarity=_TEXT,
    certainty=_TEXT,
    when=_row(start=_TEXT, end=_TEXT, text=_TEXT, span=_SPAN),
    where=_TEXT,
    evidence=_SPAN,
    words=_SPANS,
    attribution=_TEXT,
    chain=_rows(kind=_TEXT, name=_TEXT, actor=_TEXT),
)
SCHEMA = pa.schema(
    [
        ("document", _DOCUMENT),
        ("actors", _ACTORS),
        ("attributions", _ATTRIBUTIONS),
        ("claims", _CLAIMS),
        ("version", pa.map_(_TEXT, _TEXT)),
    ]
)


def batch(readings: Iterable[Reading]) -> Any:
    """The readings as one `pyarrow.RecordBatch` under `SCHEMA`."""
    rows = [{**form, "version": sorted(form["version"].items())} for form in map(as_dict, readings)]
    return pa.RecordBatch.from_pylist(rows, schema=SCHEMA)


def readings(of: Any) -> Iterator[Reading]:
    """The readings of a `RecordBatch` or `Table` that `batch` made."""
    for row in of.to_pylist():
        yield from_dict({**row, "version": dict(row["version"])})
