from __future__ import annotations

from time import perf_counter

import pytest
from lxml.html import fromstring

from sayso.page import clutter


@pytest.mark.parametrize(
    "sentence",
    [
        "Signing up for the militia cost him his life.",
        "By signing up fighters abroad, the group broke the truce.",
        "In a newsletter to subscribers, the group said that it had left the camp.",
        "He was accused of receiving a commission from North Quay.",
        "Order was restored by evening.",
        "To see his family he had to go to Lorne.",
        "Save the pier, dockers told the board.",
        "Like him, she posted the list on Facebook.",
        "Published in 2015, the report angered Lorne.",
        "A year ago he left the group.",
        "Written by a former guard, the book names eleven men.",
        "Produced by North Quay, the radios were found in March.",
        "Reporting by the Courier showed that the papers were forged.",
        "Photographs by a docker show the cracks.",
        "Video by the group shows two of the hostages.",
        "Sources said: the pier will close.",
        "This video is said to show the attack.",
        "Terms of the deal were not disclosed.",
        "This site is the third that the group has built.",
        "Copyright law was changed last year.",
        "The list must be published by Friday, the court ruled.",
        "Top officials in Velmar denied the charge.",
        "More-restrictive laws will be in effect in 17 districts.",
        "Share prices fell by a third after the report.",
        "Comments by the minister angered Lorne.",
        "Print workers joined the strike.",
        "Popular anger at the board grew.",
    ],
)
def test_sentence_of_the_news_is_no_clutter(sentence: str) -> None:
    assert clutter.line(sentence) is None


def test_long_paragraph_is_never_clutter_by_its_words() -> None:
    assert clutter.line("Read more: " + "the board met and " * 30) is None


def test_bullet_before_a_line_does_not_hide_it() -> None:
    assert clutter.line("• Email: desk@courier.example") == "byline"


@pytest.mark.parametrize(
    ("element", "reason", "decides"),
    [
        ("<div class='relatedPosts'>", "related", True),
        ("<div class='x__most-read--wide'>", "related", True),
        ("<div class='shadow heading adjacent'>", None, False),
        ("<nav>", "navigation", True),
        ("<div class='paywall'>", "notice", False),
        ("<p id='subscribe-or-lose-the-port-says-board'>", None, False),
        ("<div role='contentinfo'>", "footer", True),
    ],
)
def test_names_of_a_container_give_a_reason(
    element: str, reason: str | None, decides: bool
) -> None:
    assert clutter.container(fromstring(element + "x")) == (reason, decides)


def test_hostile_lines_take_no_time() -> None:
    begun = perf_counter()
    for piece in ("a ", "(", "A/", "By A ", "1 ", ".", "ad ", "read more ", "© ", "A, "):
        clutter.line((piece * clutter.LINE)[: clutter.LINE])
    assert perf_counter() - begun < 2
