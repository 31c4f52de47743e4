"""The benchmark `dates`, on two small documents made here."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.dates import Story, Tally, count, load, run

from sayso.reading.times import Timex
from sayso.records import Span

PAGE = """<?xml version="1.0" ?>
<TimeML><DOCID>x</DOCID>
<DCT><TIMEX3 tid="t0" type="DATE" value="2011-12-03">2011-12-03</TIMEX3></DCT>
<TEXT>The <EVENT eid="e1">vote</EVENT> in <TIMEX3 tid="t1" type="DATE" value="1986">1986</TIMEX3>
&amp; the one <TIMEX3 tid="t2" type="DATE" value="2011-12-02">yesterday</TIMEX3>.</TEXT></TimeML>
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    train = tmp_path / "dates" / "harbour"
    (train / "testset").mkdir(parents=True)
    (train / "one.tml").write_text(PAGE)
    (train / "two.tml").write_text(PAGE)
    (train / "testset" / "two.tml").write_text("not even a page")
    return tmp_path


def test_document_is_its_bare_text_with_exact_places(data: Path) -> None:
    story = load(data / "dates" / "harbour" / "one.tml")
    assert [story.text[start:end] for start, end, _ in story.gold] == ["1986", "yesterday"]
    assert story.published == "2011-12-03"


def test_documents_of_a_test_split_stay_unread(data: Path) -> None:
    figures = run(data)
    assert (figures["expressions"], figures["value_f1"]) == (2, 1.0)


def test_expression_found_in_part_counts_as_relaxed_only() -> None:
    tally = Tally()
    story = Story("in early 1986", None, ((3, 13, "1986"),))
    count(tally, story, (Timex(Span(9, 13), "DATE", "1987"), Timex(Span(0, 2), "DATE", "1986")))
    assert (tally.strict.right, tally.relaxed.right, tally.value.right) == (0, 1, 0)
    assert tally.figures()["relaxed_f1"] == pytest.approx(0.6667)


def test_expression_is_matched_once() -> None:
    tally = Tally()
    story = Story("1986 1987", None, ((0, 4, "1986"), (5, 9, "1987")))
    count(tally, story, (Timex(Span(0, 9), "DATE", "1986"),))
    assert tally.relaxed.right == 1
