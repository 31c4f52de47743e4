"""A reading survives the way into the tables and back."""

from __future__ import annotations

from hypothesis import given

from sayso.case import schema
from sayso.case.rows import from_rows, to_rows
from sayso.records import Reading
from tests.records.test_form import readings
from tests.report.sample import READING


def there_and_back(reading: Reading) -> Reading:
    own, children = to_rows(reading, 1)
    return from_rows(own, {table: children.get(table, []) for table in schema.CHILDREN})


def test_sample_survives_the_tables() -> None:
    assert there_and_back(READING) == READING


@given(readings.filter(lambda r: len({a.id for a in r.actors}) == len(r.actors)))
def test_any_reading_with_distinct_ids_survives_the_tables(reading: Reading) -> None:
    if len({c.id for c in reading.claims}) == len(reading.claims):
        assert there_and_back(reading) == reading
