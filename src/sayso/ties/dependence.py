"""Why one report depends on another: the edges between reports of one tie.

Dependence can be proven, independence only assumed. Each edge carries its
reason and how sure it is; the counting in `standing` takes only these edges.
Every report is joined to the earliest report with which it shares a reason, not
to all of them: the groups are the same, and a tie of thousands of reports stays
cheap.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence

from sayso.records import HopKind
from sayso.ties.citations import cited
from sayso.ties.copies import Copies
from sayso.ties.described import Described, telling
from sayso.ties.edge import Edge, Reason, Status, at_odds, known, speaker
from sayso.ties.fingerprints import quotations, runs
from sayso.ties.headings import titled
from sayso.ties.outlets import houses, outlet_key
from sayso.ties.report import Report
from sayso.ties.unnamed import another
from sayso.ties.unnamed import telling as telling_unnamed

QUOTED = 8
"""Words that two quotations must share in a row for one occasion to lie behind both."""

Key = tuple[Reason, Status, Hashable]

# What joins two reports of one page.
_SAME: dict[HopKind, Reason] = {
    "outlet": "own report",
    "anonymous": "same speaker",
    "document": "same document",
}


def edges(told: Sequence[Report], copy_of: Mapping[str, str]) -> list[Edge]:
    """All edges between the reports of one tie, which come in the order of their telling.

    `copy_of` names the head document of each document that is a copy.
    """
    found = [*_shared(told, copy_of), *_near(told), *cited(told), *_authors(told)]
    found += titled(told)
    proven = {edge.report for edge in found if edge.status == "proven"}
    found += [
        Edge(report.id, told[0].id, "may be the same", "unknown")
        for report in told[1:]
        if not known(report) and report.id not in proven
    ]
    return list(dict.fromkeys(found))


def _shared(told: Sequence[Report], copy_of: Mapping[str, str]) -> Iterator[Edge]:
    """Edges to the first report that has the same speaker, document, agency and so on."""
    first: dict[Key, Report] = {}
    described = Described()
    for report in told:
        for key in _keys(report, copy_of, described):
            head = first.setdefault(key, report)
            if head is report or at_odds(head, report):
                continue
            reason, status, _ = key
            if head.document == report.document:
                reason = _SAME[report.origin.kind] if reason == "near-copy" else reason
            if reason != "wire credit" or head.outlet != report.outlet:
                yield Edge(report.id, head.id, reason, status)


def _keys(report: Report, copy_of: Mapping[str, str], described: Described) -> Iterator[Key]:
    origin, head = report.origin, copy_of.get(report.document, report.document)
    if origin.kind == "actor":
        yield "same speaker", "proven", origin.actor or outlet_key(origin.name)
    elif origin.kind == "document":
        yield "same document", "proven", described.number(telling(origin.name))
        # Papers that are known through one person's telling alone are his papers.
        yield from (("same document", "proven", teller) for teller in _teller(report))
        yield "near-copy", "proven", described.number(telling(origin.name), ("document", head))
    elif origin.kind == "anonymous":
        yield from _unnamed(report, head, described)
    else:
        yield "near-copy", "proven", head
        yield "own report", "proven", report.outlet
        yield from (("wire credit", "proven", house) for house in _makers(report))
    yield from (("same quotation", "proven", run) for run in _quoted(report.sentence))


def _unnamed(report: Report, head: str, described: Described) -> Iterator[Key]:
    """An agency may have had two unnamed sources: the credit alone proves nothing."""
    told, other = telling_unnamed(report.origin.name), another(report.origin.name)
    yield "near-copy", "proven", described.number(told, ("unnamed", other, head))
    for teller in _teller(report):
        yield "according to", "proven", described.number(told, ("told by", other, teller))
    for house in _makers(report):
        yield "wire credit", "assumed", described.number(told, ("credited", other, house))


def _makers(report: Report) -> Iterator[str]:
    """The agencies credited, and the page's own outlet as others would credit it."""
    yield from report.agencies
    yield report.outlet
    yield from houses(report.chain[0].name)


def _teller(report: Report) -> Iterator[str]:
    """The key of the one through whom a document or unnamed source is known, where there is one."""
    if len(report.chain) > 2 and report.chain[-2].kind != "anonymous":
        hop = report.chain[-2]
        yield speaker(hop) or outlet_key(hop.name)


def _quoted(sentence: str) -> Iterator[str]:
    """The runs of words by which a quotation is known again."""
    for quoted in quotations(sentence):
        yield from runs(quoted, QUOTED)


def _near(told: Sequence[Report]) -> Iterator[Edge]:
    """Edges to the first report in another page of which the sentence is a copy."""
    heads = Copies[Report]()
    for report in told:
        for head in heads.of(report.sentence):
            if head.document != report.document and not at_odds(head, report):
                yield Edge(report.id, head.id, "near-copy", "proven")
                break
        else:
            heads.add(report.sentence, report)


def _authors(told: Sequence[Report]) -> Iterator[Edge]:
    """Edges between a document's report and its author's, and between a relay's and the source's.

    Who is a hop of the chain of one report, or has the document at its end, may
    have nothing else to rest on where he speaks in another.
    """
    first: dict[str, Report] = {}
    for report in told:
        key = speaker(report.origin)
        if key:
            first.setdefault(key, report)
    for report in told:
        hops = report.chain[1:] if report.origin.kind == "document" else report.chain[1:-1]
        for hop in hops:
            key = hop.actor if hop.kind == "document" else speaker(hop)
            own = first.get(key or "")
            if own is not None and own is not report:
                yield Edge(report.id, own.id, "its author", "assumed")
