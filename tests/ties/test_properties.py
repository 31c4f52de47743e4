"""What holds for any reports of a tie, whatever they say and in whatever order they come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import Hop
from sayso.ties import Report, weigh
from sayso.ties.tie import tie
from tests.ties.affair import COPY_OF, TIES, reports
from tests.ties.made import FRONT, LINE, cited, denying, document, person, told, unnamed

ALL = [row for name in TIES.values() for row in reports(name["report"])]
ALL = [replace(row, id=(row.document, f"c{number}")) for number, row in enumerate(ALL)]

OUTLETS = ["Harbour Post", "Channel Nine", "Northreach Press Agency", "Vellan Gazette", "Blue Line"]
SENTENCES = [
    "",
    "The Blue Line and the Front have shared an office in the old customs house since the spring",
    "Since spring the Front and the Blue Line have shared an office in the old customs house",
    'He said: "We saw the boxes leave by the gate on the night of the strike" in May',
    'An official said that "We saw the boxes leave by the gate on the night of the strike"',
]
NAMES = ["Orlov", "Lund", "Ann Roe"]
PAPERS = ["papers", "files of the ministry", "court filing in case 118", "the court filing"]
UNNAMED = ["officials", "a port official", "two crane drivers", "a source", "one official"]
ENDS: st.SearchStrategy[tuple[Hop, ...]] = st.one_of(
    st.just(()),
    st.sampled_from(NAMES).map(lambda name: (person(name),)),
    st.sampled_from(UNNAMED).map(lambda words: (unnamed(words),)),
    st.sampled_from(PAPERS).map(lambda words: (document(words),)),
    st.tuples(st.sampled_from(NAMES).map(person), st.sampled_from(PAPERS).map(document)),
    st.tuples(st.sampled_from(NAMES).map(person), st.sampled_from(NAMES).map(person)),
)
RELAYS = st.lists(st.sampled_from(OUTLETS).map(cited), max_size=2).map(tuple)


@st.composite
def any_report(draw: Callable[..., object]) -> Report:
    take = draw
    hops = (*take(RELAYS), *take(ENDS))  # type: ignore[misc]
    others = st.lists(st.integers(0, 9).map(lambda n: f"d{n:02}"), max_size=1).map(tuple)
    return told(
        take(st.integers(0, 9)),  # type: ignore[arg-type]
        *hops,
        outlet=take(st.sampled_from(OUTLETS)),  # type: ignore[arg-type]
        sentence=take(st.sampled_from(SENTENCES)),  # type: ignore[arg-type]
        agencies=take(st.sampled_from([(), (), ("npa",), ("associatedpress",)])),
        links=take(others),
        further=take(others),
        unveils=take(st.sampled_from(["", "", "Roe was the official who spoke to Harbour Post"])),
    )


def numbered(rows: list[Report]) -> list[Report]:
    return [replace(row, id=(row.document, f"c{n}")) for n, row in enumerate(rows)]


ANY = st.lists(any_report(), max_size=8).map(numbered)
HEADS = st.dictionaries(
    st.integers(5, 9).map(lambda n: f"d{n:02}"), st.sampled_from(["d00", "d01", "d02"]), max_size=3
)


@given(st.permutations(ALL))
@settings(max_examples=30, deadline=None)
def test_order_of_the_demo_s_reports_changes_nothing(shuffled: list[Report]) -> None:
    assert weigh(shuffled, COPY_OF) == weigh(ALL, COPY_OF)


@given(ANY, HEADS, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_order_of_the_reports_changes_nothing(
    rows: list[Report], heads: dict[str, str], chance: object
) -> None:
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert weigh(shuffled, heads) == weigh(rows, heads)
    assert tie(LINE, FRONT, shuffled, heads) == tie(LINE, FRONT, rows, heads)


@given(ANY, HEADS)
@settings(deadline=None)
def test_least_is_never_more_than_most(rows: list[Report], heads: dict[str, str]) -> None:
    standing = weigh(rows, heads)
    assert standing.at_least <= standing.at_most
    assert (standing.at_least > 0) == bool(rows)
    assert len(standing.least) == standing.at_least
    assert sorted(r.id for r in standing.told) == sorted(r.id for r in rows)


DAYS = st.sampled_from(["2019-12-01", "2020-01-03", "2020-01-06", "2020-03-01", None])


def with_copy(
    rows: list[Report], heads: dict[str, str], one: Report, copy: Report
) -> dict[str, str]:
    """The heads once `copy` has come: itself where it is the earliest of its story."""
    head = heads.get(one.document, one.document)
    story = [row for row in rows if head in (row.document, heads.get(row.document))]
    if any((row.published or "9999") < (copy.published or "9999") for row in story):
        return {**heads, copy.document: head}
    moved = {doc: copy.document if at == head else at for doc, at in heads.items()}
    return {**moved, head: copy.document}


@given(ANY, HEADS, DAYS, st.data())
@settings(deadline=None)
def test_exact_copy_raises_neither_bound(
    rows: list[Report], heads: dict[str, str], day: str | None, data: st.DataObject
) -> None:
    if not rows:
        return
    one = data.draw(st.sampled_from(rows))
    copy = replace(
        one,
        id=("copy", "c1"),
        outlet="borderbulletin",
        published=day,
        chain=(Hop("outlet", "Border Bulletin"), *one.chain[1:]),
    )
    before = weigh(rows, heads)
    after = weigh([*rows, copy], with_copy(rows, heads, one, copy))
    assert after.at_least <= before.at_least
    assert after.at_most <= before.at_most


@given(ANY, any_report(), HEADS)
@settings(deadline=None)
def test_denial_never_changes_the_asserting_side(
    rows: list[Report], one: Report, heads: dict[str, str]
) -> None:
    denial = denying(replace(one, id=(one.document, "denial")))
    before = tie(LINE, FRONT, rows, heads).strands
    after = tie(LINE, FRONT, [*rows, denial], heads).strands
    assert [s.asserted for s in after if s.asserted.at_most] == [s.asserted for s in before]


@given(ANY, st.sampled_from(UNNAMED), st.integers(0, 9), RELAYS, HEADS)
@settings(deadline=None)
def test_unnamed_source_never_raises_the_lower_bound(
    rows: list[Report], words: str, number: int, relays: tuple[Hop, ...], heads: dict[str, str]
) -> None:
    if not rows:
        return
    source = told(number, *relays, unnamed(words), outlet="Channel Nine")
    after = weigh([*rows, replace(source, id=(source.document, "new"))], heads)
    assert after.at_least <= weigh(rows, heads).at_least
