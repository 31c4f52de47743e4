from __future__ import annotations

import pytest

from sayso.page import credits
from sayso.records import Credit


@pytest.mark.parametrize(
    ("opening", "agency", "place"),
    [
        ("BEIRUT (AP) — ", "Associated Press", "BEIRUT"),
        ("PORT OSTER, May 3 (Reuters) - ", "Reuters", "PORT OSTER"),
        ("KYIV, Ukraine (AP) — ", "Associated Press", "KYIV, Ukraine"),
        ("Tehran (IRNA) – ", "Islamic Republic News Agency", "Tehran"),
        ("UNITED NATIONS, Sept. 5 /Xinhua/ -- ", "Xinhua", "UNITED NATIONS"),
        ("VELMAR (VPA) - ", "VPA", "VELMAR"),
        ("LORNE — ", None, "LORNE"),
    ],
)
def test_dateline_gives_place_and_agency(opening: str, agency: str | None, place: str) -> None:
    length, credit = credits.dateline(opening + "The board met on Monday.")
    assert length == len(opening)
    assert credit == Credit("dateline", agency, place, opening.strip())


def test_hyphen_ends_a_dateline_after_a_day_alone() -> None:
    length, credit = credits.dateline("VELMAR, March 4 - The board met on Monday.")
    assert length == len("VELMAR, March 4 - ")
    assert credit == Credit("dateline", None, "VELMAR", "VELMAR, March 4 -")
    assert credits.dateline("VELMAR - The board met on Monday.") == (0, None)


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance of 32 states — met on Monday.",
        "WHAT WE KNOW: The board met.",
        "U.S. officials said that the board met.",
        "EXCLUSIVE: The board met.",
        "The board (Velmar) - met.",
        "A-TEAM - The board met.",
    ],
)
def test_other_openings_are_no_dateline(text: str) -> None:
    assert credits.dateline(text) == (0, None)


def test_wire_credit_without_a_place_is_found_at_both_ends() -> None:
    length, opening = credits.dateline("(Reuters) - The board met.")
    assert (length, opening) == (12, Credit("wire", "Reuters", None, "(Reuters) -"))
    start, closing = credits.ending("The board met. (AFP)")
    assert (start, closing) == (14, Credit("wire", "Agence France-Presse", None, "(AFP)"))


def test_bracket_at_the_end_that_names_no_agency_stays() -> None:
    assert credits.ending("The board met (in Lorne)")[1] is None


@pytest.mark.parametrize(
    ("line", "kind", "agency"),
    [
        ("Reuters contributed to this report.", "contributor", "Reuters"),
        ("Ann Roe and Bo Lind contributed reporting from Lorne.", "contributor", None),
        ("This article was originally published by The Gazette.", "republished", "The Gazette"),
        ("Republished with permission of The Gazette.", "republished", "The Gazette"),
        ("With reporting by AP", "wire", "Associated Press"),
        ("AFP", "wire", "Agence France-Presse"),
        ("h/t: The Gazette", "contributor", "The Gazette"),
    ],
)
def test_credit_lines_are_told_apart(line: str, kind: str, agency: str | None) -> None:
    credit = credits.line(line)
    assert credit is not None
    assert (credit.kind, credit.agency, credit.text) == (kind, agency, line)


@pytest.mark.parametrize(
    "text",
    [
        "It was first reported by the Post on Monday.",
        "The company contributed to the fall of the coverage in rural areas.",
        "She gave interviews to ABC News, MSNBC and CNN, where she denied it.",
        "Officials have contributed to the report by the commission, he said.",
    ],
)
def test_sentence_of_the_news_is_no_credit(text: str) -> None:
    assert credits.line(text) is None


def test_agency_in_a_byline_is_a_wire_credit() -> None:
    credit = credits.byline("By Ann Roe - Associated Press - Friday")
    assert credit is not None
    assert credit.agency == "Associated Press"


def test_agency_named_in_a_menu_is_no_credit() -> None:
    assert credits.line("Reuters", bare_names=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "(Reporting by Ann Roe in Lorne; Editing by Bo Lind)",
        "The board met. (Additional reporting by Ann Roe; editing by Bo Lind.)",
    ],
)
def test_names_of_writer_and_editor_are_the_agency_s_signature(text: str) -> None:
    credit = credits.line(text) or credits.ending(text)[1]
    assert credit is not None
    assert (credit.kind, credit.agency) == ("wire", "Reuters")


def test_page_is_the_wire_s_that_wrote_it_and_not_of_those_who_helped() -> None:
    helped = Credit("contributor", "Reuters", None, "Reuters contributed to this report.")
    written = Credit("dateline", "VPA", "VELMAR", "VELMAR (VPA) -")
    assert credits.wire([helped]) is None
    assert credits.wire([helped, written]) == "VPA"
