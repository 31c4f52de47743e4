"""The commands that ask a case: `ties`, `tie`, `actor`, `origin`, `timeline`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sayso.demo import pages
from sayso.front import Case
from sayso.page import walk
from sayso.reading.pool import reader
from sayso.records import UsageError
from sayso.report.actor import print_actor
from sayso.report.listing import print_list, print_rest
from sayso.report.moments import print_timeline
from sayso.report.source import print_source
from sayso.report.ties import print_tie

Printed = Callable[[], str]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    path: Path = tmp_path_factory.mktemp("commands") / "demo.sayso"
    with Case(path, create=True) as made:
        for _ in made.documents.add(walk([str(page) for page in pages()]), reader(1)):
            pass
        made.weigh()
        yield made


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Printed:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")

    def text() -> str:
        found = capsys.readouterr().out
        assert max(map(len, found.splitlines()), default=0) <= 80 or found.startswith(("{", "["))
        return found

    return text


def test_tie_tells_both_bounds_and_who_is_behind_them(case: Case, printed: Printed) -> None:
    print_tie(case.ties.between("FCF", "Meridane Lines"), as_json=False)
    text = printed()
    assert "resting on at least 1, at most 2 independent origins" in text
    assert "at least 1: Rafik Tollan; the other may rest on any of them" in text
    assert "Telvane TV -> Rafik Tollan" in text


def test_copies_are_folded_under_the_page_that_they_copy(case: Case, printed: Printed) -> None:
    print_tie(case.ties.between("FCF", "Meridane Lines"), as_json=False)
    flat = " ".join(printed().split())
    assert "2 copies of these: The Orvane Herald 2020-10-05, Vellan Gazette 2020-10-05" in flat
    assert "Northreach Press Agency · 2020-10-05 ·" in flat


def test_denials_stand_beside_with_origins_of_their_own(case: Case, printed: Printed) -> None:
    print_tie(case.ties.between("FCF", "Meridane Lines"), as_json=False)
    text = printed()
    denied = text[text.index("\ndenied on") : text.index("Asserted and denied")]
    for name in ("Free Coast Front", "Meridane Lines", "Halina Dorsk"):
        assert f"On the word of {name}" in denied
    beside = next(line for line in text.splitlines() if "asserted, 9 pages" in line)
    assert "denied, 2 pages" in beside


def test_words_of_every_page_are_shown_on_request(case: Case, printed: Printed) -> None:
    tie = case.ties.between("FCF", "Meridane Lines")
    print_tie(tie, as_json=False)
    few = printed().count('"')
    print_tie(tie, as_json=False, all_words=True)
    assert printed().count('"') > few


def test_json_of_a_tie_holds_what_the_report_shows(case: Case, printed: Printed) -> None:
    print_tie(case.ties.between("FCF", "Meridane Lines"), as_json=True)
    strand = json.loads(printed())[0]
    assert (strand["at_least"], strand["at_most"]) == (1, 2)
    assert strand["behind_at_least"] == [["Rafik Tollan"]]
    copies = [r for o in strand["origins"] for r in o["reports"] if r["copy"]]
    assert {report["outlet"] for report in copies} == {"The Orvane Herald", "Vellan Gazette"}
    assert [against["what"] for against in strand["contradictions"]] == ["polarity"]


def test_posts_are_left_out_of_a_list_and_counted(case: Case, printed: Printed) -> None:
    rows = case.ties.strands(posts=False)
    assert "role" not in {row.cls for row in rows}
    posts = case.ties.count() - case.ties.count(posts=False)
    assert posts == case.ties.count(cls="role") > 0
    print_list(rows, as_json=False)
    print_rest(3, posts)
    assert f"3 more ties (--limit), {posts} posts left out (--posts)" in printed()


def test_actor_has_names_roles_ties_words_and_tellers(case: Case, printed: Printed) -> None:
    print_actor(case, "Rafik Tollan", as_json=False, limit=10)
    text = printed()
    for part in ("Names", "Roles, as pages give them", "Ties", "What it said", "Who says"):
        assert f"\n{part}" in text
    assert "Directorate of Coastal Security (past" in text
    assert "In the own voice of The Luskava Times" in text


def test_json_of_an_actor_tells_where_each_name_was_seen(case: Case, printed: Printed) -> None:
    print_actor(case, "FCF", as_json=True, limit=5)
    found = json.loads(printed())
    names = {row["name"]: row["pages"] for row in found["names"]}
    assert set(names) >= {"Free Coast Front", "FCF"}
    known = {reading.document.id for reading in case.documents.all()}
    assert {page["id"] for pages in names.values() for page in pages} <= known
    assert len(found["ties"]) == 5


def test_what_is_said_is_words_of_its_page(case: Case) -> None:
    own = case.actors.row("Rafik Tollan").id
    said = case.actors.said(own)
    assert said
    for one in said:
        text = case.documents.get(one.place.document).document.text
        assert text[one.first : one.last].startswith(one.words.split(" … ")[0])


def test_parts_are_cut_at_the_limit_and_say_so(case: Case, printed: Printed) -> None:
    print_actor(case, "FCF", as_json=False, limit=1)
    assert "more (--limit)" in printed()


def test_origin_shows_all_that_rests_on_a_speaker(case: Case, printed: Printed) -> None:
    print_source(case, "Rafik Tollan", as_json=False, all_words=False)
    text = printed()
    assert "Meridane Lines -- contact -- Free Coast Front" in text
    assert "2 copies of these" in text
    assert "one of 1 to 2 origins, behind 8 of 9 pages; denied on 2 pages" in text


def test_origin_may_be_an_outlets_own_voice(case: Case, printed: Printed) -> None:
    print_source(case, "Harbour Post", as_json=True, all_words=False)
    rows = [json.loads(line) for line in printed().splitlines()]
    assert "outlet" in {row["origin"]["kind"] for row in rows}
    assert {row["origin"]["name"].removeprefix("The ") for row in rows} == {"Harbour Post"}


def test_unknown_origin_names_the_closest(case: Case) -> None:
    with pytest.raises(UsageError, match=r'Closest: .*"The Orvane Herald"'):
        print_source(case, "Orvane", as_json=False, all_words=False)


def test_timeline_keeps_the_event_apart_from_its_telling(case: Case, printed: Printed) -> None:
    print_timeline(case.ties.timeline(), as_json=False, limit=100)
    text = printed()
    assert "2016-03   Free Coast Front -- assault -> army" in text
    assert "said 2020-10-05 to 2020-10-06 on 4 pages" in " ".join(text.split())
    starts = [line[:4] for line in text.splitlines() if line[:4].isdigit() and " -- " in line]
    assert starts == sorted(starts)


def test_timeline_of_an_actor_a_pair_and_a_time(case: Case) -> None:
    whole = case.ties.timeline()
    own = case.ties.timeline(actor="FCF")
    assert 0 < len(own.moments) < len(whole.moments)
    assert {m.point.start for m in case.ties.timeline(between=("FCF", "army")).moments} == {
        "2016-03"
    }
    late = case.ties.timeline(since="2020-07", until="2020").moments
    assert {m.point.start for m in late} == {"2020-07", "2020-12-09"}
    with pytest.raises(UsageError, match="is no day"):
        case.ties.timeline(since="lately")


def test_timeline_counts_reports_without_a_time(case: Case) -> None:
    ties = list(case.ties.all())
    assert case.ties.timeline().undated == sum(len(tie.timeline.undated) for tie in ties)
    timed = sum(len(tie.timeline.points) for tie in ties)
    assert timed == len(case.ties.timeline().moments)
