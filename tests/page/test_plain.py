from __future__ import annotations

from sayso.records import Document
from tests.page.make import STORY, read, texts

TITLE = "Board wants northern pier closed"


def plain(*rows: str) -> Document:
    return read("\n".join(rows), "text")


def test_one_paragraph_a_line_and_blank_lines_are_both_read() -> None:
    assert texts(plain(TITLE, "", *STORY)) == [TITLE, *STORY]
    assert texts(plain(TITLE, "", *(f"{row}\n" for row in STORY))) == [TITLE, *STORY]


def test_wrapped_lines_are_joined_into_paragraphs() -> None:
    wrapped = [
        "The harbour board of Velmar has asked the government to close the",
        "northern pier, which was built in 1931 and has not been repaired for",
        "twenty years.",
        "",
        "Its chairwoman, Tessa Lund, told reporters on Monday that the pier was",
        "no longer safe, and that she had written to the minister about the dan-",
        "ger twice since the spring of last year.",
    ]
    assert texts(plain(TITLE, "", *wrapped)) == [
        TITLE,
        "The harbour board of Velmar has asked the government to close the northern pier, which "
        "was built in 1931 and has not been repaired for twenty years.",
        "Its chairwoman, Tessa Lund, told reporters on Monday that the pier was no longer safe, "
        "and that she had written to the minister about the danger twice since the spring of "
        "last year.",
    ]


def test_text_without_a_heading_has_no_title() -> None:
    doc = plain(*STORY)
    assert doc.title is None
    assert texts(doc) == list(STORY)


def test_byline_and_date_under_the_title_are_data() -> None:
    doc = plain(TITLE, "By Ilsa Corran", "4 March 2021", "", *STORY)
    assert (doc.authors, doc.published) == (("Ilsa Corran",), "2021-03-04")
    assert texts(doc) == [TITLE, *STORY]


def test_menu_before_and_tail_after_the_text_are_dropped() -> None:
    tail = ("Related Articles", "Ferry prices rise again", "Back to top button")
    doc = plain("Skip to content", "Home", TITLE, "", *STORY, "", *tail)
    assert texts(doc) == [TITLE, *STORY]
    assert [(d.reason, d.text) for d in doc.dropped] == [
        ("notice", "Skip to content"),
        ("navigation", "Home"),
        ("related", "Related Articles\nFerry prices rise again"),
        ("notice", "Back to top button"),
    ]


def test_image_name_glued_to_the_first_word_goes() -> None:
    doc = plain(TITLE, "", f"pier07{STORY[0]}", *STORY[1:])
    assert texts(doc) == [TITLE, *STORY]


def test_word_with_digits_inside_is_not_cut() -> None:
    row = "G7Media and the board of the port of Velmar have agreed to talk."
    assert texts(plain(TITLE, "", row, *STORY[1:]), "lead") == [row]


def test_subheading_between_paragraphs_is_kept() -> None:
    doc = plain(TITLE, "", *STORY[:2], "What the engineers found", *STORY[2:])
    assert "What the engineers found" in texts(doc)


def test_credit_at_the_end_is_data() -> None:
    doc = plain(TITLE, "", *STORY, "Reuters contributed to this report.")
    assert texts(doc) == [TITLE, *STORY]
    assert doc.credits[0].agency == "Reuters"
