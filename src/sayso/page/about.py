"""What an HTML page says about itself: title, outlet, authors, date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from sayso.page import jsonld
from sayso.page.authors import people
from sayso.page.moment import iso
from sayso.page.tidy import tidy

Metas = dict[str, list[str]]

_TITLES: Final = "og:title twitter:title dc.title parsely-title citation_title".split()
_OUTLETS: Final = "og:site_name application-name dc.publisher citation_publisher".split()
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
_CUT = re.compile(r"\s+[|–—»:·-]\s+|\s*\|\s*")


@dataclass(frozen=True, slots=True)
class About:
    """The page's own word on itself; `standfirst` is its summary of the article."""

    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    standfirst: str | None = None


def about(root: HtmlElement, address: str | None) -> About:
    """Title, outlet, authors and date of the page, each from the first place that has it."""
    node, metas = jsonld.article_of(root), _metas(root)
    outlet = _outlet(node, metas, address)
    return About(
        title=_title(root, node, metas, outlet),
        outlet=outlet,
        authors=_authors(root, node, metas, outlet),
        published=_published(root, node, metas),
        standfirst=_first([*metas.get("og:description", []), *metas.get("description", [])]),
    )


def _metas(root: HtmlElement) -> Metas:
    found: Metas = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        value = tidy(meta.get("content") or "").strip()
        if name and value:
            found.setdefault(name.strip().lower(), []).append(value)
    return found


def _first(values: Sequence[str]) -> str | None:
    return values[0] if values else None


def _named(metas: Metas, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield from metas.get(name, ())


def _title(root: HtmlElement, node: jsonld.Node, metas: Metas, outlet: str | None) -> str | None:
    """The heading that the page shows, where it is the title that its data gives."""
    shown = [text for h1 in root.iter("h1") if (text := tidy(" ".join(h1.itertext())).strip())]
    told = [tidy(t) for t in (*jsonld.names(node.get("headline")), *_named(metas, _TITLES))]
    head = root.find(".//title")
    if head is not None and head.text_content().strip():
        told.append(tidy(head.text_content()).strip())
    for heading in shown:
        if any(_same(heading, title) for title in told):
            return heading
    if len(shown) == 1 and len(shown[0].split()) > 3:
        return shown[0]
    return _without_outlet(told[0], outlet) if told else _first(shown)


def _same(heading: str, title: str) -> bool:
    ours, theirs = _words(heading), _words(title)
    return bool(ours) and len(ours & theirs) * 2 > len(ours)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _without_outlet(title: str, outlet: str | None) -> str:
    """A title less the outlet's name at its end: "Harbour closed | The Coast"."""
    parts = _CUT.split(title)
    if len(parts) > 1 and outlet and _words(parts[-1]) & _words(outlet):
        return title[: title.rfind(parts[-1])].rstrip(" |–—»:·-")
    return title


def _outlet(node: jsonld.Node, metas: Metas, address: str | None) -> str | None:
    told = [*_named(metas, _OUTLETS[:1]), *jsonld.names(node.get("publisher"))]
    told += _named(metas, _OUTLETS[1:])
    return next((tidy(name).strip() for name in told if name.strip()), None) or host(address)


def host(address: str | None) -> str | None:
    """The host of an address without "www.", or None."""
    try:
        name = urlsplit(address or "").hostname
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


def own_address(root: HtmlElement) -> str | None:
    """The address that the page gives as its own, or None."""
    for link in root.iter("link"):
        if link.get("rel") == "canonical" and host(link.get("href")):
            return str(link.get("href"))
    told = _metas(root).get("og:url", [])
    return told[0] if told and host(told[0]) else None


def _authors(
    root: HtmlElement, node: jsonld.Node, metas: Metas, outlet: str | None
) -> tuple[str, ...]:
    if found := people(jsonld.names(node.get("author")), outlet):
        return found
    for name in _AUTHORS:
        if found := people(metas.get(name, ()), outlet):
            return found
    return people(_bylines(root), outlet)


def _bylines(root: HtmlElement) -> list[str]:
    shown = root.xpath(
        "//*[@rel='author' or @itemprop='author' or contains(@class,'byline') "
        "or contains(@class,'author-name')]"
    )
    texts = (tidy(" ".join(e.itertext())).strip() for e in shown[:5])
    return next(([text] for text in texts if 3 < len(text) < 120), [])


def _published(root: HtmlElement, node: jsonld.Node, metas: Metas) -> str | None:
    told = [node.get("datePublished"), *_named(metas, _DATES), node.get("dateCreated")]
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
