"""The report fits its columns, groups by origin and marks the words."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from sayso.records import Reading, Span
from sayso.report import report
from sayso.report.lines import joined, printable, quoted
from tests.report.sample import READING


def printed(reading: Reading, *, dropped: bool = False) -> str:
    console = Console(width=80, highlight=False, no_color=True)
    with console.capture() as capture:
        for line in report(reading, dropped=dropped):
            console.print(line)
    return capture.get()


def test_report_fits_eighty_columns() -> None:
    assert max(len(line) for line in printed(READING, dropped=True).splitlines()) <= 80


def test_claim_stands_under_its_origin_with_its_chain() -> None:
    text = printed(READING)
    group = text[text.index("On the word of Dana Orlov") : text.index("In the page's own voice")]
    assert "Coast Herald -> Channel Nine -> Dana Orlov" in group
    assert "transport minister (past)" in group
    assert "Blue Line  -- contact --  Free Coast Front   as fact" in group


def test_words_of_the_tie_and_its_ends_are_marked() -> None:
    text = " ".join(printed(READING).split())
    assert "the *Blue Line* and the *Free Coast Front keep close ties*." in text


def test_denial_is_named_as_such() -> None:
    assert "Blue Line  -- contact, denied --  Free Coast Front" in printed(READING)


def test_closing_line_counts_ties_and_origins() -> None:
    closing = printed(READING).rstrip().splitlines()[-1]
    assert closing == "2 ties, 2 origins. 1 tie rests on this page's own voice alone."


def test_missing_facts_of_the_page_are_said_to_be_missing() -> None:
    assert "Coast Herald · author and date not stated" in printed(READING)


def test_dropped_text_is_shown_on_request_and_cannot_steer_the_terminal() -> None:
    assert "Left out" not in printed(READING)
    assert "share: Share [31m this" in printed(READING, dropped=True)


def test_unread_page_says_why() -> None:
    doc = replace(READING.document, unread="The page is in French; Sayso reads English.")
    assert "not read: The page is in French" in printed(Reading(doc))


def test_page_without_ties_says_so() -> None:
    assert "No ties between actors found." in printed(replace(READING, claims=()))


@given(st.text(max_size=80))
def test_printable_text_is_one_line_without_control_characters(words: str) -> None:
    assert printable(words).isprintable() or not printable(words).isascii()
    assert "\n" not in printable(words)
    assert "\x1b" not in printable(words)


@given(
    st.text(alphabet="ab c", min_size=30, max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda p: Span(*sorted(p)))),
)
def test_quoting_keeps_every_word_in_order(text: str, marks: list[Span]) -> None:
    line = quoted(text, Span(0, 30), marks).plain.strip('"').replace("*", "")
    assert line.replace(" ", "") == text.replace(" ", "")


def test_touching_marks_become_one() -> None:
    assert joined(Span(0, 20), [Span(6, 9), Span(0, 5), Span(12, 30)]) == [Span(0, 9)]
