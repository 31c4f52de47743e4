"""Reports are joined to the pages that they cite, where the case holds them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.ties import Report, weigh
from sayso.ties.unnamed import another, people, telling, unveiled
from tests.ties.made import cited, counted, document, person, reasons, told, unnamed

OWN = told(3, unnamed("a senior port official"), outlet="The Harbour Post")


def test_outlet_that_cites_another_adds_no_origin() -> None:
    cites = told(4, cited("The Harbour Post"))
    assert counted(OWN, cites) == (1, 1)
    assert ("according to", "proven") in reasons(OWN, cites)


def test_relay_of_an_unnamed_source_rests_on_that_source() -> None:
    relay = told(4, cited("Harbour Post"), unnamed("an official"))
    again = told(5, cited("Freight Weekly"), cited("Harbour Post"), unnamed("one official"))
    assert counted(OWN, relay, again) == (1, 1)


def test_two_relays_of_a_page_that_the_case_lacks_have_one_origin() -> None:
    relays = [told(n, cited("The Harbour Post"), unnamed("an official")) for n in (1, 2)]
    assert counted(*relays) == (1, 1)
    assert ("according to", "proven") in reasons(*relays)


def test_relay_of_another_source_of_the_same_outlet_stays_apart() -> None:
    crew = told(2, unnamed("two crane drivers"), outlet="The Harbour Post")
    relay = told(4, cited("The Harbour Post"), unnamed("a senior official"))
    standing = weigh([OWN, crew, relay])
    assert {len(origin.reports) for origin in standing.origins} == {1, 2}
    assert standing.at_most == 3


def test_nobody_cites_what_is_published_later() -> None:
    cites = told(1, cited("The Harbour Post"))
    assert ("according to", "proven") not in reasons(OWN, cites)
    assert ("according to", "proven") in reasons(OWN, replace(cites, published=OWN.published))


def test_citation_between_pages_without_a_date_is_assumed() -> None:
    cites = told(4, cited("The Harbour Post"), published=None)
    assert ("according to", "assumed") in reasons(OWN, cites)


def test_what_somebody_told_a_channel_is_joined_to_the_channel_s_page() -> None:
    channel = told(0, person("Orlov"), document("papers"), outlet="Channel Nine")
    relay = told(1, cited("Channel Nine"), person("Orlov"), document("files of the ministry"))
    assert ("told", "proven") in reasons(channel, relay)
    assert counted(channel, relay) == (1, 1)


def test_who_told_an_outlet_may_be_its_unnamed_source() -> None:
    relay = told(4, cited("The Harbour Post"), person("Orlov"))
    assert ("told", "assumed") in reasons(OWN, relay)
    assert counted(OWN, relay) == (1, 2)
    crew = told(2, unnamed("two crane drivers"), outlet="The Harbour Post")
    assert ("told", "assumed") not in reasons(OWN, crew, relay)


def test_link_beside_the_evidence_proves_what_one_elsewhere_suggests() -> None:
    linking = told(5, links=(OWN.document,))
    assert counted(OWN, linking) == (1, 1)
    assert ("hyperlink", "proven") in reasons(OWN, linking)
    further = told(5, further=(OWN.document,))
    assert counted(OWN, further) == (1, 2)
    assert ("hyperlink", "assumed") in reasons(OWN, further)


def test_link_to_a_page_that_does_not_say_it_joins_nothing() -> None:
    assert counted(OWN, told(5, links=("elsewhere",))) == (1, 2)


def test_link_makes_no_named_speaker_another_s_echo() -> None:
    one, two = told(1, person("Orlov")), told(2, person("Lund"), links=("d01",))
    assert counted(one, two) == (2, 2)


NAMED = [
    "Ann Roe told the court that she was the official who spoke to The Harbour Post in May.",
    "Roe named herself as the source of the report in The Harbour Post.",
    "Roe, who spoke to The Harbour Post on condition of anonymity in May, has left the port.",
    "Roe was quoted by The Harbour Post as an unnamed official.",
    "Ann Roe, a deputy port head, on Monday named herself as the source of The Harbour Post.",
    "The official who told The Harbour Post that four boxes had left was Ann B. Róe, she said.",
    "The official who spoke to The Harbour Post in May was deputy head Ann Roe.",
]


@pytest.mark.parametrize("sentence", NAMED)
def test_unnamed_source_is_the_person_whom_a_later_page_names(sentence: str) -> None:
    roe = person("Ann Roe")
    text = f"The port is shut.\n\n{sentence} Nobody else spoke."
    named = told(9, roe, unveils=unveiled(text, told(9, roe).chain))
    assert named.unveils == sentence
    relay = told(4, cited("The Harbour Post"), unnamed("an official at the port"))
    elsewhere = told(5, unnamed("an official"), outlet="Channel Nine")
    assert counted(OWN, relay, named) == (1, 1)
    assert counted(elsewhere, named) == (1, 2)
    assert counted(replace(OWN, published="2020-03-01"), named) == (1, 2)


@pytest.mark.parametrize(
    "sentence",
    [
        "Roe denied it. An unnamed source had told the Post.",
        "Roe met the man who told the Post, and the source was glad.",
        "The source was not Roe.",
        "The source who told the Post that the boxes were sent by Roe asked for no name.",
        "The source who told the Post that the owner was Roe asked for no name.",
        "Roe's aide, who spoke on condition of anonymity, said that Roe had left.",
    ],
)
def test_name_beside_an_unnamed_source_is_not_that_source(sentence: str) -> None:
    assert unveiled(sentence, told(9, person("Ann Roe")).chain) == ""


@pytest.mark.parametrize(
    ("words", "number", "other"),
    [
        ("two crane drivers", 2, False),
        ("at least three people", 3, False),
        ("officials", 1, False),
        ("a senior official", 1, False),
        ("a 60-year-old man", 1, False),
        ("12 members of the crew", 12, False),
        ("another official", 1, True),
        ("a second person", 1, True),
        ("the other two officials", 2, True),
    ],
)
def test_descriptions_say_how_many_and_whether_somebody_else(
    words: str, number: int, other: bool
) -> None:
    assert (people(words), another(words)) == (number, other)


def test_rank_and_number_tell_no_source_from_another() -> None:
    assert telling("two senior officials") == telling("an official") == {"official"}


def test_hostile_page_costs_no_time() -> None:
    chain: Report = told(1, person("Ann Roe"))
    text = "Roe was the " * 30_000 + "unnamed source, who spoke"
    assert isinstance(unveiled(text, chain.chain), str)
