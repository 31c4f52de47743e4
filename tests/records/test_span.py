"""Spans point at the words and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Span

ends = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Span(*sorted(pair)))


@given(st.text(min_size=40, max_size=60), ends)
def test_span_gives_the_words_it_covers(text: str, span: Span) -> None:
    assert span.of(text) == text[span.start : span.end]


@given(ends, ends)
def test_spans_meet_both_ways_or_not_at_all(one: Span, two: Span) -> None:
    assert one.meets(two) == two.meets(one)


@given(ends)
def test_span_covers_itself(span: Span) -> None:
    assert span.covers(span)
