"""The ties of a case: listed, filtered, found by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from sayso.front import Case
from sayso.page import Page
from sayso.records import Reading, UsageError
from tests.case.sample import page, reading


def dated(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
    """The sample reading on each page, each of another outlet and day."""
    for number, found in enumerate(pages, 1):
        made = reading(found)
        doc = replace(made.document, outlet=f"Herald {number}", published=f"2020-01-0{number}")
        yield found, [replace(made, document=doc)]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    case = Case(tmp_path_factory.mktemp("ties") / "harbour.sayso", create=True)
    list(case.documents.add([page(1), page(2), page(3)], dated))
    return case


def test_pages_on_one_speaker_are_an_echo(case: Case) -> None:
    (row,) = case.ties.strands(sort="echoes")
    assert (row.pages, row.at_least, row.at_most, row.echo) == (3, 1, 1, 2)
    (strand,) = case.ties.between("BL", "Free Coast Front").strands
    assert strand.asserted.origins[0].hop.name == "Dana Orlov"


def test_denials_stand_beside_and_are_never_subtracted(case: Case) -> None:
    tie = case.ties.between("Blue Line", "Free Coast Front")
    assert tie.contested
    assert tie.strands[0].denied.pages == 3


def test_tie_is_found_by_alias_and_in_either_order(case: Case) -> None:
    assert case.ties.between("Free Coast Front", "BL") == case.ties.between(
        "BL", "Free Coast Front"
    )


def test_ties_say_when_they_were_first_and_last_told(case: Case) -> None:
    assert case.ties.between("BL", "Free Coast Front").times == ("2020-01-01", "2020-01-03")


def test_filters_leave_only_what_was_asked_for(case: Case) -> None:
    assert case.ties.strands(cls="contact", actor="BL", contested=True)
    assert not case.ties.strands(cls="assault")
    assert not case.ties.strands(actor="Channel Nine")


def test_outlet_and_time_leave_only_what_was_reported_then(case: Case) -> None:
    assert case.ties.strands(outlet="The Herald 1", since="2020-01-01", until="2020-01")
    assert not case.ties.strands(outlet="Herald 1", since="2020-01-02")
    assert not case.ties.strands(until="2019")
    assert case.ties.count(since="2020-01-03", until="2020-01-03") == 1
    with pytest.raises(UsageError, match='"last week" is no day'):
        case.ties.strands(since="last week")


def test_least_origins_and_named_sources_can_be_asked_for(case: Case) -> None:
    assert case.ties.count(least=1) == 1
    assert case.ties.count(least=2) == 0
    assert case.ties.count(unnamed=True) == 0


def test_list_is_cut_where_asked(case: Case) -> None:
    assert case.ties.strands(offset=1) == []
    assert len(case.ties.strands(limit=1)) == 1
    assert [a.name for a in case.actors.list(offset=1, limit=2)] == ["Channel Nine", "Dana Orlov"]
    assert [a.name for a in case.actors.list("orl")] == ["Dana Orlov"]
    assert case.actors.count("BL") == 1


def test_all_that_rests_on_a_speaker_is_found(case: Case) -> None:
    (found,) = case.ties.of_origin("Dana Orlov")
    assert (found.strand.cls, found.denied, len(found.origin.reports)) == ("contact", False, 3)
    assert case.ties.of_origin("Coast Herald")[0].denied


def test_unknown_names_get_guesses(case: Case) -> None:
    with pytest.raises(UsageError, match=r'No actor is named "Dana Orlof". Closest: "Dana Orlov"'):
        case.ties.between("Dana Orlof", "BL")
    with pytest.raises(UsageError, match="Nothing is said between"):
        case.ties.between("Dana Orlov", "BL")
    with pytest.raises(UsageError, match='No claim class "friendship"'):
        case.ties.strands(cls="friendship")
