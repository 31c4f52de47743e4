"""Who is who: joined only for what a name proves, and always with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.actors import Bearer, CaseActor, resolve
from sayso.actors.names import full
from sayso.records import ActorType


def bearer(
    document: str, name: str, kind: ActorType = "person", aliases: tuple[str, ...] = ()
) -> Bearer:
    return Bearer(document, f"a-{name}", name, kind, aliases)


def groups(*bearers: Bearer) -> list[set[str]]:
    found = [{f"{b.document}:{b.name}" for b in actor.bearers} for actor in resolve(bearers)]
    return sorted(found, key=sorted)


def test_same_full_name_is_one_person() -> None:
    assert groups(bearer("d1", "Dana Orlov"), bearer("d2", "Dana Orlóv")) == [
        {"d1:Dana Orlov", "d2:Dana Orlóv"}
    ]


def test_surname_joins_its_only_bearer() -> None:
    assert groups(bearer("d1", "Dana Orlov"), bearer("d2", "Orlov")) == [
        {"d1:Dana Orlov", "d2:Orlov"}
    ]


def test_surname_of_two_bearers_joins_neither() -> None:
    found = groups(bearer("d1", "Dana Orlov"), bearer("d2", "Milo Orlov"), bearer("d3", "Orlov"))
    assert found == [{"d1:Dana Orlov"}, {"d2:Milo Orlov"}, {"d3:Orlov"}]


def test_surnames_alone_stay_apart() -> None:
    assert groups(bearer("d1", "Orlov"), bearer("d2", "Orlov")) == [{"d1:Orlov"}, {"d2:Orlov"}]


def test_names_that_contain_each_other_stay_apart() -> None:
    bank = bearer("d1", "Bank of Velmora", "organization")
    central = bearer("d2", "Central Bank of Velmora", "organization")
    assert len(groups(bank, central)) == 2


def test_abbreviation_joins_the_name_that_defines_it() -> None:
    front = bearer("d1", "Free Coast Front", "group", ("FCF",))
    assert len(groups(front, bearer("d2", "FCF", "organization"))) == 1


def test_abbreviation_with_two_meanings_joins_neither() -> None:
    one = bearer("d1", "Free Coast Front", "group", ("FCF",))
    two = bearer("d2", "Ferry Crews Federation", "organization", ("FCF",))
    assert len(groups(one, two, bearer("d3", "FCF", "organization"))) == 3


def test_place_and_government_of_one_name_stay_apart() -> None:
    assert len(groups(bearer("d1", "Velmora", "place"), bearer("d2", "Velmora", "government"))) == 2


def test_every_join_has_its_reason() -> None:
    (actor,) = resolve([bearer("d1", "Dana Orlov"), bearer("d2", "Orlov")])
    assert [join.reason for join in actor.joins] == [
        "same full name",
        "only bearer of the surname",
    ]


def test_name_that_most_documents_use_stands_for_the_actor() -> None:
    (actor,) = resolve([bearer(f"d{n}", "Dana Orlov") for n in range(2)] + [bearer("d9", "Orlov")])
    assert (actor.name, actor.aliases) == ("Dana Orlov", ("Orlov",))


@pytest.mark.parametrize("name", ["J. Orlov", "Orlov", "Dr"])
def test_name_that_several_may_bear_is_not_full(name: str) -> None:
    assert not full(name, "person")


NAMES = ["Dana Orlov", "Orlov", "Milo Orlov", "FCF", "Free Coast Front", "The Harbour Post"]
KINDS: list[ActorType] = ["person", "organization", "group"]
some = st.builds(
    bearer, st.sampled_from(["d1", "d2", "d3"]), st.sampled_from(NAMES), st.sampled_from(KINDS)
)


@given(st.lists(some, unique_by=lambda b: (b.document, b.id)), st.randoms())
def test_order_of_the_bearers_changes_nothing(bearers: list[Bearer], chance: object) -> None:
    shuffled = list(bearers)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled) == resolve(bearers)


@given(st.lists(some, unique_by=lambda b: (b.document, b.id)))
def test_every_bearer_belongs_to_one_actor(bearers: list[Bearer]) -> None:
    found: list[CaseActor] = resolve(bearers)
    held = [b for actor in found for b in actor.bearers]
    assert sorted(held, key=repr) == sorted(bearers, key=repr)
