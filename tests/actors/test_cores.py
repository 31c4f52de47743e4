"""A legal form and the wording of a country make no other body; another form or body does."""

from __future__ import annotations

import pytest

from sayso.actors import resolve
from sayso.actors.cores import core
from tests.actors.test_namesakes import bearer, groups


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Tarvell Mining", "Tarvell Mining Ltd."),
        ("Tarvell GmbH", "Tarvell"),
        ("U.S. Air Force", "United States Air Force"),
        ("French army", "France army"),
    ],
)
def test_legal_form_and_countrys_wording_make_no_other_body(one: str, two: str) -> None:
    told = [bearer("d1", one, "organization"), bearer("d2", two, "organization")]
    (actor,) = resolve(told)
    assert "same name but for its legal form or country" in {j.reason for j in actor.joins}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("American Airlines", "US airlines"),
        ("Tarvell Bank", "Tarvell"),
        ("AS Tarvell", "Tarvell"),
        ("Bank Ltd", "Bank"),
    ],
)
def test_words_of_a_name_are_kept(one: str, two: str) -> None:
    assert core(one) != core(two)


def test_two_legal_forms_are_two_bodies() -> None:
    told = [
        bearer(f"d{n}", f"Tarvell {form}", "organization") for n, form in enumerate(["AG", "Ltd"])
    ]
    assert groups(*told, bearer("d9", "Tarvell", "organization")) == ["d0", "d1", "d9"]


def test_country_by_its_initials_is_one_place() -> None:
    assert groups(bearer("d1", "US", "place"), bearer("d2", "US", "place")) == ["d1+d2"]
