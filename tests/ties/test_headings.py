"""A headline is no origin of its own where the text below tells on whose word it rests."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Hop, Span
from sayso.ties import Report
from tests.ties.made import cited, counted, person, reasons, told, unnamed

TITLE = "Blue Line paid the Front, auditor says"


def title(*hops: Hop) -> Report:
    return told(0, *hops, sentence=TITLE, title=TITLE)


def body(place: int, *hops: Hop) -> Report:
    made = told(0, *hops, sentence=f"Sentence {place}.", title=TITLE, id=("d00", f"c{place}"))
    return replace(made, claim=replace(made.claim, id=f"c{place}", evidence=Span(place, place)))


def test_title_in_the_own_voice_rests_on_the_speaker_of_the_text() -> None:
    assert counted(title(), body(2, person("Orlov"))) == (1, 1)
    assert ("own report", "proven") in reasons(title(), body(2, person("Orlov")))


def test_unnamed_post_of_the_title_is_the_speaker_of_the_text() -> None:
    assert counted(title(unnamed("auditor")), body(2, person("Orlov"))) == (1, 1)


def test_unnamed_post_of_the_title_is_rather_the_one_described_alike() -> None:
    two = [body(2, person("Orlov")), body(3, unnamed("an auditor"))]
    assert counted(*two) == (1, 2)
    assert counted(title(unnamed("auditor")), *two) == (1, 2)


def test_title_that_names_its_speaker_stays_with_him() -> None:
    assert counted(title(person("Lund")), body(2, person("Orlov"))) == (2, 2)


def test_title_that_cites_an_outlet_rests_on_what_came_through_it() -> None:
    through = body(3, cited("Harbour Post"), person("Lund"))
    assert counted(title(cited("Harbour Post")), body(2, person("Orlov")), through) == (2, 2)
    assert counted(title(cited("Harbour Post")), body(2, person("Orlov"))) == (1, 2)


def test_title_alone_is_the_word_of_its_page() -> None:
    assert counted(title()) == (1, 1)
    assert counted(title(), told(1, person("Orlov"))) == (1, 2)
