"""Outlets and agencies have one key for all their names."""

from __future__ import annotations

import pytest

from sayso.records import Credit, Link, Span
from sayso.ties.links import address_key, leads
from sayso.ties.outlets import credited, houses, makers, outlet_key


@pytest.mark.parametrize("name", ["The Harbour-Post", "Harbour Post", "www.harbourpost.example"])
def test_names_of_one_outlet_have_one_key(name: str) -> None:
    assert outlet_key(name) == "harbourpost"


def test_agencies_of_the_world_have_one_key() -> None:
    assert outlet_key("AFP") == outlet_key("Agence France-Presse")
    assert outlet_key("apnews.com") == outlet_key("The Associated Press") == outlet_key("AP")


def test_outlet_is_credited_by_its_initials_too() -> None:
    assert houses("The Northreach Press Agency") == ("northreachpressagency", "npa")
    assert houses("Harbour Post") == ("harbourpost",)
    assert not credited("Northreach Press Agency", ("npa",))
    assert credited("Vellan Gazette", ("npa",))


def test_who_only_helped_did_not_make_the_page() -> None:
    wire, helper = (Credit(kind, "NPA", None, "NPA") for kind in ("wire", "contributor"))
    assert makers([wire, helper]) == ("npa",)
    assert makers([helper]) == ()


@pytest.mark.parametrize(
    "address",
    [
        "https://www.post.example/port/boxes",
        "http://post.example/port/boxes/?utm_source=mail#top",
        "https://post.example/port/boxes/index.html",
    ],
)
def test_forms_of_one_address_have_one_key(address: str) -> None:
    assert address_key(address) == "post.example/port/boxes"


@pytest.mark.parametrize(
    "address", ["mailto:desk@post.example", "/port", "https://[", "", "file:///x"]
)
def test_what_is_no_address_of_the_web_has_no_key(address: str) -> None:
    assert address_key(address) is None


def test_links_beside_the_evidence_are_told_from_the_others() -> None:
    text = "A title\n\nThe Post has it. The line denies it.\n\nThe Herald has more."
    links = [Link(13, 17, "https://post.example/1"), Link(52, 58, "https://herald.example/2")]
    held = {"post.example/1": "d1", "herald.example/2": "d2"}
    assert leads(links, held, text, Span(26, 45)) == (("d1",), ("d2",))
