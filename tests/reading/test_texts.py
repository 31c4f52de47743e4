"""The golden texts and their answers fit each other."""

from __future__ import annotations

import re

import pytest

from sayso.records import classes
from tests.reading.golden import Golden, either, goldens

ALL = list(goldens())
TYPES = {"person", "organization", "government", "group", "place"}
CERTAIN = {"fact", "probable", "possible", "future", "requested"}


def test_there_are_forty_texts_or_more() -> None:
    assert len(ALL) >= 40


@pytest.mark.parametrize("golden", ALL, ids=lambda golden: str(golden.name))
def test_answers_stand_in_their_text(golden: Golden) -> None:
    for actor in golden.actors:
        assert set(either(actor["type"])) <= TYPES
        for name in (actor["name"], *actor.get("aliases", [])):
            assert name in golden.text or name == "Brunovia"
    for said in golden.statements:
        assert said["content"] in golden.text
        assert said["cue"] in golden.text
    for row in (*golden.unattributed, *golden.designations):
        assert (row.get("content") or row["value"]) in golden.text
    for role in golden.roles:
        assert role["title"] in golden.text


@pytest.mark.parametrize("golden", ALL, ids=lambda golden: str(golden.name))
def test_answers_name_listed_actors_and_known_classes(golden: Golden) -> None:
    listed = {actor["name"] for actor in golden.actors}
    for tie in golden.ties:
        assert {tie["a"], tie["b"]} <= listed
        assert set(either(tie["class"])) <= set(classes())
        assert set(either(tie.get("certainty", "fact"))) <= CERTAIN
        assert set(either(tie["direction"])) <= {"a->b", "none"}
        assert tie.get("polarity", "asserted") in {"asserted", "denied"}
        for origin in either(tie["origin"]):
            assert origin in {*listed, "outlet"} or re.match("anonymous|document", origin)
    for said in golden.statements:
        assert said["speaker"] in listed or re.match("anonymous|document", said["speaker"])
    for row in (*golden.roles, *golden.designations):
        assert row["actor"] in listed
