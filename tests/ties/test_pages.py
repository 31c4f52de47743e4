"""Pages that copy others are found, whatever was changed and in whatever order pages come."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.demo import pages as demo_pages
from sayso.demo import truth
from sayso.page import parse, walk
from sayso.ties.outlets import credited, makers
from sayso.ties.pages import Copy, Print, before, head, nearest, sketch
from sayso.ties.stories import EARLIEST, copies, heads

WORDS = [
    f"{a}{b}" for a in ("har", "vel", "mor", "ost", "lin") for b in ("bour", "ma", "ket", "ro")
]


def story(seed: int, sentences: int = 14) -> list[str]:
    draw = random.Random(seed)  # noqa: S311 - made up text
    return [" ".join(draw.choices(WORDS, k=16)) + "." for _ in range(sentences)]


def page(name: str, sentences: list[str], day: int = 1, *, credits: bool = False) -> Print:
    return Print(name, f"2020-01-{day:02}", sketch(" ".join(sentences)), credits)


STORY = story(1)


def found(sentences: list[str]) -> Copy | None:
    return nearest(page("later", sentences, 2), [page("first", STORY)])


def test_exact_copy_is_verbatim() -> None:
    assert found(STORY) == Copy("first", "verbatim", 1.0, len(sketch(" ".join(STORY))))


def test_first_half_of_a_page_is_abridged() -> None:
    copy = found(STORY[:6])
    assert copy is not None
    assert copy.kind == "abridged"
    assert copy.share > 0.9


def test_new_order_and_added_sentences_make_an_edited_copy() -> None:
    copy = found([*story(2, 5), *STORY[7:], *STORY[:5]])
    assert copy is not None
    assert copy.kind == "edited"
    assert 0.4 < copy.share < 0.9


@pytest.mark.parametrize("marks", ['"{}"', "“{}”", "‘{}’", "'{}'"])
def test_quotation_marks_change_nothing(marks: str) -> None:
    quoted = "The harbour master's office said: {} Then the ships' crews left."
    one = sketch(" ".join([*STORY[:4], quoted.format('"' + STORY[9][:-1] + '"')]))
    two = sketch(" ".join([*STORY[:4], quoted.format(marks.format(STORY[9][:-1]))]))
    assert one == two


def test_page_on_the_same_event_in_other_words_is_no_copy() -> None:
    assert found(story(3)) is None
    assert found([STORY[3], *story(3)]) is None


def test_page_that_credits_nobody_comes_first_on_the_same_day() -> None:
    one, two = page("a", STORY, credits=True), page("b", STORY)
    assert copies([one, two])["a"].nearest == "b"


def test_copies_of_copies_have_one_head() -> None:
    rows = [page("a", STORY, 1), page("b", STORY[:9], 2), page("c", STORY[:6] + story(5, 2), 3)]
    made = copies(rows)
    assert made["c"].nearest in ("a", "b")
    assert heads(made) == {"b": "a", "c": "a"}
    assert head("c", made) == "a"


def test_copies_of_the_demo_are_those_that_are_known() -> None:
    docs = [next(parse(p)) for p in walk([str(p) for p in demo_pages()])]
    names = {doc.id: Path(doc.source).name for doc in docs}
    prints = []
    for doc in docs:
        others = credited(doc.outlet or "", makers(doc.credits))
        prints.append(Print(doc.id, doc.published, sketch(doc.text), others))
    made = {names[d]: (names[c.nearest], c.kind) for d, c in copies(prints).items()}
    known = {p["file"]: (p["copy_of"], p["copy"]) for p in truth()["page"] if "copy_of" in p}
    assert made == {file: told for file, told in known.items() if told[1] != "paraphrase"}


def grown(order: list[Print]) -> dict[str, Copy]:
    """The copies found page by page, each time only where a fingerprint is shared."""
    held: list[Print] = []
    made: dict[str, Copy | None] = {}
    for new in order:
        held.append(new)
        touched = [
            p for p in held if p is new or (p.numbers & new.numbers and before(new) < before(p))
        ]
        for one in touched:
            others = [p for p in held if p.numbers & one.numbers and p is not one]
            made[one.id] = nearest(one, others)
    return {document: copy for document, copy in made.items() if copy}


POOL = [
    page(f"p{n}", [*story(n % 3, 4 + n % 7), *story(40 + n, n % 4)], 1 + n % 5, credits=n % 2 == 0)
    for n in range(14)
]


@settings(max_examples=50, deadline=None)
@given(st.permutations(POOL))
def test_order_of_adding_changes_no_copy(order: list[Print]) -> None:
    assert grown(order) == copies(POOL) == copies(order)


def test_story_told_by_more_pages_than_are_compared_has_one_head() -> None:
    rows = [page(f"n{n:03}", STORY, 1 + n % 28) for n in range(2 * EARLIEST)]
    assert set(heads(copies(rows)).values()) == {"n000"}


def test_hostile_quotation_marks_cost_no_time() -> None:
    for mark in "“\"‘'":
        assert sketch(f"{mark}a " * 60_000) is not None
