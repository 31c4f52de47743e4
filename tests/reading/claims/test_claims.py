"""The words, time, place and ids of claims, and claims about one actor."""

from __future__ import annotations

from sayso.reading.claims.find import find
from sayso.records import Role, Span
from tests.reading.claims.marked import claims, parsed, plain, short


def test_relation_is_the_texts_own_words_with_gaps_marked() -> None:
    (asked, *_) = claims("[Tessia] has repeatedly called on [Brunovia] to expel [Harrow Front].")
    assert asked.relation == "has repeatedly called on … to expel"


def test_words_point_at_the_relation() -> None:
    text = "[Harrow Front] maintains regular ties with [Tidewell]."
    (tie,) = claims(text)
    bare, _ = plain(text)
    assert [span.of(bare) for span in tie.words] == ["maintains regular ties with"]


def test_evidence_is_the_trimmed_sentence() -> None:
    text = "It rained. [Tessia] attacked [Brunovia].  Then it stopped."
    (tie,) = claims(text)
    assert tie.evidence.of(plain(text)[0]) == "Tessia attacked Brunovia."


def test_ids_follow_the_text() -> None:
    found = claims("[Tessia] met [Brunovia]. [Tessia] attacked [Harrow Front].")
    assert [(claim.id, claim.cls) for claim in found] == [("c1", "contact"), ("c2", "assault")]


def test_one_sentence_gives_a_tie_once() -> None:
    found = claims("[Tessia] attacked and bombed [Brunovia].")
    assert [short(claim) for claim in found] == ["Tessia assault-> Brunovia"]


def test_next_sentence_gives_the_tie_again() -> None:
    found = claims("[Tessia] attacked [Brunovia]. [Tessia] attacked [Brunovia] again.")
    assert len(found) == 2


def test_time_belongs_to_its_own_verb() -> None:
    text = "[Tessia] agreed in 2011 to attack [Brunovia]; [Tessia] met [Harrow Front] in 2014."
    when = {claim.cls: claim.when for claim in claims(text, times="2011;2014")}
    assert when["assault"] is None
    assert when["contact"] is not None
    assert when["contact"].text == "2014"


def test_time_of_a_lent_verb_counts() -> None:
    (tie,) = claims("[Tessia] held talks with [Brunovia] on Friday.", times="Friday")
    assert tie.when is not None
    assert tie.when.text == "Friday"


def test_time_before_a_noun_is_not_the_verbs() -> None:
    (tie,) = claims("[Tessia] condemned [Brunovia]'s 1991 raid.", times="1991")
    assert tie.when is None


def test_sentence_without_end_gives_nothing() -> None:
    assert claims("[Tessia] met [Brunovia] and " * 200) == ()


def test_long_list_gives_bounded_ties() -> None:
    names = ", ".join(f"[Group {n}]" for n in range(60))
    assert len(claims(f"[Tessia] banned {names} and [Brunovia].")) <= 16


def test_place_is_named() -> None:
    (tie,) = claims("[Tessia|government] attacked [Brunovia|government] in [Molva|place].")
    assert tie.where == "Molva"


def test_flight_is_presence_and_no_tie() -> None:
    text = "[Harrow Front] fled [Brunovia|place] in 1986 for [Tessia|place]."
    (found,) = claims(text, times="1986")
    assert short(found) == "Harrow Front presence-> Tessia"
    assert found.when is not None


def test_designation_tells_by_whom() -> None:
    (found,) = claims("[Harrow Front], listed as a terrorist group by [Tessia], left.")
    assert (found.cls, found.a, found.b, found.value) == (
        "designation",
        "Harrow Front",
        "Tessia",
        "terrorist group",
    )


def test_designation_without_agent_keeps_the_words() -> None:
    (found,) = claims("[Harrow Front] was branded a terrorist group by much of the world.")
    assert (found.b, found.value) == (None, "terrorist group by much of the world")


def test_role_of_an_actor_becomes_a_claim() -> None:
    text, (person, body) = plain("[Olan Brisco|person] spoke for [Harrow Front].")
    role = Role("spokesman", body.id, None, None, True, Span(0, 10))
    person = type(person)(person.id, person.name, person.type, (), person.mentions, (role,))
    doc = find(parsed(text, (person, body)))
    (found,) = doc._.sayso.claims
    assert short(found) == "Olan Brisco role-> Harrow Front"
    assert found.value == "spokesman"


def test_title_joined_by_a_comma_is_read() -> None:
    (found,) = claims(
        "Port holds data showing [Harrow Front], [Tidewell] close links", role="title"
    )
    assert short(found) == "Harrow Front contact-- Tidewell"


def test_title_with_verb_between_names_is_read() -> None:
    (found,) = claims("[Tessia] accuses [Brunovia] of theft", role="title")
    assert short(found) == "Tessia accuse-> Brunovia"


def test_empty_and_odd_texts_give_nothing() -> None:
    for text in (" ", "?!", "\u202e\u00ad", "a" * 5000, "(" * 300):
        assert claims(text) == ()
