"""The page on the case file describes every table and every column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import Table

from sayso.case import schema

PAGE = (Path(__file__).parents[2] / "docs" / "design" / "case.md").read_text("utf-8")
BELONGING = {"document", "position"}  # told once for all that belongs to a document


@pytest.mark.parametrize("table", schema.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_and_column_is_described(table: Table) -> None:
    told = described(table.name)
    missing = {column.name for column in table.columns} - told - BELONGING
    assert not missing


def described(table: str) -> set[str]:
    """The names in backquotes where the page tells of a table: in its part, or in its line."""
    heading = f"**`{table}`**"
    if heading in PAGE:
        told = PAGE[PAGE.index(heading) :]
        told = told[: told.find("\n\n**")]
    else:
        told = " ".join(line for line in PAGE.splitlines() if line.startswith(f"| `{table}` |"))
    return set(re.findall(r"`(\w+)`", told))
