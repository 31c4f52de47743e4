"""Copies are found whole, abridged and edited; shared quotations alone make none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.ties.copies import Copies
from sayso.ties.fingerprints import SIZE, WINDOW, fingerprints, narrative, shingles

STORY = (
    "The port authority of Velmora has let four containers of the Blue Line leave the harbour "
    "without inspection, according to a letter that three members of its board signed in March. "
    "The letter names no one who gave the order, and the authority has not published it. "
    "Its chairwoman left the country in the week after the board met."
)


def heads(text: str) -> list[str]:
    kept = Copies[str]()
    kept.add(STORY, "story")
    return kept.of(text)


def test_same_text_is_a_copy() -> None:
    assert heads(STORY) == ["story"]


def test_abridged_text_is_a_copy() -> None:
    assert heads(STORY.split(". ")[0]) == ["story"]


def test_edited_text_is_a_copy() -> None:
    assert heads(STORY.replace("three members", "some members").replace("in March", "")) == [
        "story"
    ]


def test_another_account_of_the_same_event_is_no_copy() -> None:
    assert not heads(
        "Four boxes of the Blue Line passed the gate unseen by customs, a letter says."
    )


def test_shared_quotation_alone_is_no_copy() -> None:
    quoted = '"We let them go since we were told to let them go by the office upstairs that night"'
    kept = Copies[str]()
    kept.add(f"A crane driver spoke to the Herald on Monday. {quoted}", "one")
    assert not kept.of(f"{quoted} That is what the driver, who asked for no name, had to say.")


@given(
    st.lists(st.sampled_from("abcdefghijkl"), max_size=30),
    st.lists(st.sampled_from("mnopqrstuvwx"), max_size=30),
    st.lists(st.sampled_from("abcdmnop"), min_size=SIZE + WINDOW - 1, max_size=20),
)
def test_texts_that_share_twelve_words_share_a_fingerprint(
    before: list[str], after: list[str], shared: list[str]
) -> None:
    one = fingerprints(shingles([*before, *shared]))
    two = fingerprints(shingles([*shared, *after]))
    assert one & two


def test_no_shingle_spans_a_quotation() -> None:
    tokens = narrative('one two three four "five" six seven eight nine')
    assert shingles(tokens) == []
