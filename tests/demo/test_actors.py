"""The actors of the demo case are those of its truth, wherever their names tell."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.actors import CaseActor, bearers, resolve
from sayso.demo import pages, truth
from sayso.page import parse, walk
from sayso.reading.pipeline import read

TRUTH = truth()


@pytest.fixture(scope="module")
def actors() -> list[CaseActor]:
    documents = [doc for page in walk([str(path) for path in pages()]) for doc in parse(page)]
    readings = read([doc for doc in documents if not doc.unread])
    told = [b for r in readings for b in bearers(r.document.id, r.document.published, r.actors)]
    return resolve(told)


def named(actors: list[CaseActor], name: str) -> list[CaseActor]:
    return [actor for actor in actors if name in {bearer.name for bearer in actor.bearers}]


@pytest.mark.parametrize(
    "row",
    [row for row in TRUTH["actor"] if row["type"] in ("person", "group", "organization")],
    ids=lambda row: str(row["name"]),
)
def test_actor_stands_once_under_its_full_name(
    actors: list[CaseActor], row: dict[str, Any]
) -> None:
    assert len(named(actors, row["name"])) <= 1


@pytest.mark.parametrize("row", TRUTH["renamed"], ids=lambda row: str(row["now"]))
def test_thing_with_an_old_and_a_new_name_is_one(
    actors: list[CaseActor], row: dict[str, Any]
) -> None:
    (now,), (before,) = (
        [a for a in named(actors, row[name]) if a.type == "place"] for name in ("now", "before")
    )
    assert now is before


def test_people_of_one_surname_are_two(actors: list[CaseActor]) -> None:
    (row,) = [row for row in TRUTH["homonym"] if row["name"] == "Tollan"]
    assert len({id(actor) for name in row["actors"] for actor in named(actors, name)}) == 2


def test_company_that_one_page_takes_for_a_person_is_the_company(actors: list[CaseActor]) -> None:
    (company,) = named(actors, "Meridane Lines")
    assert company.type == "organization"
    assert "person" in {bearer.type for bearer in company.bearers}
