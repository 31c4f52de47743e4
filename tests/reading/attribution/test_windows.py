from __future__ import annotations

import pytest

from sayso.reading.attribution.windows import MARGIN, SIZE, plan


def test_nothing_to_read_makes_no_window() -> None:
    assert plan(0) == []


@pytest.mark.parametrize("count", [1, SIZE - 1, SIZE, SIZE + 1, 500, 652, 653, 1000, 12345])
def test_each_piece_is_kept_once(count: int) -> None:
    windows = plan(count)
    kept = [at for window in windows for at in range(window.first, window.last)]
    assert kept == list(range(count))


@pytest.mark.parametrize("count", [SIZE + 1, 700, 1000, 12345])
def test_pieces_at_a_cut_have_context_on_both_sides(count: int) -> None:
    for window in plan(count):
        assert 0 <= window.start <= window.first < window.last <= window.end <= count
        assert window.end - window.start == plan(count)[0].end <= SIZE
        assert window.start == 0 or window.first - window.start >= MARGIN
        assert window.end == count or window.end - window.last >= MARGIN
