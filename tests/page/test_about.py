from __future__ import annotations

import json

from tests.page.make import STORY, article, read

ROWS = "".join(f"<p>{row}</p>" for row in STORY)
LD = '<script type="application/ld+json">%s</script>'


def test_json_ld_names_authors_outlet_and_moment() -> None:
    node = {
        "@type": "NewsArticle",
        "headline": "Board wants northern pier closed",
        "author": [{"name": "Ilsa Corran"}, "By Bo Lind"],
        "datePublished": "2021-03-04T09:30:00Z",
        "publisher": {"name": "The Velmar Courier"},
    }
    doc = read(article(head=LD % json.dumps({"@graph": [node]})))
    assert doc.authors == ("Ilsa Corran", "Bo Lind")
    assert doc.outlet == "The Velmar Courier"
    assert doc.published == "2021-03-04T09:30:00+00:00"


def test_broken_json_ld_is_passed_over() -> None:
    for broken in (
        "{",
        "[" * 5000,
        '{"@type": "NewsArticle", "author": 7, "headline": []}',
        "null",
    ):
        assert read(article(head=LD % broken)).title == "Board wants northern pier closed"


def test_meta_elements_serve_where_json_ld_is_missing() -> None:
    head = (
        "<meta property='og:site_name' content='The Velmar Courier'>"
        "<meta name='author' content='Ilsa Corran'>"
        "<meta property='article:published_time' content='2021-03-04'>"
    )
    doc = read(article(head=head))
    assert (doc.outlet, doc.authors, doc.published) == (
        "The Velmar Courier",
        ("Ilsa Corran",),
        "2021-03-04",
    )


def test_outlet_is_taken_from_the_head_then_the_footer_then_the_host() -> None:
    page = article().replace("</title>", " | The Velmar Courier</title>")
    assert read(page).outlet == "The Velmar Courier"
    after = "<footer><p>© 2021 The Velmar Courier. All rights reserved.</p></footer>"
    assert read(article(after=after)).outlet == "The Velmar Courier"
    assert read(article(), address="https://www.courier.example/a").outlet == "courier.example"


def test_title_loses_the_outlet_and_is_the_heading_shown() -> None:
    head = "<title>The Velmar Courier: Pier is closed by the board</title>"
    page = f"{head}<div><b>Pier is closed by the board</b></div>{ROWS}"
    doc = read(page)
    assert (doc.title, doc.outlet) == ("Pier is closed by the board", "The Velmar Courier")


def test_site_name_as_heading_is_not_the_title() -> None:
    head = "<title>Saltwire: Four boxes without a stamp</title><h1><a href='/'>Saltwire</a></h1>"
    page = f"{head}<h2>Four boxes without a stamp</h2>{ROWS}"
    doc = read(page)
    assert (doc.title, doc.outlet) == ("Four boxes without a stamp", "Saltwire")


def test_byline_and_date_on_the_page_serve_where_nothing_is_marked_up() -> None:
    page = article().replace("</h1>", "</h1><p>Posted by Ilsa Corran on Thursday, 4 March 2021</p>")
    doc = read(page)
    assert (doc.authors, doc.published) == (("Ilsa Corran",), "2021-03-04")


def test_relative_links_are_made_absolute_by_the_pages_own_address() -> None:
    head = "<link rel='canonical' href='https://courier.example/news/pier'>"
    page = article("The full report is <a href='../report'>here for all</a> to read.", head=head)
    assert [link.url for link in read(page).links] == ["https://courier.example/report"]


def test_links_that_lead_nowhere_are_not_kept() -> None:
    page = article("<a href='javascript:x()'>One</a>, <a href='#b'>two</a> and three were closed.")
    assert read(page).links == ()


def test_outlets_name_is_preferred_to_the_word_of_its_address() -> None:
    node = '{"@type": "NewsArticle", "headline": "x", "publisher": {"name": "Velmar Post"}}'
    head = "<meta property='og:site_name' content='velmarpost'>" + LD % node
    assert read(article(head=head)).outlet == "Velmar Post"
