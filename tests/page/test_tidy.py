from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from sayso.page.tidy import lines, tidy


def test_soft_hyphens_and_invisible_marks_go() -> None:
    assert tidy("Wednes\u00adday, \u200fVelmar\u200b\u2060 \ufeffport") == "Wednesday, Velmar port"


def test_latin_ligatures_become_letters() -> None:
    assert tidy("o\ufb03ce \ufb01les") == "office files"


def test_every_kind_of_space_becomes_one_space() -> None:
    assert tidy("a\u00a0\u2009b\t\r\n c") == "a b c"


def test_accents_are_composed() -> None:
    assert tidy("Cafe\u0301") == "Café"


def test_letters_of_other_scripts_stay() -> None:
    assert tidy("Порт 港口 ميناء") == "Порт 港口 ميناء"


@given(st.text())
def test_nothing_unreadable_is_left(text: str) -> None:
    tidied = tidy(text)
    assert all(unicodedata.category(c)[0] != "C" and (c == " " or not c.isspace()) for c in tidied)


@given(st.text())
def test_tidy_text_stays_as_it_is(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_lines_keep_the_blank_ones_between_paragraphs() -> None:
    assert lines("One.\r\n\r\n  Two. ") == ["One.", "", "Two."]
