"""What an HTML page says about itself: title, outlet, authors, date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lxml.html import HtmlElement

from sayso.page import jsonld
from sayso.page.authors import people
from sayso.page.blocks import Block
from sayso.page.meta import Metas, host, metas_of, named
from sayso.page.moment import iso
from sayso.page.tidy import tidy
from sayso.page.title import outlet_of, title_of, without_outlet

_AUTHORS: Final = (
    "article:author_name parsely-author sailthru.author dc.creator citation_author author byl "
    "article:author dc.contributor twitter:data1"
).split()
_DATES: Final = (
    "article:published_time article:published og:published_time og:article:published_time "
    "parsely-pub-date datepublished date.created dc.date.issued dc.date dcterms.created "
    "citation_publication_date sailthru.date pubdate publishdate publish-date publish_date "
    "cxenseparse:recs:publishtime date"
).split()


@dataclass(frozen=True, slots=True)
class About:
    """The page's own word on itself; `standfirst` is its summary of the article."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    standfirst: str | None = None


def about(root: HtmlElement, blocks: Sequence[Block], address: str | None) -> About:
    """Title, outlet, authors and date of the page, each from the first place that has it.

    `blocks` are the page's, `address` its own or None.
    """
    node, metas = jsonld.article_of(root), metas_of(root)
    title = title_of(root, node, metas, blocks)
    outlet = outlet_of(root, node, metas, blocks, title) or host(address)
    return About(
        title=without_outlet(title, outlet) if title else None,
        outlet=outlet,
        authors=_authors(root, node, metas, outlet),
        published=_published(root, node, metas),
        standfirst=next(named(metas, ("og:description", "description")), None),
    )


def _authors(
    root: HtmlElement, node: jsonld.Node, metas: Metas, outlet: str | None
) -> tuple[str, ...]:
    told = [jsonld.names(node.get("author")), *(metas.get(name, []) for name in _AUTHORS)]
    for names in told:
        if found := people(names, outlet):
            return found
    return people(_bylines(root), outlet)


def _bylines(root: HtmlElement) -> list[str]:
    """The text of the first short element that is marked up as the author's."""
    shown = root.xpath(
        "//*[@rel='author' or @itemprop='author' or contains(@class,'byline') "
        "or contains(@class,'author-name')]"
    )
    texts = (tidy(" ".join(element.itertext())).strip() for element in shown[:5])
    return next(([text] for text in texts if 3 < len(text) < 120), [])


def _published(root: HtmlElement, node: jsonld.Node, metas: Metas) -> str | None:
    told = [node.get("datePublished"), *named(metas, _DATES), node.get("dateCreated")]
    for value in told:
        if isinstance(value, str) and (moment := iso(value)):
            return moment
    for time in root.iter("time"):
        if moment := iso(time.get("datetime")) or iso(time.text_content()):
            return moment
    return _guessed(root)


def _guessed(root: HtmlElement) -> str | None:
    """The date that htmldate finds in the rest of the page."""
    from htmldate import find_date

    try:
        return find_date(root, original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return None
