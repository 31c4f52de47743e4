from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.attribution.glyphs import level


@pytest.mark.parametrize(
    ("written", "leveled"),
    [
        ('"We left," she said. "Late."', "“We left,” she said. “Late.”"),
        ("«We left», she said.", "“We left”, she said."),
        ("''We left,'' she said.", "“ We left, ” she said."),
        ("``We left,'' she said.", "“ We left, ” she said."),
        ("the mayor’s 'open door'", "the mayor's ‘open door'"),
        ('("no")', "(“no”)"),
    ],
)
def test_marks_are_written_one_way(written: str, leveled: str) -> None:
    assert level(written) == leveled


@given(st.text(alphabet="ab .,\"'“”‘’«»`()\n"))
def test_levelling_keeps_every_character_in_its_place(text: str) -> None:
    leveled = level(text)
    assert len(leveled) == len(text)
    assert [a for a in leveled if a.isalpha()] == [a for a in text if a.isalpha()]
