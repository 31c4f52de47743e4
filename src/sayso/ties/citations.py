"""Chains across pages: from a report to that of the page which it cites.

A page that says "according to the Harbour Post", tells what somebody told the
Post, or links to the Post's page is joined to what the Post says itself, where
the case holds it and it was not published later. A source that the Post once
left unnamed is joined to the person whom a later page names as that source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.records import Hop
from sayso.ties.described import alike
from sayso.ties.edge import Edge, Reason, Status, at_odds, named, speaker
from sayso.ties.fingerprints import words
from sayso.ties.outlets import houses, outlet_key
from sayso.ties.report import Report
from sayso.ties.unnamed import people, telling

SHORT = 5
"""Letters up to which the key of an outlet must stand in a sentence as a word of its own."""
_ANYBODY = frozenset({"source", "person", "man", "woman", "one", "individual"})
MOST = 64
"""Reports of one outlet among which that which a citation means is looked for."""


def cited(told: Sequence[Report]) -> Iterator[Edge]:
    """Edges to the reports that others cite, link to, or name the source of."""
    own: dict[str, list[Report]] = {}
    for report in told:
        for house in dict.fromkeys((report.outlet, *houses(report.chain[0].name))):
            held = own.setdefault(house, [])
            if len(held) < MOST:
                held.append(report)
    for report in told:
        yield from _passed_on(report, own)
    yield from _linked(told)
    yield from _unveiled(told)


def _passed_on(report: Report, own: dict[str, list[Report]]) -> Iterator[Edge]:
    """The edge to the outlet deepest in the chain that the case holds itself."""
    for place in range(len(report.chain) - 1, 0, -1):
        hop = report.chain[place]
        house = outlet_key(hop.name)
        if hop.kind not in ("actor", "outlet") or house not in own or house == report.outlet:
            continue
        held = [r for r in own[house] if r.document != report.document]
        earlier = [other for other in held if not _later(other, report)]
        meant = _meant(report, hop, earlier)
        if meant is not None:
            yield Edge(report.id, meant.id, _reason(report, place), _dated(report, meant))
            return
        hidden = _hidden(report, earlier)
        if hidden is not None:
            yield Edge(hidden.id, report.id, _reason(report, place), "assumed")
            return


def _meant(report: Report, hop: Hop, candidates: Sequence[Report]) -> Report | None:
    """The report of the cited outlet that says the same on the same word.

    Where only the outlet is cited, its own voice comes first, then its unnamed
    source, then whom it names.
    """
    last = report.origin
    if last is hop:
        order = {"outlet": 0, "anonymous": 1, "actor": 2, "document": 3}
        return min(candidates, key=lambda r: order[r.origin.kind], default=None)
    if last.kind == "anonymous":
        return _unnamed_alike(last, candidates)
    voices = _voices(report)
    return next((r for r in candidates if voices & _voices(r)), None)


def _hidden(report: Report, candidates: Sequence[Report]) -> Report | None:
    """The one unnamed source of the cited page, of whom `report` may give the name.

    "Roe told the Post" may be the name of the official whom the Post left unnamed,
    where nobody else speaks in the Post.
    """
    sources = {other.origin.name for other in candidates}
    first = candidates[0] if len(sources) == 1 and speaker(report.origin) else None
    alone = first is not None and first.origin.kind == "anonymous"
    return first if alone and people(next(iter(sources))) == 1 else None


def _voices(report: Report) -> set[str]:
    """The keys of the named speakers in a chain."""
    return {key for hop in report.chain[1:] if (key := speaker(hop))}


def _unnamed_alike(last: Hop, candidates: Sequence[Report]) -> Report | None:
    """The unnamed source of the cited page, whose words the relay may have shortened."""
    found = [r for r in candidates if r.origin.kind == "anonymous"]
    told = telling(last.name)
    close = [r for r in found if alike(telling(r.origin.name), told)]
    if close:
        return close[0]
    return found[0] if len({r.origin.name for r in found}) == 1 else None


def _reason(report: Report, place: int) -> Reason:
    """ "told" where the hop after the outlet is a person who speaks there."""
    further = report.chain[place + 1 :]
    return "told" if further and speaker(further[0]) else "according to"


def _linked(told: Sequence[Report]) -> Iterator[Edge]:
    """Edges along hyperlinks between pages that say the same."""
    by_page: dict[str, list[Report]] = {}
    for report in told:
        by_page.setdefault(report.document, []).append(report)
    for report in told:
        for document in report.links:
            yield from _along(report, by_page.get(document, ()), "proven")
        for document in report.further:
            yield from _along(report, by_page.get(document, ()), "assumed")


def _along(report: Report, held: Sequence[Report], status: Status) -> Iterator[Edge]:
    """The edge to the linked page's report, unless each has a name of its own to rest on."""
    if named(report.origin):
        key = speaker(report.origin)
        held = [r for r in held if key is not None and speaker(r.origin) == key]
    meant = next((r for r in held if r is not report and not _later(r, report)), None)
    if meant is not None and not at_odds(report, meant):
        yield Edge(report.id, meant.id, "hyperlink", status)


def _unveiled(told: Sequence[Report]) -> Iterator[Edge]:
    """Edges from unnamed sources to those whom a later page names as them."""
    naming = [report for report in told if report.unveils]
    if not naming:
        return
    hidden = [r for r in told if r.origin.kind == "anonymous" and people(r.origin.name) == 1]
    outlets = {house for report in hidden for house in _carried(report)}
    for report in naming[:MOST]:
        said, squashed = set(words(report.unveils)), outlet_key(report.unveils)
        spoken = {o for o in outlets if (o in squashed if len(o) > SHORT else o in said)}
        meant = spoken or {report.outlet}
        earlier = [r for r in hidden if meant & set(_carried(r)) and not _later(r, report)]
        for other in _fitting(earlier, said):
            yield Edge(other.id, report.id, "same speaker", "proven")


def _carried(report: Report) -> tuple[str, ...]:
    """The keys of the outlets through which an unnamed source was heard."""
    return (report.outlet, *(outlet_key(hop.name) for hop in report.chain[1:-1]))


def _fitting(hidden: Sequence[Report], said: set[str]) -> Sequence[Report]:
    """Those whose description the naming sentence repeats.

    Where it speaks of "the source" or "the person" alone, all of them, if they may be one.
    """
    told = [telling(report.origin.name) for report in hidden]
    close = [
        report
        for report, words in zip(hidden, told, strict=True)
        if not words or any(word in said or f"{word}s" in said for word in words)
    ]
    one = all(alike(words, told[0]) for words in told)
    return hidden if not close and one and _ANYBODY & said else close


def _later(one: Report, two: Report) -> bool:
    """True where `one` was published on a later day than `two`."""
    return bool(one.day and two.day and one.day > two.day)


def _dated(report: Report, meant: Report) -> Status:
    """Proven where both pages are dated, so that the order is known."""
    return "proven" if report.day and meant.day else "assumed"
