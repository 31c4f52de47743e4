from __future__ import annotations

import pytest

from sayso.reading.actors import Index
from sayso.reading.draft import draft_of
from sayso.records import Actor, Mention
from tests.reading.actors.cast import parsed

TEXT = "Dana Orlov accused Corvath Mining of fraud."


def _index() -> Index:
    doc = parsed(TEXT)
    actors = (
        Actor("a1", "Dana Orlov", "person", mentions=(Mention(0, 10, "name", "a1"),)),
        Actor("a2", "Corvath Mining", "organization", mentions=(Mention(19, 33, "name", "a2"),)),
        Actor("a3", "Corvath", "place", mentions=(Mention(19, 26, "name", "a3"),)),
    )
    return Index(doc, actors)


def test_head_of_a_mention_leads_to_its_actor() -> None:
    doc, index = parsed(TEXT), _index()
    assert index.at(doc[1]) == "a1"
    assert index.at(doc[4]) == "a2"


def test_other_token_leads_to_the_innermost_mention() -> None:
    doc, index = parsed(TEXT), _index()
    assert index.at(doc[0]) == "a1"
    assert index.at(doc[3]) == "a3"
    assert index.at(doc[2]) is None


def test_mentions_in_a_span_come_in_text_order() -> None:
    index = _index()
    assert [m.actor for m in index.in_span(0, 43)] == ["a1", "a2", "a3"]
    assert [m.actor for m in index.in_span(11, 30)] == ["a3"]


def test_unknown_actor_is_an_error() -> None:
    with pytest.raises(KeyError):
        _index().actor("a9")


def test_ids_follow_the_first_mention() -> None:
    actors = draft_of(parsed(TEXT)).actors
    assert [actor.id for actor in actors] == [f"a{n}" for n in range(1, len(actors) + 1)]
    assert [actor.mentions[0].start for actor in actors] == sorted(
        actor.mentions[0].start for actor in actors
    )
