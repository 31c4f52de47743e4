"""The meta elements of an HTML page, its own address, and where its links lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from sayso.page.tidy import tidy

Metas = dict[str, list[str]]
"""The contents of the meta elements by their name in lower case, in the order of the page."""


def metas_of(root: HtmlElement) -> Metas:
    """The page's meta elements that have a name and a content."""
    found: Metas = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop")
        value = tidy(meta.get("content") or "").strip()
        if name and value:
            found.setdefault(name.strip().lower(), []).append(value)
    return found


def named(metas: Metas, names: Sequence[str]) -> Iterator[str]:
    """The contents of the meta elements with these names, name after name."""
    for name in names:
        yield from metas.get(name, ())


def own_address(root: HtmlElement, metas: Metas) -> str | None:
    """The address that the page gives as its own, or None."""
    for link in root.iter("link"):
        if link.get("rel") == "canonical" and host(link.get("href")):
            return str(link.get("href"))
    return next((url for url in named(metas, ("og:url",)) if host(url)), None)


def host(address: str | None) -> str | None:
    """The host of an http address without "www.", or None."""
    try:
        parts = urlsplit(address or "")
        name = parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None
    return name.removeprefix("www.") if name else None


def base_of(root: HtmlElement, address: str | None) -> str:
    """The address against which the page's links are to be read; empty where unknown."""
    found = root.find(".//base")
    href = found.get("href") if found is not None else None
    return absolute(address or "", href) or address or ""


def absolute(base: str, href: str | None) -> str | None:
    """The http address that a link of the page leads to, or None where it leads to none."""
    if not href or href.startswith("#"):
        return None
    try:
        url = urljoin(base, "".join(tidy(href).split()))
    except ValueError:
        return None
    return url if url.startswith(("http://", "https://")) else None
