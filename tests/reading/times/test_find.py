"""Times of fictional news sentences: where they stand and which dates they cover."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.reading.times import find_times, find_timexes
from sayso.reading.times.rules import table
from sayso.reading.times.tokens import Tokens

PUBLISHED = "2011-12-03"  # a Saturday

VALUES = [
    ("The front fled Veldora in 1986 for the coast.", "1986", "1986"),
    ("In December 2011 the council agreed to it.", "December 2011", "2011-12"),
    ("It was signed on 3 May 2010 in the port.", "3 May 2010", "2010-05-03"),
    ("It was signed on May 3, 2010, in the port.", "May 3, 2010", "2010-05-03"),
    ("It was signed on the 3rd of May 2010.", "the 3rd of May 2010", "2010-05-03"),
    ("The camp closed on Sept. 11, officials said.", "Sept. 11", "2011-09-11"),
    ("The ruling is due on Jan. 14.", "Jan. 14", "2012-01-14"),
    ("The council met on Monday.", "Monday", "2011-11-28"),
    ("The council will meet on Monday.", "Monday", "2011-12-05"),
    ("The council met on Saturday.", "Saturday", "2011-12-03"),
    ("Marn resigned last week.", "last week", "2011-W47"),
    ("Marn resigned yesterday.", "yesterday", "2011-12-02"),
    ("Marn resigned last month.", "last month", "2011-11"),
    ("Marn resigned two years ago.", "two years ago", "2009"),
    ("Marn resigned three days ago.", "three days ago", "2011-11-30"),
    ("Prices rose in the 1990s.", "the 1990s", "199"),
    ("Prices rose in the mid-1990s.", "the mid-1990s", "199"),
    ("Prices rose in early 2011.", "early 2011", "2011"),
    ("The fort dates from the 19th century.", "the 19th century", "18"),
    ("The fort fell in 480 BC to the fleet.", "480 BC", "BC0480"),
    ("Sales fell in the third quarter of 2010.", "the third quarter of 2010", "2010-Q3"),
    ("Sales fell in the summer of 2010.", "the summer of 2010", "2010-SU"),
    ("The siege lasted three days.", "three days", "P3D"),
    ("The council meets every Monday.", "every Monday", "XXXX-WXX-1"),
    ("Marn is now a member of the council.", "now", "PRESENT_REF"),
    ("They left at 10:35 p.m. Friday.", "10:35 p.m. Friday", "2011-12-02T22:35"),
    ("They fled on the night of 3 May 2010.", "the night of 3 May 2010", "2010-05-03TNI"),
    ("The page is dated 2010-05-03.", "2010-05-03", "2010-05-03"),
    ("The camp has been closed since Jan. 14.", "Jan. 14", "2011-01-14"),
    ("The ruling is expected as early as Tuesday.", "Tuesday", "2011-12-06"),
    ("He was held until Tuesday.", "Tuesday", "2011-12-06"),
    ("Thursday's ruling will be appealed.", "Thursday", "2011-12-01"),
    ("Talks start Wednesday next week.", "Wednesday next week", "2011-12-07"),
    ("They met on Tuesday, May 3.", "Tuesday, May 3", "2011-05-03"),
    ("He was shot last Oct. 23.", "last Oct. 23", "2011-10-23"),
    ("They meet in the week of March 6.", "the week of March 6", "2011-W09"),
    ("The wall fell in 1614, he said.", "1614", "1614"),
    ("The tide is low in winter.", "winter", "XXXX-WI"),
    ("They met on Good Friday.", "Good Friday", "2011-04-22"),
    ("They met on Easter Monday 2012.", "Easter Monday 2012", "2012-04-09"),
    ("They met on Easter Sunday 2012.", "Easter Sunday 2012", "2012-04-08"),
    ("They met on Boxing Day.", "Boxing Day", "2011-12-26"),
    ("They met on Memorial Day 2010.", "Memorial Day 2010", "2010-05-31"),
    ("They met on New Year's Eve 2010.", "New Year's Eve 2010", "2010-12-31"),
    ("They met on Christmas Eve 2010.", "Christmas Eve 2010", "2010-12-24"),
    ("Voters go home for Easter 2012.", "Easter 2012", "2012-04-08"),
]


@pytest.mark.parametrize(("text", "words", "value"), VALUES)
def test_expression_has_its_extent_and_value(text: str, words: str, value: str) -> None:
    found = [(timex.span.of(text), timex.value) for timex in find_timexes(text, PUBLISHED)]
    assert found == [(words, value)]


TELLING = [
    ("They fled in 1986; two years later they were back.", "two years later", "1988"),
    ("On 3 May 2010 it rained. The next day it froze.", "The next day", "2010-05-04"),
    ("It began on 3 May 2010 and ended two days later.", "two days later", "2010-05-05"),
    ("It began in May 2010. It ended in the same month.", "the same month", "2010-05"),
]


@pytest.mark.parametrize(("text", "words", "value"), TELLING)
def test_expression_is_counted_from_the_date_told_before(text: str, words: str, value: str) -> None:
    found = {timex.span.of(text): timex.value for timex in find_timexes(text, PUBLISHED)}
    assert found[words] == value


SENTENCES = [
    ("He was held in May 2003 and freed in August.", ["2003-05", "2003-08"]),
    ("He was held in May 2003. He spoke in August.", ["2003-05", "2011-08"]),
    ("The fair ran from July 30-Aug. 14, 1992.", ["1992-07-30", "1992-08-14"]),
    ("Talks ended on 3 May 2010 and resumed on the 13th.", ["2010-05-03", "2010-05-13"]),
    ("The revolt (499-493 BC) failed.", ["BC0499", "BC0493"]),
    ("Profit fell to 4 in the third quarter from 5 a year earlier.", ["2011-Q3", "2010-Q3"]),
    ("They fled thirteen days after the vote.", ["P13D"]),
    ("The union gets $3 million a year.", ["P1Y"]),
    ("They left at 5 p.m. on Nov. 6.", ["2011-11-06T17:00"]),
    ("They left at 0735 GMT and at half past nine.", ["2011-12-03T07:35"]),
]


@pytest.mark.parametrize(("text", "values"), SENTENCES)
def test_expressions_of_a_sentence_have_their_values(text: str, values: list[str]) -> None:
    assert [timex.value for timex in find_timexes(text, PUBLISHED)] == values


STORY = """The war began on 3 May 1912. In June the fleet sailed. It was lost on 4 August 1913.
Peace came on 9 January 1914, and the king fled in March. A treaty was signed in 1915
and broken in 1921."""


def test_month_in_a_story_of_the_past_belongs_to_the_year_told_before() -> None:
    found = {timex.span.of(STORY): timex.value for timex in find_timexes(STORY, PUBLISHED)}
    assert (found["June"], found["March"]) == ("1912-06", "1914-03")


@pytest.mark.parametrize("words", ["for three days", "every Monday", "daily", "a 20-year term"])
def test_lengths_and_repetitions_are_no_times(words: str) -> None:
    assert find_times(f"He was held {words} in the port.", PUBLISHED) == ()


@pytest.mark.parametrize("published", ["2011", "2011-12"])
def test_published_month_is_no_day_to_count_from(published: str) -> None:
    (when,) = find_times("He was held yesterday.", published)
    assert (when.start, when.end) == (None, None)


NO_TIMES = [
    "Some 3,000 members of the front crossed the river.",
    "Flight 1999 landed in the rain.",
    "A Boeing 747 landed in the rain.",
    "About 2000 people stood in the square.",
    "The camp holds 2000 people, the council said.",
    "They may march again, and the second group may fall.",
    "The sun rose over the port of Veldora.",
    "May I ask who paid for it?",
    "April Marsh told the Harbour Gazette so.",
    "It costs $1999 or 2,011 marks.",
    "The 44-year-old clerk lives in room 1986.",
    "Version 2.10.1999.3 of the list is lost.",
    "The fall of Port Veldora shocked them, and so did the fall in prices.",
    "The Black September wing and the Spring Committee marched on May Day.",
    "It breaks resolution 1701 of the league.",
    "The wall was built by 1500 men.",
    "Three-quarters of the crew and a quarter of the cargo were lost.",
    "He rose to the 13th floor.",
    "The second harbour is deeper than the first.",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_words_and_numbers_that_are_no_times_are_left_alone(text: str) -> None:
    assert find_timexes(text, PUBLISHED) == ()


RANGES = [
    ("He served from 2003 to 2006 in the port.", "from 2003 to 2006", "2003", "2006"),
    ("It rained between March and May 2010.", "between March and May 2010", "2010-03", "2010-05"),
    ("The siege (1995-98) was long.", "1995-98", "1995", "1998"),
    ("He ruled the port 2006–08.", "2006–08", "2006", "2008"),
    ("Talks were held May 5-9, 2010.", "May 5-9, 2010", "2010-05-05", "2010-05-09"),
    ("He has led it since 2003.", "since 2003", "2003", None),
    ("He led it until May 2006.", "until May 2006", None, "2006-05"),
    ("It was bad in the 1990s.", "the 1990s", "1990", "1999"),
    ("It was bad in the third quarter of 2010.", "the third quarter of 2010", "2010-07", "2010-09"),
    ("It was bad last week.", "last week", "2011-11-21", "2011-11-27"),
    (
        "They fled on the night of 3 May 2010.",
        "the night of 3 May 2010",
        "2010-05-03",
        "2010-05-03",
    ),
    ("The fort fell in 480 BC.", "480 BC", "-0479", "-0479"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), RANGES)
def test_time_covers_its_first_and_last_date(
    text: str, words: str, start: str | None, end: str | None
) -> None:
    found = [(when.text, when.start, when.end) for when in find_times(text, PUBLISHED)]
    assert found == [(words, start, end)]


@pytest.mark.parametrize("words", ["Monday", "last week", "yesterday", "in May", "two years ago"])
def test_without_published_date_relative_words_stay_undated(words: str) -> None:
    (when,) = find_times(f"The council met {words} in the port.", None)
    assert (when.start, when.end) == (None, None)
    assert when.text in words


def test_without_published_date_full_dates_are_still_read() -> None:
    (when,) = find_times("The council met on 3 May 2010.", None)
    assert (when.start, when.end) == ("2010-05-03", "2010-05-03")


def test_expression_does_not_run_over_a_blank_line() -> None:
    text = "The camp closed in May\n\n2010 people had lived there."
    assert [when.text for when in find_times(text, PUBLISHED)] == ["May"]


PIECES = st.sampled_from(
    """the of in on last next May Sept . , - – ' 3 12 31 99 1986 2011 480 BC Monday night two three
    hundred years days ago later from to until between and 10:35 p.m. 2011-12-03 1990s 3rd quarter
    first a few every mid early fall Christmas Eve 0735 GMT 30 February 13/13/2011 century year
    half past fiscal 9999 0000 \n\n ’ 00 today weekend Q 4""".split(" ")
)
# Other work on the machine must not fail a test.
CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map(" ".join))
DAYS = st.sampled_from([None, "", "soon", "2011-12-03", "0001-01-01", "9999-12-31", "2011-02-30"])


@CALM
@given(TEXTS, DAYS)
def test_any_text_is_read_with_exact_spans_in_order(text: str, published: str | None) -> None:
    times = find_times(text, published)
    assert all(when.text == text[when.span.start : when.span.end] != "" for when in times)
    ends = [place for when in times for place in when.span]
    assert ends == sorted(ends)


@CALM
@given(TEXTS, DAYS)
def test_same_text_gives_same_times(text: str, published: str | None) -> None:
    assert find_timexes(text, published) == find_timexes(text, published)


@pytest.mark.parametrize("piece", ["1", "1-", "1,", "2011-", "the ", "two ", "May ", "\n "])
def test_hostile_text_has_no_more_tokens_than_characters(piece: str) -> None:
    text = piece * 20_000
    tokens = Tokens(text, table().lexicon)
    assert len(tokens.symbols) == len(tokens.words) <= len(text) + 1


@pytest.mark.parametrize("piece", ["will ", "May ", "Monday ", "two days later ", "1995-98 ", "1:"])
def test_work_grows_no_faster_than_the_text(piece: str) -> None:
    once = calls(lambda: find_times(piece * 500, PUBLISHED))
    twice = calls(lambda: find_times(piece * 1000, PUBLISHED))
    assert twice < 2.2 * once


def calls(act: Callable[[], object]) -> int:
    """How many Python and C functions an act calls."""
    count = 0

    def note(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    table()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count


def test_rules_have_no_repetition_that_a_text_could_drive() -> None:
    assert not set("*+{") & set(table().scan.pattern)
