from __future__ import annotations

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
