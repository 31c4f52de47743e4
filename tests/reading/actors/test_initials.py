from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.actors.initials import fits, spells


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("HF", "Harbour Front"),
        ("MoP", "Ministry of Ports"),
        ("NAMS", "Nations Assistance Mission for Selbo"),
        ("SKO", "Sarimedan-e-Khavar Organization"),
        ("NGOs", "New Grain Office"),
    ],
)
def test_initials_spell_the_name(short: str, name: str) -> None:
    assert spells(short, name)


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("HF", "Harbour"),
        ("HF", "Harbour Guard"),
        ("front", "Harbour Front"),
        ("H", "Harbour Front"),
    ],
)
def test_other_letters_do_not_spell_it(short: str, name: str) -> None:
    assert not spells(short, name)


def test_foreign_order_is_plausible_only_with_half_the_initials() -> None:
    assert fits("FARV", "Revolutionary Armed Forces of Velta")
    assert fits("ELN", "National Liberation Army")
    assert not fits("XYZ", "National Liberation Army")


@given(st.text(), st.text())
def test_any_strings_are_answered(short: str, name: str) -> None:
    assert spells(short, name) in {True, False}
    assert fits(short, name) in {True, False}
