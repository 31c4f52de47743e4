"""The demo case, read and stored once for all tests of the exports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.demo import pages
from sayso.front import Case
from sayso.page import walk
from sayso.reading.pool import read_each


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case file of the demo, with two judgements, one of them undone."""
    path = tmp_path_factory.mktemp("demo") / "demo.sayso"
    with Case(path, create=True) as case:
        list(case.documents.add(walk([str(page) for page in pages()]), read_each))
    with Case(path) as case:
        one, two = (case.actors.get(name).id for name in ("Rafik Tollan", "Irena Tollan"))
        made = case.judgements.different(one, two, note="the page says so", by="desk 1")
        case.judgements.undo(made.number)
    return path


@pytest.fixture(scope="session")
def demo(demo_file: Path) -> Iterator[Case]:
    """The demo case, open for reading."""
    with Case(demo_file, read_only=True) as case:
        yield case
