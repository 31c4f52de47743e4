"""Independent origins are counted as careful readers count them."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from sayso.ties import Report, Standing, weigh
from tests.ties.affair import TIES, known
from tests.ties.made import (
    counted,
    document,
    person,
    reasons,
    sounding,
    told,
    unnamed,
)

# How many more origins than true are given at most. The paraphrase that one outlet made of
# the wire story is not told from a report of its own, nor are two members of a union, quoted
# by its secretary, known to be its two crane drivers; a filing's author is named nowhere.
MORE = {"requests": 1, "seizure": 1, "unchecked": 1, "payments": -1}


@pytest.mark.parametrize("name", TIES)
def test_true_count_of_the_demo_lies_inside_the_range(name: str) -> None:
    row = TIES[name]
    (strand,) = known(name).strands
    assert strand.asserted.at_least <= row["least"]
    assert strand.asserted.at_most == row["most"] + MORE.get(name, 0)
    assert strand.denied.at_least <= len({r["chain"][-1] for r in row["denial"]})


def test_forty_pages_on_one_speaker_are_one_origin() -> None:
    assert counted(*(told(n, person("Orlov")) for n in range(40))) == (1, 1)


def test_two_named_speakers_are_two_origins() -> None:
    assert counted(told(0, person("Orlov")), told(1, person("Lund"))) == (2, 2)


def test_unnamed_sources_never_raise_the_lower_bound() -> None:
    sources = [told(n, unnamed("officials")) for n in range(3)]
    assert counted(*sources) == (1, 3)
    assert counted(told(4, person("Orlov")), *sources) == (1, 4)


def test_two_unnamed_people_are_two_at_most() -> None:
    assert counted(told(0, unnamed("two people familiar with the matter"))) == (1, 2)
    assert counted(told(0, unnamed("officials"))) == (1, 1)


def test_another_official_of_the_same_page_is_somebody_else() -> None:
    one = told(0, unnamed("an official"))
    other = told(0, unnamed("another official"), id=("d00", "c2"))
    assert counted(one, other) == (2, 2)
    assert counted(one, replace(other, id=("d01", "c1"))) == (1, 2)


def test_outlets_in_their_own_voice_may_rest_on_one_origin() -> None:
    assert counted(told(0), told(1), told(2)) == (1, 3)


def test_outlet_that_is_cited_without_its_source_is_no_origin_for_sure() -> None:
    cites = told(1, replace(person("The Harbour Post"), actor="a9"))
    assert counted(told(0, person("Orlov")), cites) == (1, 2)


def test_actor_that_publishes_itself_is_a_named_origin() -> None:
    asserted = known("seizure").strands[0].asserted
    assert any(o.named and o.hop.name == "Meridane Lines" for o in asserted.origins)


def test_wire_copies_count_once() -> None:
    wire = told(0, outlet="Northreach Press Agency")
    copies = [told(n, agencies=("npa",)) for n in (1, 2, 3)]
    assert counted(wire, *copies) == (1, 1)
    assert counted(*copies) == (1, 1)
    assert ("wire credit", "proven") in reasons(*copies)


def test_credit_alone_does_not_make_two_unnamed_sources_one() -> None:
    pages = [told(n, unnamed("an official"), agencies=("npa",)) for n in (1, 2)]
    assert counted(*pages) == (1, 2)
    assert ("wire credit", "assumed") in reasons(*pages)


def test_unnamed_source_of_a_copy_is_that_of_the_page_it_copies() -> None:
    pages = [told(0, unnamed("a senior port official")), told(1, unnamed("a port official"))]
    standing = weigh(pages, {"d01": "d00"})
    assert (standing.at_least, standing.at_most) == (1, 1)
    assert [r.document for r in standing.origins[0].copies] == ["d01"]


def test_abridged_sentence_counts_once() -> None:
    whole = "On Monday the port authority of Velmora paid the Blue Line for the use of two piers"
    part = "The port authority of Velmora paid the Blue Line for the use of two piers"
    assert counted(told(0, sentence=whole), told(1, sentence=part)) == (1, 1)


def test_names_alone_make_no_copy() -> None:
    one = "documents on ties between the Blue Line and the Free Coast Front"
    two = "letters on ties between the Blue Line and the Free Coast Front"
    assert counted(told(0, sentence=one), told(1, sentence=two)) == (1, 2)


def test_shared_sentence_does_not_make_two_speakers_one() -> None:
    words = "The two lines have shared one office in the old customs house since the spring"
    both = [told(0, person("Orlov"), sentence=words), told(1, person("Lund"), sentence=words)]
    assert counted(*both) == (2, 2)
    assert counted(*both, told(2, sentence=words)) == (2, 2)


def test_same_quotation_shows_a_common_origin() -> None:
    said = '"We saw the boxes leave by the gate that night"'
    one = told(0, unnamed("an official"), sentence=f"{said}, he said")
    two = told(1, unnamed("a source"), sentence=f"A source: {said}")
    assert counted(one, two) == (1, 1)


def test_phrase_in_common_use_is_no_same_quotation() -> None:
    one = told(0, sentence='"At the end of the day we saw nobody there", he said')
    two = told(1, sentence='He said: "At the end of the day the gates were shut"')
    assert counted(one, two) == (1, 2)


def test_document_and_its_author_are_one_at_least_and_two_at_most() -> None:
    filing = document("court filing in case 118")
    assert counted(told(0, person("Castellan"), filing), told(1, person("Castellan"))) == (1, 2)
    made = document("court filing in case 118", "Castellan")
    assert counted(told(0, made), told(1, person("Castellan"))) == (1, 2)


def test_papers_known_through_one_person_alone_are_his() -> None:
    one = told(0, person("Orlov"), document("documents"))
    two = told(1, person("Orlov"), document("papers of the ministry"))
    assert counted(one, two) == (1, 1)


def test_two_bare_documents_may_be_one_or_two() -> None:
    assert counted(told(0, document("documents")), told(1, document("documents"))) == (1, 2)


def test_every_dependence_carries_its_reason() -> None:
    assert reasons(told(0, person("Orlov")), told(1, person("Orlov")), told(2)) == {
        ("same speaker", "proven"),
        ("may be the same", "unknown"),
    }


def test_lower_bound_lists_the_origins_that_may_be_one() -> None:
    filing = document("court filing in case 118")
    rows = [told(0, person("Castellan"), filing), told(1, person("Castellan")), told(2)]
    standing = weigh([*rows, told(3, person("Lund"))])
    assert sorted(len(row) for row in standing.least) == [1, 2]


def test_standing_says_how_sure_and_when_it_was_told() -> None:
    rows = [told(0, person("Orlov")), sounding(told(4, person("Orlov")), "possible")]
    standing = weigh(rows)
    assert standing.certainties == standing.origins[0].certainties == ("fact", "possible")
    assert standing.times == ("2020-01-01", "2020-01-05")
    assert not standing.unnamed_only
    assert weigh([told(0, unnamed("officials"))]).unnamed_only


def test_nothing_reported_has_no_origin() -> None:
    assert weigh([]) == Standing(0, 0, (), ())


def many(number: int) -> list[Report]:
    """Reports of every kind, with sentences that share their beginning and their names."""
    kinds = [(), (person("Orlov"),), (unnamed("a port official"),), (document("the ledger"),)]
    return [
        told(
            n,
            *kinds[n % 4],
            id=(f"d{n:05}", "c1"),
            outlet=f"Outlet {n % 700}",
            sentence=f"The Blue Line and the Front met at the old pier, page {n} of {n * 7} said: "
            f'"They have met at the old pier each week since May {n}"',
            agencies=("npa",) if n % 5 == 0 else (),
            links=(f"d{n // 2:05}",),
        )
        for n in range(number)
    ]


def test_tie_of_five_thousand_reports_weighs_in_a_second() -> None:
    reports = many(5000)
    begun = time.process_time()  # of this process alone: other work on the machine counts nothing
    weigh(reports, {f"d{n:05}": f"d{n % 50:05}" for n in range(50, 2500)})
    assert time.process_time() - begun < 1


LONG = (
    "The Blue Line has for years carried crates for the Free Coast Front through the old ferry "
    "dock at Velmora, where nobody counted what was on board until the inspectors came in May."
)


def test_copy_gives_the_origin_of_what_it_repeats_no_name() -> None:
    own, copy = told(0, sentence=LONG), told(1, person("Orlov"), sentence=LONG)
    (origin,) = weigh([own, copy]).origins
    assert origin.copies == (copy,)
    assert origin.hop == own.origin
    assert not origin.named


def test_copy_of_the_same_day_without_an_hour_comes_after_its_head() -> None:
    head = told(1, person("Orlov"), sentence=LONG, published="2024-05-01T09:00:00")
    copy = told(0, person("Orlov"), sentence=LONG, published="2024-05-01")
    (origin,) = weigh([copy, head], {copy.document: head.document}).origins
    assert origin.reports == (head, copy)
    assert origin.copies == (copy,)
