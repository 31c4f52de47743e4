"""Generated affairs: the same for the same seed, and pages and truth tell the same."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from benchmarks.affairs.__main__ import main
from benchmarks.affairs.book import stories
from benchmarks.affairs.copies import introduced
from benchmarks.affairs.html import page
from benchmarks.affairs.readings import reading
from benchmarks.affairs.story import Story
from benchmarks.affairs.truth import tie_rows
from lxml import html

from sayso.records import Span, as_dict, from_dict

STORIES = list(stories(300, seed=3))
BY_ID = {story.id: story for story in STORIES}


def folder(tmp_path: Path, seed: int) -> dict[str, str]:
    main(["--pages", "30", "--seed", str(seed), "--out", str(tmp_path)])
    return {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()}


def shown(story: Story) -> str:
    tree = html.document_fromstring(page(story))
    for hidden in tree.xpath("//script | //style"):
        hidden.drop_tree()
    return re.sub(r"\s+", " ", tree.text_content())


def test_same_seed_gives_the_same_files(tmp_path: Path) -> None:
    assert folder(tmp_path / "one", 5) == folder(tmp_path / "two", 5)


def test_another_seed_gives_another_world(tmp_path: Path) -> None:
    one, two = folder(tmp_path / "one", 5), folder(tmp_path / "two", 6)
    names = [{a["name"] for a in json.loads(o["truth.json"])["actors"]} for o in (one, two)]
    assert len(names[0] & names[1]) < 0.1 * len(names[0])


def test_every_sentence_of_the_truth_stands_in_its_page() -> None:
    text = {story.id: shown(story) for story in STORIES}
    for row in tie_rows(STORIES):
        for report in row["reports"]:
            assert report["words"] in text[report["page"].removesuffix(".html")]


def test_every_page_shows_its_outlet_and_title() -> None:
    for story in STORIES:
        text = shown(story)
        assert story.outlet.name in text
        assert (reading(story).document.title or "?") in text


def test_all_kinds_of_pages_come_up() -> None:
    kinds = Counter(story.copy or story.kind for story in STORIES)
    assert set(kinds) == {
        *("original", "wire", "relay", "second", "unnamed", "reveal", "denial", "noise"),
        *("verbatim", "abridged", "edited"),
    }


def test_nobody_is_shortened_before_being_introduced() -> None:
    for story in STORIES:
        assert introduced(story.paragraphs), story.id


def test_verbatim_copy_has_the_words_of_its_head() -> None:
    copies = [story for story in STORIES if story.copy == "verbatim"]
    assert copies
    for story in copies:
        assert reading(story).document.text == reading(BY_ID[str(story.copy_of)]).document.text


def test_abridged_copy_keeps_part_of_the_words_and_the_lead() -> None:
    copies = [story for story in STORIES if story.copy == "abridged"]
    shares = [story.share or 0.0 for story in copies]
    assert all(0.3 <= share <= 1.0 for share in shares)
    assert sum(share <= 0.8 for share in shares) > 0.7 * len(shares)
    for story in copies:
        assert story.paragraphs[0] == BY_ID[str(story.copy_of)].paragraphs[0]


def test_edited_copy_has_all_sentences_in_other_marks_or_order() -> None:
    copies = [story for story in STORIES if story.copy == "edited"]
    assert copies
    for story in copies:
        head = BY_ID[str(story.copy_of)]
        assert Counter(story.paragraphs) == Counter(head.paragraphs)
        assert story.style != head.style


def test_copies_come_after_their_heads() -> None:
    copies = [story for story in STORIES if story.copy_of]
    assert all(story.published > BY_ID[str(story.copy_of)].published for story in copies)


def test_true_count_lies_within_what_a_reader_can_tell() -> None:
    for row in tie_rows(STORIES):
        for told in (row["asserted"], row["denied"]):
            assert told["least"] <= told["count"] <= told["most"], row["id"]


def test_some_sources_are_one_without_a_reader_knowing() -> None:
    rows = [row["asserted"] for row in tie_rows(STORIES)]
    assert any(row["count"] < row["most"] for row in rows)


def test_different_people_share_a_name_and_people_have_several() -> None:
    people = {f.id: f for s in STORIES for f in s.figures if f.type == "person"}
    assert max(Counter(f.name for f in people.values()).values()) > 1
    told: dict[str, set[str]] = {}
    for story in STORIES:
        for actor in reading(story).actors:
            told.setdefault(actor.name, set()).add(story.id)
    assert any(spelling in told for f in people.values() for spelling in f.spellings)


def test_readings_survive_their_json_form() -> None:
    for story in STORIES[:50]:
        found = reading(story)
        assert from_dict(json.loads(json.dumps(as_dict(found)))) == found


def test_offsets_of_readings_hold_the_words() -> None:
    for story in STORIES:
        found = reading(story)
        text = found.document.text
        for actor in found.actors:
            names = {actor.name, *actor.aliases}
            named = [m for m in actor.mentions if m.kind != "pronoun"]
            assert {Span(m.start, m.end).of(text) for m in named} <= names
        for claim in found.claims:
            assert claim.evidence.of(text).strip()
            assert all(claim.evidence.covers(words) for words in claim.words)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_real_country_is_named(seed: int) -> None:
    territories = Locale("en").territories
    real = {name for code, name in territories.items() if len(code) == 2}
    told = {name for story in stories(200, seed) for name in countries(story)}
    assert not told & real


def countries(story: Story) -> set[str]:
    return {f.short for f in story.figures if f.word == "government"}


def test_command_writes_as_many_pages_as_asked(tmp_path: Path) -> None:
    written = folder(tmp_path, 1)
    truth: dict[str, Any] = json.loads(written.pop("truth.json"))
    assert len(written) == len(truth["pages"]) == 30
    assert {row["file"] for row in truth["pages"]} == set(written)


def test_two_sources_of_a_fact_are_never_one_person() -> None:
    for row in tie_rows(STORIES):
        named: dict[str, set[str]] = {}
        for report in row["reports"]:
            named.setdefault(report["chain"][-1], set()).add(report["origin"])
        people = {story.outlet.name for story in STORIES}
        assert all(len(origins) == 1 for name, origins in named.items() if name not in people)
