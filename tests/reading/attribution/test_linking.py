from __future__ import annotations

import numpy as np

from sayso.reading.attribution.linking import Linked, link
from sayso.reading.attribution.scores import KEY, Scores, View
from sayso.reading.attribution.spans import CONTENT, CUE, SOURCE, Found
from sayso.reading.attribution.windows import Window
from sayso.records import Span

NONE = KEY - 1


def span(role: int, piece: int, *, paragraph: int = 0, quoted: float = 0.0) -> Found:
    return Found(role, piece, piece + 1, paragraph, Span(piece, piece + 1), 1.0, quoted)


def wanting(wants: dict[int, int], size: int = 40, kept: int | None = None) -> Scores:
    """Scores of one window in which piece `a` seeks piece `b`, and every other seeks none."""
    vectors = np.zeros((size, 4, KEY), dtype=np.float32)
    for piece in range(size):
        vectors[piece, (1, 3), piece] = 1.0
        vectors[piece, (0, 2), wants.get(piece, NONE)] = 100.0
    none = np.zeros((4, KEY), dtype=np.float32)
    none[:, NONE] = 1.0
    view = View(Window(0, size, 0, kept or size), vectors, none)
    bare = np.zeros((size, 0), dtype=np.float16)
    return Scores(np.zeros((size, 7), dtype=np.float32), bare, (view,))


def places(said: Linked) -> tuple[list[int], list[int], list[int]]:
    return (
        [one.piece for one in said.source],
        [one.piece for one in said.cue],
        [one.piece for one in said.contents],
    )


def test_a_content_on_both_sides_of_its_cue_is_one_attribution() -> None:
    found = [span(CONTENT, 1, quoted=1), span(SOURCE, 5), span(CUE, 6), span(CONTENT, 8, quoted=1)]
    said = link(found, wanting({1: 6, 8: 6, 6: 5}))
    assert [places(one) for one in said] == [([5], [6], [1, 8])]


def test_a_source_may_stand_in_the_sentence_before_and_serve_two_cues() -> None:
    found = [span(SOURCE, 1), span(CUE, 4), span(CONTENT, 5), span(CUE, 9), span(CONTENT, 10)]
    said = link(found, wanting({4: 1, 5: 4, 9: 1, 10: 9}))
    assert [places(one) for one in said] == [([1], [4], [5]), ([1], [9], [10])]


def test_a_cue_may_have_no_source() -> None:
    said = link([span(CUE, 3), span(CONTENT, 4)], wanting({4: 3}))
    assert [places(one) for one in said] == [([], [3], [4])]


def test_a_cue_without_content_is_left_out() -> None:
    assert link([span(SOURCE, 1), span(CUE, 2)], wanting({2: 1})) == []


def test_a_quotation_goes_on_over_paragraphs_without_a_cue() -> None:
    found = [
        span(SOURCE, 0),
        span(CUE, 1),
        span(CONTENT, 2, quoted=1),
        span(CONTENT, 10, paragraph=1, quoted=1),
        span(CONTENT, 20, paragraph=2, quoted=1),
    ]
    said = link(found, wanting({1: 0, 2: 1}))
    assert [places(one) for one in said] == [([0], [1], [2, 10, 20])]


def test_quote_without_speaker_stays_unattributed() -> None:
    found = [span(CONTENT, 2, quoted=1), span(CONTENT, 30, paragraph=4, quoted=1)]
    said = link(found, wanting({}))
    assert [places(one) for one in said] == [([], [], [2]), ([], [], [30])]


def test_an_unquoted_content_without_cue_is_left_out() -> None:
    assert link([span(CONTENT, 2)], wanting({})) == []


def test_attributions_stand_in_the_order_of_the_text() -> None:
    found = [span(CONTENT, 1), span(CUE, 9), span(CUE, 3), span(CONTENT, 5)]
    said = link(sorted(found, key=lambda one: one.piece), wanting({1: 9, 5: 3}))
    assert [places(one) for one in said] == [([], [9], [1]), ([], [3], [5])]


def test_what_lies_out_of_sight_is_not_linked() -> None:
    found = [span(SOURCE, 1), span(CUE, 60), span(CONTENT, 61)]
    far = wanting({}, size=40)
    near = wanting({20: 19, 21: 20}, size=40)
    shifted = View(Window(40, 80, 40, 80), near.views[0].vectors, near.views[0].none)
    bare = np.zeros((80, 0), dtype=np.float16)
    both = Scores(np.zeros((80, 7), dtype=np.float32), bare, (far.views[0], shifted))
    assert [places(one) for one in link(found, both)] == [([], [60], [61])]
