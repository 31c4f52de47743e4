from __future__ import annotations

import pytest

from sayso.records import Document
from tests.page.make import STORY, article, read, texts


def reasons(doc: Document) -> dict[str, str]:
    return {row: d.reason for d in doc.dropped for row in d.text.split("\n")}


def test_article_is_read_whole() -> None:
    doc = read(article())
    assert texts(doc) == ["Board wants northern pier closed", *STORY]
    assert doc.dropped == ()


@pytest.mark.parametrize(
    ("clutter", "reason"),
    [
        ("Read more: Dockers call off their strike", "related"),
        ("<a href='/x'>Dockers call off their strike</a>", "related"),
        ("Advertisement", "advert"),
        ("Story continues below", "advert"),
        ("Please consider supporting us by disabling your ad blocker.", "advert"),
        ("Sign up for our morning newsletter and get the best of the Courier.", "newsletter"),
        ("Get the news of the coast in your inbox every morning.", "newsletter"),
        ("Share this article on Facebook", "share"),
        ("Follow us on Twitter and Instagram.", "share"),
        ("Last updated 4 March 2021, 9.30am", "byline"),
        ("Do you have a tip? Write to tips@courier.example.", "byline"),
        ("Do you know more? Write to us at tips@courier.example. We protect sources.", "byline"),
        ("The pier seen from the ferry. (Photo: Velmar Pool)", "caption"),
        ("Image credit: Velmar Pool/AFP", "caption"),
        ("This site uses cookies to improve your experience.", "notice"),
        ("Back to top", "notice"),
        ("Leave a comment", "comments"),
        ("© 2021 The Velmar Courier. All rights reserved.", "footer"),
        ("Tags: ports, Velmar, piers", "navigation"),
    ],
)
def test_clutter_between_paragraphs_is_dropped_with_its_reason(clutter: str, reason: str) -> None:
    doc = read(article(clutter, "The board will meet again on Friday to hear the engineers."))
    plain = clutter.removeprefix("<a href='/x'>").removesuffix("</a>")
    assert reasons(doc)[plain] == reason
    assert texts(doc, "body")[-1] == "The board will meet again on Friday to hear the engineers."


@pytest.mark.parametrize(
    "sentence",
    [
        "Read the report, the board urged its critics, before you judge.",
        "Share prices of North Quay fell by a third after the report.",
        "More than 40 dockers signed the letter.",
        "Advertisement revenue at the port's own radio had fallen, she said.",
        "Follow the money, a docker told this paper.",
        "By Friday the pier had been closed.",
        "Support for the board fell to its lowest level since the war, officials told us today.",
        "Photographs of the pier were shown to the committee.",
    ],
)
def test_news_that_begins_like_clutter_is_kept(sentence: str) -> None:
    assert sentence in texts(read(article(sentence)))


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ("class='related-posts'", "related"),
        ("class='newsletterSignup'", "newsletter"),
        ("id='comments'", "comments"),
        ("class='sharedaddy sd-sharing'", "share"),
        ("class='ad-slot'", "advert"),
        ("class='author-bio'", "byline"),
        ("class='visually-hidden'", "notice"),
    ],
)
def test_container_gives_the_reason(names: str, reason: str) -> None:
    text = "Ilsa Corran has written about the coast and its ports since 1998."
    page = article().replace(
        "</div></article>", f"<div {names}><p>{text}</p></div></div></article>"
    )
    doc = read(page)
    assert reasons(doc)[text] == reason
    assert texts(doc, "lead", "body") == list(STORY)


def test_name_of_the_container_of_all_text_is_no_reason() -> None:
    page = article().replace("class='body'", "class='body has-ads related-content'")
    assert texts(read(page), "lead", "body") == list(STORY)


def test_title_and_paragraphs_are_not_read_twice() -> None:
    doc = read(article(STORY[1], "Board wants northern pier closed"))
    assert texts(doc)[1:] == list(STORY)
    assert reasons(doc)[STORY[1]] == "duplicate"


def test_standfirst_is_the_lead() -> None:
    said = "Cracks were reported two years ago"
    head = f"<meta name='description' content='{said}'>"
    doc = read(article(head=head).replace("</h1>", f"</h1><p>{said}</p>"))
    assert texts(doc, "lead") == [said]


def test_image_name_glued_to_the_first_word_goes() -> None:
    doc = read(article().replace("<p>The harbour", "<p>pier07The harbour", 1))
    assert texts(doc, "lead") == [STORY[0]]
    assert reasons(doc)["pier07"] == "caption"


def test_caption_under_an_image_is_dropped() -> None:
    page = article().replace(
        "</h1>", "</h1><figure><img src=a><figcaption>The pier</figcaption></figure>"
    )
    assert reasons(read(page))["The pier"] == "caption"


def test_author_who_introduces_herself_at_the_end_is_a_byline() -> None:
    head = "<meta name='author' content='Ilsa Corran'>"
    bio = "Ilsa Corran covers ports and shipping for the Courier."
    assert reasons(read(article(bio, head=head)))[bio] == "byline"


def test_embedded_post_is_dropped() -> None:
    post = "<blockquote class='twitter-tweet'><p>Close it now, all of it.</p></blockquote>"
    doc = read(article().replace("</div></article>", post + "</div></article>"))
    assert reasons(doc)["Close it now, all of it."] == "share"


def test_quotation_set_off_keeps_its_role() -> None:
    quote = (
        "<blockquote><p>We have warned the ministry since 2019, and nobody came.</p></blockquote>"
    )
    doc = read(article().replace("</div></article>", f"{quote}<p>She left.</p></div></article>"))
    assert texts(doc, "quote") == ["We have warned the ministry since 2019, and nobody came."]


def test_dateline_leaves_the_text_and_stays_as_data() -> None:
    doc = read(article().replace("<p>The harbour", "<p>VELMAR (AFP) — The harbour", 1))
    assert texts(doc, "lead") == [STORY[0]]
    assert [(c.kind, c.agency, c.place) for c in doc.credits] == [
        ("dateline", "Agence France-Presse", "VELMAR")
    ]


def test_dateline_before_a_link_keeps_the_link_in_place() -> None:
    page = article().replace(
        "<p>The harbour board", "<p>LORNE — The <a href='https://b.example/'>harbour board</a>", 1
    )
    doc = read(page)
    (link,) = doc.links
    assert doc.text[link.start : link.end] == "harbour board"


def test_words_for_screen_readers_are_not_read() -> None:
    hidden = "<span class='sr-only'>, opens new tab</span>"
    styled = "<span style='clip: rect(0 0 0 0); width: 1px'>, opens new tab</span>"
    row = f"The <a href='/report'>report{hidden}</a> and its <i>annex{styled}</i> were read."
    assert "The report and its annex were read." in texts(read(article(row)))
