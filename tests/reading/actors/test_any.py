from __future__ import annotations

import sys

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.actors.step import mark
from sayso.reading.draft import draft_of

BLANK = spacy.blank("en")
WORDS = st.sampled_from(
    "Iraq Iraqi Dana Orlov , . ( ) \" ' 's the The of for and - formerly known as called HF or "
    "minister ministry Bank government he she it who which is was former \n\n I ² İ ﬁ said".split(
        " "
    )
)


@settings(deadline=None)
@given(st.text() | st.lists(WORDS).map(" ".join))
def test_any_text_is_read_and_mentions_lie_in_it(text: str) -> None:
    actors = draft_of(mark(BLANK(text))).actors
    for actor in actors:
        assert actor.name
        for mention in actor.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
            assert mention.actor == actor.id


@settings(deadline=None, max_examples=30)
@given(st.lists(WORDS).map(" ".join))
def test_same_text_gives_same_actors(text: str) -> None:
    assert draft_of(mark(BLANK(text))).actors == draft_of(mark(BLANK(text))).actors


def _calls(text: str) -> int:
    """How many calls of Python functions the step makes for `text`."""
    doc = BLANK(text)
    count = 0

    def note(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event == "call"

    sys.setprofile(note)
    try:
        mark(doc)
    finally:
        sys.setprofile(None)
    return count


def _name(i: int) -> str:
    return "K" + "".join(chr(97 + i // 26**k % 26) for k in range(3))


@pytest.mark.parametrize(
    "unit",
    [
        "they met Mr {0} and Mr {0} Lorvin before noon and ",
        "they met the {0} Union and the {0} Union (KU) before noon and ",
        "they left Camp {0}, formerly known as Camp {0}ab, before noon and ",
        "(((",
    ],
)
def test_work_grows_with_the_text(unit: str) -> None:
    short, long = (_calls("".join(unit.format(_name(i)) for i in range(n))) for n in (60, 240))
    assert long < 6 * short
