from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.attribution.encoder import encoder
from sayso.reading.attribution.pieces import BREAK, Pieces, cut


def pieces(text: str) -> Pieces:
    return cut(text, [(0, len(text))], encoder().cutter)


def words(text: str) -> list[str]:
    cutting = pieces(text)
    places = zip(cutting.starts.tolist(), cutting.ends.tolist(), strict=True)
    return [text[start:end] for start, end in places][:-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada\tsaid:\r\n“No.”", ["Ada", "said", ":", "“", "No", ".", "”"]),
        ("so\u00adft talk", ["so\u00adft", "talk"]),
        ("😀 he said 😀", ["😀", "he", "said", "😀"]),
        ("Zoë’s café", ["Zoë", "’", "s", "café"]),
        ("a\u00a0b\u200bc", ["a", "b\u200bc"]),
        ("''So,'' he said", ["'", "So", ",", "'", "he", "said"]),
    ],
)
def test_each_piece_points_at_its_own_characters(text: str, expected: list[str]) -> None:
    joined: list[str] = []
    cutting = pieces(text)
    for word, head in zip(words(text), cutting.heads[:-1].tolist(), strict=True):
        joined = [*joined, word] if head else [*joined[:-1], joined[-1] + word]
    assert joined == expected


def test_quoted_and_capital_words_are_told_by_their_shape() -> None:
    cutting = pieces('NATO and Ada: "NATO and Ada')
    assert cutting.shapes.tolist() == [2, 0, 1, 0, 3, 5, 3, 4, 0]


def test_only_the_given_passages_are_read() -> None:
    text = "One.\n\nMenu\n\nTwo."
    cutting = cut(text, [(0, 4), (12, 16)], encoder().cutter)
    assert cutting.paragraphs.tolist() == [0, 0, 0, 1, 1, 1]
    assert (cutting.ids == BREAK).tolist() == [False, False, True, False, False, True]
    assert [text[a:b] for a, b in zip(cutting.starts, cutting.ends, strict=True)] == [
        "One", ".", "", "Two", ".", "",
    ]  # fmt: skip


def test_an_unclosed_mark_at_the_end_is_read_in_one_go() -> None:
    assert pieces("he said “").shapes.tolist() == [0, 0, 3, 0]


def test_an_empty_text_has_no_pieces() -> None:
    assert len(pieces(" \n ").ids) == 0


@given(st.text(max_size=60))
def test_pieces_run_forward_inside_the_text(text: str) -> None:
    cutting = pieces(text)
    starts, ends = cutting.starts.tolist(), cutting.ends.tolist()
    assert all(0 <= a <= b <= len(text) for a, b in zip(starts, ends, strict=True))
    assert starts == sorted(starts)
