"""The demo case is what its truth says it is."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from lxml import html

from sayso.demo import pages, truth
from tests.demo.story import FILES, flat, grams, story, tree

TRUTH = truth()
PAGES: dict[str, dict[str, Any]] = {row["file"]: row for row in TRUTH["page"]}
DOCS = Path(__file__).parents[2] / "docs" / "demo.md"
COPIES = [row for row in PAGES.values() if "copy_of" in row]
DATED = re.compile(
    r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?,? "
    r"(?:(\d{1,2}) ([A-Z][a-z]{2})[a-z]*|([A-Z][a-z]{2})[a-z]* (\d{1,2})),? (20\d\d)\b"
)


def test_pages_come_in_the_order_of_their_numbers() -> None:
    numbers = [int(path.name.split("-")[0]) for path in pages()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_page_has_a_row_and_every_row_a_page() -> None:
    assert list(PAGES) == [path.name for path in pages()]
    assert len(PAGES) >= 16
    assert len({row["outlet"] for row in PAGES.values()}) >= 12


@pytest.mark.parametrize("name", PAGES)
def test_page_shows_its_outlet_title_authors_and_date(name: str) -> None:
    row = PAGES[name]
    shown = html.tostring(tree(row), encoding="unicode", method="html")
    shown = shown.replace("&amp;", "&")
    for said in (row["title"], *row["authors"]):
        assert said in shown
    assert row["outlet"].lower() in shown.lower()
    assert any(form in shown for form in forms(row["date"]))


@pytest.mark.parametrize("name", PAGES)
def test_story_opens_and_closes_as_told(name: str) -> None:
    row = PAGES[name]
    assert story(row).startswith(row["opens"])
    assert story(row).endswith(row["closes"])


@pytest.mark.parametrize("name", PAGES)
def test_weekday_and_date_agree(name: str) -> None:
    text = flat(tree(PAGES[name]).text_content())
    for found in DATED.finditer(text):
        weekday, day, month, month2, day2, year = found.groups()
        date = datetime.datetime.strptime(
            f"{day or day2} {month or month2} {year} +0000", "%d %b %Y %z"
        )
        assert date.strftime("%a") == weekday, found.group()


@pytest.mark.parametrize("row", COPIES, ids=lambda row: str(row["file"]))
def test_copy_shares_its_stated_part_with_the_earlier_page(row: dict[str, Any]) -> None:
    mine, theirs = grams(story(row)), grams(story(PAGES[row["copy_of"]]))
    least, most = row["shared"]
    assert least <= len(mine & theirs) / len(mine) <= most


def test_pages_that_are_no_copies_share_little() -> None:
    copies = {row["file"] for row in COPIES} | {row["copy_of"] for row in COPIES}
    others = [row for row in PAGES.values() if row["file"] not in copies]
    cut = {row["file"]: grams(story(row)) for row in others}
    for one in others:
        for two in others:
            if one["file"] < two["file"]:
                shared = cut[one["file"]] & cut[two["file"]]
                assert len(shared) < 0.1 * len(cut[one["file"]]), (one["file"], two["file"])


@pytest.mark.parametrize("tie", TRUTH["tie"], ids=lambda tie: str(tie["id"]))
def test_words_of_a_tie_stand_in_its_pages(tie: dict[str, Any]) -> None:
    assert 1 <= tie["least"] <= tie["most"]
    for report in (*tie["report"], *tie["denial"]):
        row = PAGES[report["page"]]
        assert report["words"] in story(row), report["page"]
        assert report["chain"][0] == row["outlet"]


def test_words_of_a_dispute_stand_in_its_pages() -> None:
    for dispute in TRUTH["dispute"]:
        for said in (*dispute["asserted"], *dispute["denied"]):
            assert said["words"] in story(PAGES[said["page"]])


def test_names_stand_where_the_truth_says() -> None:
    for row in TRUTH["renamed"]:
        for name in row["pages"]:
            assert row["now"] in story(PAGES[name])
            assert row["before"] in story(PAGES[name])
    for row in (*TRUTH["homonym"], *TRUTH["capital"]):
        for name in row["pages"]:
            assert row["name"] in story(PAGES[name]), (row["name"], name)


def test_every_actor_is_named_on_some_page() -> None:
    whole = " ".join(story(row) for row in PAGES.values())
    for actor in TRUTH["actor"]:
        names = [*actor["aliases"], actor["name"]]
        assert any(name in whole for name in names), actor["name"]


def test_pages_that_are_pointed_at_exist() -> None:
    assert set(pointers()) <= set(FILES)


def test_documentation_lists_every_page_with_its_outlet_and_day() -> None:
    rows = [line.split(" | ") for line in DOCS.read_text("utf-8").splitlines() if line[:2] == "| "]
    told = {row[0].strip("| "): row for row in rows if len(row) == 4}
    for name, row in PAGES.items():
        number, outlet, day, _ = told[name[:2]]
        assert outlet in row["outlet"]
        assert day == f"{row['date'].day} {row['date']:%B}", number


def test_documentation_gives_the_bounds_of_the_truth() -> None:
    text = DOCS.read_text("utf-8").split("| tie | origins")[1]
    told = re.findall(r"\| (\d)(?: to (\d))? \|", text)
    bounds = [(tie["least"], tie["most"]) for tie in TRUTH["tie"]]
    assert [(int(least), int(most or least)) for least, most in told] == bounds


def test_events_stand_in_the_order_of_time() -> None:
    dates = [event["date"] for event in TRUTH["event"]]
    assert dates == sorted(dates)


@pytest.mark.parametrize("name", PAGES)
def test_no_real_country_is_named(name: str) -> None:
    page = tree(PAGES[name])
    for hidden in page.xpath("//script | //style"):
        hidden.drop_tree()
    territories = Locale("en").territories
    real = {said for code, said in territories.items() if len(code) == 2}
    text = page.text_content()
    assert not [said for said in real if re.search(rf"\b{re.escape(said)}\b", text)]


def pointers() -> Iterator[str]:
    for row in PAGES.values():
        yield from row.get("cites", [])
        yield from [row["copy_of"]] if "copy_of" in row else []
    for table in ("event", "renamed", "homonym", "capital"):
        for row in TRUTH[table]:
            yield from row["pages"]
            yield from (name for other in row.get("others", []) for name in other["pages"])
    for row in TRUTH["unnamed"]:
        yield from (row["page"], row["named"])


def forms(date: datetime.date) -> list[str]:
    """The ways in which the pages write a date."""
    day = date.day
    return [
        date.isoformat(),
        date.strftime("%Y%m%d"),
        f"{day} {date:%B} {date:%Y}",
        f"{date:%B} {day}, {date:%Y}",
        f"{date:%B} {day} {date:%Y}",
        f"{day} {date:%b} {date:%Y}",
    ]
