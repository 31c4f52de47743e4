"""The sources of a case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sayso.front import Case
from sayso.page import Page
from sayso.records import Hop, Reading
from tests.case.sample import page, reading


def cited(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
    """The sample reading, each claim passed on from an outlet that the page mentions."""
    for found in pages:
        made = reading(found)
        chain = (Hop("outlet", "Herald"), Hop("outlet", "Harbour Post", made.actors[0].id))
        yield found, [replace(made, claims=tuple(replace(c, chain=chain) for c in made.claims))]


def test_outlet_is_a_source_under_its_name(tmp_path: Path) -> None:
    with Case(tmp_path / "harbour.sayso", create=True) as case:
        list(case.documents.add([page(1)], cited))
        case.weigh()
        assert [row.hop.name for row in case.sources.list(kind="outlet")] == ["Harbour Post"]
        assert case.sources.get("outlet", "Harbour Post").pages == 1
