from __future__ import annotations

import pytest
from training.corpus.times import value_of


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Tuesday", "2023-04-04"),
        ("in May 2019", "2019-05"),
        ("3 May 2019", "2019-05-03"),
        ("May 3, 2019", "2019-05-03"),
        ("in November", "2022-11"),
        ("last month", "2023-03"),
        ("last year", "2022"),
        ("yesterday", "2023-04-04"),
        ("since 1998", "1998"),
        ("two days later", None),
        ("may", None),
    ],
)
def test_time_is_told_from_the_day_of_the_article(words: str, value: str | None) -> None:
    assert value_of(words, "2023-04-05") == value


def test_weekday_of_a_plan_lies_ahead() -> None:
    assert value_of("on Monday", "2023-04-05", ahead=True) == "2023-04-10"
