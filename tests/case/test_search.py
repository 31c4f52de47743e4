"""Search takes what people type."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.case.search import as_query
from sayso.front import Case
from sayso.page import Page
from sayso.reading.pool import reader
from tests.case.sample import page, read


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    case = Case(tmp_path_factory.mktemp("case") / "harbour.sayso", create=True)
    list(case.documents.add([page(1), page(2)], read))
    return case


def test_search_shows_the_words_in_their_surroundings(case: Case) -> None:
    hits = case.search("close ties")
    assert len(hits) == 2
    assert "keep *close* *ties*" in hits[0].words


def test_phrase_must_stand_together(case: Case) -> None:
    assert case.search('"close ties"')
    assert not case.search('"ties close"')


def test_diacritics_and_case_do_not_matter(case: Case) -> None:
    assert case.search("ÓRLOV")


def test_reread_document_is_not_found_twice(case: Case) -> None:
    list(case.documents.reread(read, version={"sayso": "other"}))
    assert len(case.search("ferry")) == 2


def test_page_that_also_came_as_an_attachment_is_one_hit(tmp_path: Path) -> None:
    story = b"The harbour board met on Monday, and the ferry did not sail."
    letter = EmailMessage()
    letter["Subject"] = "Minutes"
    letter.set_content("The chairman said that the minutes are in the file.")
    letter.add_attachment(story, maintype="text", subtype="plain", filename="minutes.txt")
    pages = [Page("minutes.txt", story, "text"), Page("letter", letter.as_bytes(), "mail")]
    with Case(tmp_path / "letters.sayso", create=True) as case:
        list(case.documents.add(pages, reader(1)))
        assert len(case.search("ferry")) == 1


@given(st.text(max_size=40))
def test_anything_may_be_typed(case: Case, wanted: str) -> None:
    case.search(wanted)
    assert as_query(wanted).count('"') % 2 == 0
