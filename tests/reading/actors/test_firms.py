"""A company's short form is the company, where nothing else can bear it."""

from __future__ import annotations

import pytest

from tests.reading.actors.cast import cast

FULL = "Corvath Petroleum sued the port of Selbo."


def names(text: str) -> set[str]:
    return {actor.name for actor in cast(text).values()}


def test_short_form_after_the_full_name_is_the_company() -> None:
    found = names(f"{FULL}\nCorvath declined to comment. Critics of Corvath left.")
    assert "Corvath Petroleum" in found
    assert "Corvath" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Morgan Steel fired Ann Morgan.\nMorgan left the town.",
        "Corvath Shipping sued Corvath Mining.\nCorvath paid a fine.",
        "Corvath Shipping sued the port.\nMr Corvath paid a fine.",
        "Tessia Petroleum closed a pit.\nTessia recalled its envoy, the Tessian government said.",
        "Corvath lent money to the port. Corvath Petroleum sued.",
        "Corvath Petroleum sued the port.\nCorvath is in debt, and the country seeks a loan.",
        "Hudson Energy built a pier.\nHudson paid. Floods hit towns near Hudson.",
    ],
)
def test_short_form_that_another_may_bear_is_not(text: str) -> None:
    short = text.split()[0]
    full = [actor for name, actor in cast(text).items() if name.startswith(f"{short} ")]
    assert full
    assert all(short not in actor.aliases for actor in full)
