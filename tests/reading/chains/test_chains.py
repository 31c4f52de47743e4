"""From the page to the origin, hop by hop."""

from __future__ import annotations

from tests.reading.saying import Said, chain, followed, told

_MET = "that Tomas Brill had met Ines Valk"
_TRIBUNE = "actor: Northern Tribune"
_ORLOV = "actor: Dana Orlov"
_PAGE = "outlet: this page"


def test_narration_rests_on_the_page() -> None:
    assert chain(told("Tomas Brill met Ines Valk in Port Merrow."), "met") == [_PAGE]


def test_outlet_of_the_page_comes_first() -> None:
    draft = told("Tomas Brill met Ines Valk in Port Merrow.", outlet="Quay Radio")
    assert chain(draft, "met") == ["outlet: Quay Radio"]


def test_outlet_told_stands_before_the_speaker() -> None:
    text = f"Dana Orlov told the Northern Tribune {_MET}."
    draft = told(text, ("Dana Orlov", "told", _MET))
    assert chain(draft, "met") == [_PAGE, _TRIBUNE, _ORLOV]
    assert followed(draft, "met").attribution == "s1"


def test_person_told_is_no_hop() -> None:
    text = f"Dana Orlov told Petra Lindqvist {_MET}."
    assert chain(told(text, ("Dana Orlov", "told", _MET)), "met") == [_PAGE, _ORLOV]


def test_body_told_is_no_hop() -> None:
    text = f"Dana Orlov told the Ports Committee {_MET}."
    assert chain(told(text, ("Dana Orlov", "told", _MET)), "met") == [_PAGE, _ORLOV]


def test_own_outlet_is_no_second_hop() -> None:
    text = f"Dana Orlov told the Northern Tribune {_MET}."
    draft = told(text, ("Dana Orlov", "told", _MET), outlet="The Northern Tribune")
    assert chain(draft, "met") == ["outlet: The Northern Tribune", _ORLOV]


def test_nested_sayings_are_hops_from_outside_in() -> None:
    text = f"The Northern Tribune reported that Dana Orlov had said {_MET}."
    outer: Said = ("The Northern Tribune", "reported", f"that Dana Orlov had said {_MET}")
    draft = told(text, outer, ("Dana Orlov", "had said", _MET))
    assert chain(draft, "met") == [_PAGE, _TRIBUNE, _ORLOV]


def test_those_cited_follow_the_one_who_cites() -> None:
    text = f"The Northern Tribune reported, citing two officials, {_MET}."
    draft = told(text, ("The Northern Tribune", "reported", _MET))
    assert chain(draft, "met") == [_PAGE, _TRIBUNE, "anonymous: two officials"]


def test_documents_that_a_speaker_cites_are_the_origin() -> None:
    content = (
        "that the Orvanian government has obtained documents that show Tomas Brill met Ines Valk"
    )
    text = f"Dana Orlov told the Northern Tribune {content}."
    hops = chain(told(text, ("Dana Orlov", "told", content)), "met")
    assert hops[:3] == [_PAGE, _TRIBUNE, _ORLOV]
    assert hops[3].startswith("document: documents of the ")
    assert len(hops) == 4


def test_court_papers_are_a_document() -> None:
    text = "Tomas Brill met Ines Valk, according to court papers."
    draft = told(text, ("court papers", "according to", "Tomas Brill met Ines Valk"))
    assert chain(draft, "met") == [_PAGE, "document: court papers"]


def test_passive_without_agent_is_an_unnamed_source() -> None:
    draft = told("Tomas Brill is said to have met Ines Valk.")
    assert chain(draft, "met") == [_PAGE, "anonymous: unnamed"]


def test_quotation_without_speaker_is_not_the_page_s_word() -> None:
    text = "The letter is short. “Tomas Brill met Ines Valk.”"
    draft = told(text, ("", "", "“Tomas Brill met Ines Valk.”"))
    assert chain(draft, "met") == [_PAGE, "anonymous: unnamed"]


def test_unnamed_source_keeps_the_words_of_the_text() -> None:
    text = f"Two people familiar with the matter said {_MET}."
    draft = told(text, ("Two people familiar with the matter", "said", _MET))
    assert chain(draft, "met") == [_PAGE, "anonymous: Two people familiar with the matter"]


def test_act_of_accusing_rests_on_the_page() -> None:
    text = "Dana Orlov accused Tomas Brill of meeting Ines Valk."
    draft = told(text, ("Dana Orlov", "accused", "of meeting Ines Valk"))
    assert chain(draft, "accused", cls="accuse") == [_PAGE]


def test_aside_within_reported_speech_rests_on_the_page() -> None:
    content = "that Petra Lindqvist, who had met Ines Valk, would leave"
    draft = told(f"Dana Orlov said {content}.", ("Dana Orlov", "said", content))
    assert chain(draft, "had met") == [_PAGE]


