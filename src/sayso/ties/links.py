"""Where the links of a page lead within the case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from sayso.records import Link, Span

# What senders add to an address to follow the reader; it tells no page from another.
_TRAIL = re.compile(r"^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ref|source|src|igshid|s_cid|ito)$")
_INDEX = re.compile(r"/(?:index\.\w+)?$")


def address_key(address: str) -> str | None:
    """One key for the forms of a page's address; None for what is no address of the web.

    Scheme, "www.", a last slash, a fragment and what follows the reader are left
    out: "https://www.post.example/port/?utm_source=mail" is "post.example/port".
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # "Invalid IPv6 URL"
        return None
    host = parts.netloc.rpartition("@")[2].lower().removeprefix("www.")
    if parts.scheme not in ("http", "https") or not host:
        return None
    query = [(key, value) for key, value in parse_qsl(parts.query) if not _TRAIL.match(key.lower())]
    path = _INDEX.sub("", parts.path)
    return f"{host}{path}?{urlencode(sorted(query))}" if query else f"{host}{path}"


def leads(
    links: Iterable[Link], held: Mapping[str, str], text: str, evidence: Span
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The documents to which links lead: from the evidence's paragraph, and from elsewhere.

    `held` gives the id of the case's document at each `address_key`.
    """
    around = paragraph(text, evidence)
    near: dict[str, None] = {}
    further: dict[str, None] = {}
    for link in links:
        document = held.get(address_key(link.url) or "")
        if document:
            (near if around.meets(Span(link.start, link.end)) else further)[document] = None
    return tuple(near), tuple(d for d in further if d not in near)


def paragraph(text: str, evidence: Span) -> Span:
    """The passages of `text` in which `evidence` stands."""
    start = text.rfind("\n\n", 0, evidence.start)
    end = text.find("\n\n", evidence.end)
    return Span(start + 2 if start >= 0 else 0, end if end >= 0 else len(text))
