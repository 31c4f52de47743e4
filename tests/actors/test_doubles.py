"""Pairs are suggested for a reason in their names, and a place is never its government."""

from __future__ import annotations

import pytest

from sayso.actors.doubles import doubles
from sayso.actors.row import ActorRow
from sayso.records import ActorType


def actor(name: str, kind: ActorType, *aliases: str) -> ActorRow:
    return ActorRow(f"id {name} {kind}", name, kind, aliases, 1, 1)


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        (actor("Tarvell", "organization"), actor("Tarvell Lines", "group"), "may be short for"),
        (actor("TPG", "organization"), actor("Tarnby Port Guild", "group"), "the initials of"),
        (actor("Dana Petrovsky", "person"), actor("Dana Petrovski", "person"), "spelled alike"),
        (actor("D. Orlov", "person"), actor("Dana Orlov", "person"), "may be short for"),
        (actor("Dana Orlov", "person"), actor("Dana Orlov", "person"), "nobody in common"),
        (actor("Tarnby", "place"), actor("Tarnby", "person"), "of type place here"),
        (
            actor("Camp Ostra", "place", "Camp Verrin"),
            actor("Camp Verrin", "place"),
            "another name",
        ),
    ],
)
def test_pair_is_suggested_with_its_reason(one: ActorRow, two: ActorRow, reason: str) -> None:
    (double,) = doubles([one, two])
    assert reason in " ".join(double.reasons)
    assert 0 < double.score <= 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (actor("Velmora", "place"), actor("Velmora", "government")),
        (actor("Dana Orlov", "person"), actor("Milo Orlov", "person")),
        (actor("army", "organization"), actor("Velmoran army", "organization")),
        (actor("Tarnby Port Guild", "group"), actor("Tarnby Fish Market", "organization")),
    ],
)
def test_pair_without_a_reason_is_not_suggested(one: ActorRow, two: ActorRow) -> None:
    assert not doubles([one, two])