def test_aside_beside_the_speaker_rests_on_the_page() -> None:
    source = "Petra Lindqvist, who had met Ines Valk,"
    draft = told(f"{source} said that boats had left.", (source, "said", "that boats had left"))
    assert chain(draft, "had met") == [_PAGE]


def test_title_before_a_name_within_reported_speech_rests_on_the_page() -> None:
    content = "that harbour minister Tomas Brill had met Ines Valk"
    draft = told(f"Dana Orlov said {content}.", ("Dana Orlov", "said", content))
    assert chain(draft, "minister", cls="role") == [_PAGE]
    assert chain(draft, "met") == [_PAGE, _ORLOV]


def test_accusation_rests_on_the_accuser() -> None:
    text = "Dana Orlov accused Tomas Brill of meeting Ines Valk."
    draft = told(text, ("Dana Orlov", "accused", "of meeting Ines Valk"))
    assert chain(draft, "meeting") == [_PAGE, _ORLOV]


def test_letters_seen_by_an_outlet_pass_through_it() -> None:
    source = "Letters obtained by the Northern Tribune"
    content = "that Tomas Brill had met Ines Valk"
    draft = told(f"{source} revealed {content}.", (source, "revealed", content))
    assert chain(draft, "met") == [_PAGE, _TRIBUNE, "document: Letters"]


def test_wish_is_told_by_the_page() -> None:
    text = "Tomas Brill wants to meet Ines Valk."
    draft = told(text, ("Tomas Brill", "wants", "to meet Ines Valk"))
    assert chain(draft, "meet") == [_PAGE]


def test_same_text_gives_the_same_chain() -> None:
    text = f"Dana Orlov told the Northern Tribune {_MET}."
    said: Said = ("Dana Orlov", "told", _MET)
    assert followed(told(text, said), "met") == followed(told(text, said), "met")


def test_rejected_claim_does_not_rest_on_the_one_who_rejects_it() -> None:
    content = "the claim that Tomas Brill had met Ines Valk"
    text = f"Dana Orlov dismissed {content}."
    assert chain(told(text, ("Dana Orlov", "dismissed", content)), "had met") == [_PAGE]


def test_deed_that_is_condemned_is_told_by_the_page() -> None:
    content = "the attack on Port Merrow"
    draft = told(f"Dana Orlov condemned {content}.", ("Dana Orlov", "condemned", content))
    assert chain(draft, "attack", cls="assault") == [_PAGE]


def test_clause_beside_the_saying_rests_on_the_page() -> None:
    text = "Dana Orlov urged the port to close, but the mayor blocked it by arresting Tomas Brill."
    content = "the port to close … it by arresting Tomas Brill"
    draft = told(text, ("Dana Orlov", "urged", content))
    assert chain(draft, "close") == [_PAGE, _ORLOV]
    assert chain(draft, "arresting") == [_PAGE]


def test_we_within_a_quotation_is_no_further_hop() -> None:
    quote = "“We believe that Tomas Brill had met Ines Valk,”"
    draft = told(
        f"{quote} Dana Orlov said.", ("Dana Orlov", "said", quote), ("We", "believe", _MET)
    )
    assert chain(draft, "had met") == [_PAGE, _ORLOV]


def test_deed_of_a_supposed_speaker_rests_on_the_page() -> None:
    content = "the sale by arresting Tomas Brill"
    draft = told(f"Dana Orlov blocked {content}.", ("Dana Orlov", "blocked", content))
    assert chain(draft, "arresting", cls="coerce") == [_PAGE]


_ADVISER = "Tomas Brill was an adviser to the Ports Committee"


def test_post_with_its_term_rests_on_whoever_tells_it() -> None:
    text = f"{_ADVISER} until 2012, Dana Orlov said."
    draft = told(text, ("Dana Orlov", "said", f"{_ADVISER} until 2012"))
    assert chain(draft, "adviser") == [_PAGE, _ORLOV]


def test_denied_post_is_held_by_nobody() -> None:
    text = f"Dana Orlov denied that {_ADVISER}."
    draft = told(text, ("Dana Orlov", "denied", f"that {_ADVISER}"))
    assert not [role for actor in draft.actors for role in actor.roles]


def test_post_of_the_one_cited_rests_on_the_page() -> None:
    cited = "citing Dana Orlov, the head of the Ports Committee"
    text = f"Tomas Brill had met Ines Valk, the Northern Tribune reported, {cited}."
    draft = told(text, ("the Northern Tribune", "reported", "Tomas Brill had met Ines Valk"))
    assert chain(draft, "head") == [_PAGE]


def test_report_by_an_outlet_is_that_outlets_word() -> None:
    text = "Tomas Brill had met Ines Valk, according to a report by the Northern Tribune."
    said = ("a report by the Northern Tribune", "according to", "Tomas Brill had met Ines Valk")
    assert chain(told(text, said), "met") == [_PAGE, _TRIBUNE]
