"""Spellings of one name are alike; names that share a part are not for that reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.actors.likeness import alike, likeness, sure, threshold
from sayso.actors.traits import NameKind

NAMES = ["Dana Orlov", "Orlova, Dana", "D. Orlov", "Velmora Bank", "Bank of Velmora plc", "4", "Ø"]


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("Dana Petrovsky", "Dana Petrovski", "person"),
        ("Dana Orlov", "ORLOV, Dana", "person"),
        ("Mohamad Orlov", "Mohammad Orlov", "person"),
        ("Velmora Harbour Authority", "Velmora Harbor Authority", "body"),
        ("Molva Mining Company Limited", "Molva Mining Co. Ltd.", "body"),
    ],
)
def test_spellings_of_one_name_are_surely_alike(one: str, two: str, kind: NameKind) -> None:
    assert alike(one, two, kind)
    assert sure(one, two, kind)


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("Dana Orlov", "Milo Orlov", "person"),
        ("Dana Orlov", "Dana Petrak", "person"),
        ("Bank of Velmora", "Central Bank of Velmora", "body"),
        ("Velmora Harbour Authority", "Velmora Harbour Union", "body"),
        ("Ministry of Trade of Velmora", "Ministry of Trade of Kestria", "body"),
    ],
)
def test_names_that_share_a_part_are_not_joined_for_it(one: str, two: str, kind: NameKind) -> None:
    assert not sure(one, two, kind)


def test_every_threshold_leaves_room_on_both_sides() -> None:
    assert 0.3 < threshold("person") < 0.7
    assert 0.3 < threshold("body") < 0.7


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(NAMES) | st.text(max_size=24), st.sampled_from(NAMES) | st.text(max_size=24))
def test_likeness_is_a_chance_and_the_same_both_ways(one: str, two: str) -> None:
    for kind in ("person", "body"):
        assert 0 <= likeness(one, two, kind) == likeness(two, one, kind) <= 1
