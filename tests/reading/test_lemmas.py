"""Base forms of words, where the spelling decides between two."""

from __future__ import annotations

import pytest

from sayso.reading.lemmas import _best


@pytest.mark.parametrize(
    ("lemmas", "wanted"),
    [
        (["fin", "fine"], "fine"),
        (["rap", "rape"], "rape"),
        (["stag", "stage"], "stage"),
        (["us", "use"], "use"),
        (["sing", "singe"], "sing"),
        (["blacklist"], "blacklist"),
        (["hop"], "hop"),
    ],
)
def test_verb_that_would_double_its_consonant_ends_in_e(lemmas: list[str], wanted: str) -> None:
    assert _best(lemmas) == wanted
