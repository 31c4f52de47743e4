"""What a careful reader gets from the golden texts, Sayso gets to the pinned floors."""

from __future__ import annotations

import pytest

from tests.reading.floors import floors, measure
from tests.reading.golden import fingerprint
from tests.reading.marks import Marks


@pytest.fixture(scope="module")
def marks() -> Marks:
    return measure()


def test_floors_are_those_of_the_present_texts() -> None:
    assert floors()["texts"] == fingerprint(), "pin again: python -m tests.reading.floors --pin"


@pytest.mark.parametrize("name", floors().get("floor", {}))
def test_reading_keeps_its_floor(marks: Marks, name: str) -> None:
    assert marks.figures()[name] >= floors()["floor"][name], "\n".join(marks.faults)


def test_no_more_ties_are_laid_to_the_wrong_speaker(marks: Marks) -> None:
    assert marks.wrong_origins() <= floors()["wrong_origins"], "\n".join(marks.faults)
