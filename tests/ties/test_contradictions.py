"""What contradicts is set side by side; what happened has a time of its own."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from sayso.ties import Report, Tie, timeline
from sayso.ties.tie import tie
from tests.ties.made import FRONT, LINE, cited, dated, denying, person, sounding, told, unnamed

SEIZED = "Customs officers at Velmar seized a container of the Blue Line with marine radios"
HELD = "A Blue Line container with marine radios was taken by customs officers at Velmar in spring"


def between(*reports: Report) -> Tie:
    return tie(LINE, FRONT, reports, {})


def sides(found: Tie) -> list[tuple[str, list[str]]]:
    return [(c.what, [side.says for side in c.sides]) for c in found.contradictions]


def test_denial_stands_beside_what_it_denies() -> None:
    assert sides(between(told(0), denying(told(1)))) == [("polarity", ["asserted", "denied"])]
    assert sides(between(told(0), told(1))) == []


def test_two_dates_of_one_event_stand_side_by_side() -> None:
    may = dated(told(0, sentence=SEIZED), "2019-05-14")
    march = dated(told(1, sentence=HELD), "2019-03-14")
    month = dated(told(2, sentence=SEIZED), "2019-05")
    assert sides(between(may, march)) == [("date", ["2019-03-14", "2019-05-14"])]
    assert sides(between(may, month)) == []


def test_two_events_have_two_dates_without_contradiction() -> None:
    may = dated(told(0, sentence=SEIZED), "2019-05-14")
    other = dated(
        told(1, sentence="The Blue Line sued the customs service over fees"), "2019-07-01"
    )
    assert sides(between(may, other)) == []


def test_same_word_given_as_fact_and_as_likely_stands_side_by_side() -> None:
    fact, likely = told(0, person("Orlov")), sounding(told(1, person("Orlov")), "probable")
    assert sides(between(fact, likely)) == [("certainty", ["fact", "probable"])]
    assert sides(between(fact, sounding(told(1, person("Lund")), "probable"))) == []


def test_time_of_the_event_is_apart_from_when_it_was_said() -> None:
    early = dated(told(9, person("Orlov")), "2018-06")
    late = dated(told(1, unnamed("an official")), "2019-05-14", "2019-05-14")
    told_again = dated(told(20, person("Lund")), "2018-06")
    for order in permutations([late, early, told_again, told(3)]):
        found = timeline(order)
        assert [point.start for point in found.points] == ["2018-06", "2019-05-14"]
        assert [hop.name for hop in found.points[0].origins] == ["Orlov", "Lund"]
        assert found.points[0].said == ("2020-01-10", "2020-01-21")
        assert found.points[0].text == "on 2018-06"
        assert found.undated == (told(3),)


def test_designation_leads_from_the_one_who_lists_to_the_one_listed() -> None:
    made = told(0, a=FRONT.id)
    listed = replace(made, claim=replace(made.claim, cls="designation", direction="a->b"))
    accused = replace(made, claim=replace(made.claim, cls="accuse", direction="a->b"))
    found = between(listed)
    assert found.ends(found.strands[0]) == (LINE, FRONT)
    found = between(accused)
    assert found.ends(found.strands[0]) == (FRONT, LINE)


def test_page_of_an_actor_itself_is_the_actor_s_word() -> None:
    own = told(0, outlet="Blue Line")
    quoted = told(1, replace(person("Blue Line"), actor=LINE.id))
    (strand,) = between(own, quoted).strands
    assert (strand.asserted.at_least, strand.asserted.at_most) == (1, 1)
    assert strand.asserted.origins[0].named
    assert strand.echo == 1


def test_citation_of_a_near_class_is_told_and_not_counted() -> None:
    post = told(0, unnamed("an official"), outlet="The Harbour Post")
    joint = replace(post, claim=replace(post.claim, cls="cooperate"))
    strange = replace(post, claim=replace(post.claim, cls="assault"))
    cites = told(1, cited("The Harbour Post"))
    found = between(joint, cites)
    assert [(e.report, e.on, e.status) for e in found.crossing] == [(cites.id, joint.id, "assumed")]
    assert [strand.asserted.at_most for strand in found.strands] == [1, 1]
    assert between(strange, cites).crossing == ()
    assert between(post, cites).crossing == ()
