"""Independent origins are counted as careful readers count them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Claim, Hop, Span
from sayso.ties.report import Report
from sayso.ties.standing import Standing, weigh
from tests.ties.affair import COPY_OF, TIES, reports

# The paraphrase that The Luskava Times made of the wire story is not told from a
# report of its own: two ties are given one origin more at most than is true.
LOOSE = {"requests", "seizure"}
OUTLET = Hop("outlet", "Coast Herald")


def claim(number: int) -> Claim:
    return Claim(
        f"c{number}", "contact", "a", "b", None, "none", "", "asserted", "fact", Span(0, 0)
    )


def told(number: int, *hops: Hop, outlet: str = "", sentence: str = "", **more: object) -> Report:
    name = outlet or f"outlet{number}"
    made = Report(
        id=(f"d{number:02}", "c1"),
        outlet=name,
        published=f"2020-01-{number + 1:02}",
        claim=claim(number),
        chain=(Hop("outlet", name), *hops),
        sentence=sentence,
    )
    return replace(made, **more)  # type: ignore[arg-type]


def person(name: str) -> Hop:
    return Hop("actor", name, name)


def counted(*reports: Report) -> tuple[int, int]:
    standing = weigh(reports)
    return standing.at_least, standing.at_most


@pytest.mark.parametrize("name", TIES)
def test_true_count_of_the_demo_lies_inside_the_range(name: str) -> None:
    tie = TIES[name]
    standing = weigh(reports(tie["report"], tie["class"]), COPY_OF)
    assert standing.at_least <= tie["least"]
    assert standing.at_most == tie["most"] + (name in LOOSE) - (name == "payments")


def test_forty_pages_on_one_speaker_are_one_origin() -> None:
    assert counted(*(told(n % 28, person("Orlov"), outlet=f"o{n}") for n in range(28))) == (1, 1)


def test_two_named_speakers_are_two_origins() -> None:
    assert counted(told(0, person("Orlov")), told(1, person("Lund"))) == (2, 2)


def test_unnamed_sources_never_raise_the_lower_bound() -> None:
    unnamed = [told(n, Hop("anonymous", "officials")) for n in range(3)]
    assert counted(*unnamed) == (1, 3)
    assert counted(told(4, person("Orlov")), *unnamed) == (1, 4)


def test_outlets_in_their_own_voice_may_rest_on_one_origin() -> None:
    assert counted(told(0), told(1), told(2)) == (1, 3)


def test_wire_copies_count_once() -> None:
    wire = told(0, outlet="npa")
    copies = [told(n, agencies=("npa",)) for n in (1, 2, 3)]
    assert counted(wire, *copies) == (1, 1)
    assert counted(*copies) == (1, 1)


def test_abridged_sentence_counts_once() -> None:
    whole = "On Monday the port authority of Velmora paid the Blue Line for the use of two piers"
    part = "The port authority of Velmora paid the Blue Line for the use of two piers"
    assert counted(told(0, sentence=whole), told(1, sentence=part)) == (1, 1)


def test_outlet_that_cites_another_adds_no_origin() -> None:
    own = told(0, Hop("anonymous", "a port official"), outlet="harbourpost")
    cites = told(1, Hop("actor", "The Harbour Post", "a9"))
    assert counted(own, cites) == (1, 1)


def test_shared_sentence_does_not_make_two_speakers_one() -> None:
    words = "The two lines have shared one office in the old customs house since the spring"
    assert counted(
        told(0, person("Orlov"), sentence=words), told(1, person("Lund"), sentence=words)
    ) == (2, 2)


def test_same_quotation_shows_a_common_origin() -> None:
    one = told(
        0,
        Hop("anonymous", "an official"),
        sentence='"We saw the boxes leave by the gate that night," he said',
    )
    two = told(
        1,
        Hop("anonymous", "a source"),
        sentence='A source: "We saw the boxes leave by the gate that night"',
    )
    assert counted(one, two) == (1, 1)


def test_document_and_its_author_are_one_at_least_and_two_at_most() -> None:
    filing = Hop("document", "court filing in case 118")
    assert counted(told(0, person("Castellan"), filing), told(1, person("Castellan"))) == (1, 2)


def test_every_dependence_carries_its_reason() -> None:
    standing = weigh([told(0, person("Orlov")), told(1, person("Orlov")), told(2)])
    assert {(e.reason, e.status) for e in standing.edges} == {
        ("same speaker", "proven"),
        ("may be the same", "unknown"),
    }


def test_nothing_reported_has_no_origin() -> None:
    assert weigh([]) == Standing(0, 0, (), ())


ALL = [row for tie in TIES.values() for row in reports(tie["report"])]
ALL = [replace(row, id=(row.document, f"c{number}")) for number, row in enumerate(ALL)]


@given(st.permutations(ALL))
def test_order_of_the_reports_changes_nothing(shuffled: list[Report]) -> None:
    assert weigh(shuffled, COPY_OF) == weigh(ALL, COPY_OF)


@given(st.lists(st.sampled_from(ALL), unique=True))
def test_least_is_never_more_than_most(some: list[Report]) -> None:
    standing = weigh(some, COPY_OF)
    assert standing.at_least <= standing.at_most
    assert (standing.at_most > 0) == bool(some)
