"""Why one report depends on another: the edges between reports of one tie.

Dependence can be proven, independence only assumed. Each edge carries its
reason and how sure it is; the counting in `standing` takes only these edges.
Every report is joined to the earliest report with which it shares a reason, not
to all of them: the groups are the same, and a tie of thousands of reports stays
cheap.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.records import Hop, HopKind
from sayso.ties.copies import Copies
from sayso.ties.documents import Documents
from sayso.ties.fingerprints import quotations, shingles
from sayso.ties.outlets import outlet_key
from sayso.ties.report import Report

Reason = Literal[
    "near-copy",
    "wire credit",
    "according to",
    "same speaker",
    "same document",
    "same quotation",
    "own report",
    "its author",
    "may be the same",
]
Status = Literal["proven", "assumed", "unknown"]

QUOTED = 8
"""Words that two quotations must share in a row for one occasion to lie behind both."""

_UNNAMED: tuple[HopKind, ...] = ("anonymous",)
_ANY: tuple[HopKind, ...] = ("outlet", "anonymous", "actor", "document")


@dataclass(frozen=True, slots=True)
class Edge:
    """`report` depends on `on`, or both on one origin, for `reason`."""

    report: tuple[str, str]
    on: tuple[str, str]
    reason: Reason
    status: Status


def edges(told: Sequence[Report], copy_of: Mapping[str, str]) -> list[Edge]:
    """All edges between the reports of one tie, which come in the order of their telling.

    `copy_of` names the head document of each document that is a copy.
    """
    found = [*_shared(told, copy_of), *_near(told), *_cited(told), *_authors(told)]
    unnamed = [report for report in told if not named(report.origin)]
    found += [
        Edge(report.id, told[0].id, "may be the same", "unknown")
        for report in unnamed
        if report is not told[0]
    ]
    return found


def named(origin: Hop) -> bool:
    """True for a named actor and for a document."""
    return origin.kind in ("actor", "document")


def _shared(told: Sequence[Report], copy_of: Mapping[str, str]) -> Iterator[Edge]:
    """Edges to the first report that has the same speaker, document, agency and so on."""
    first: dict[tuple[Reason, Hashable], Report] = {}
    documents = Documents()
    for report in told:
        for reason, key in _keys(report, copy_of, documents):
            head = first.setdefault((reason, key), report)
            if head is not report and not _at_odds(head, report):
                yield Edge(report.id, head.id, reason, "proven")


def _keys(
    report: Report, copy_of: Mapping[str, str], documents: Documents
) -> Iterator[tuple[Reason, Hashable]]:
    origin = report.origin
    if origin.kind == "actor":
        yield "same speaker", origin.actor or outlet_key(origin.name)
    elif origin.kind == "document":
        yield "same document", documents.key(origin.name)
        # Papers that are known through one person's telling alone are his papers.
        yield from (("same document", speaker) for speaker in _teller(report))
    else:
        yield from (("wire credit", agency) for agency in report.agencies)
        yield "near-copy", (copy_of.get(report.document, report.document), origin.kind)
    if origin.kind == "outlet":
        yield "wire credit", report.outlet
        yield "own report", report.outlet
    for quoted in quotations(report.sentence):
        words = [word for word in quoted if word]
        if len(words) >= QUOTED:
            yield from (("same quotation", number) for number in shingles(words))


def _near(told: Sequence[Report]) -> Iterator[Edge]:
    """Edges to the first report in another page of which the sentence is a copy."""
    heads = Copies[Report]()
    for report in told:
        for head in heads.of(report.sentence):
            if head.document != report.document and not _at_odds(head, report):
                yield Edge(report.id, head.id, "near-copy", "proven")
                break
        else:
            heads.add(report.sentence, report)


def _teller(report: Report) -> Iterator[str]:
    """The case's id of the person through whom a document is known, where there is one."""
    if len(report.chain) > 2 and report.chain[-2].kind == "actor":
        yield report.chain[-2].actor or outlet_key(report.chain[-2].name)


def _cited(told: Sequence[Report]) -> Iterator[Edge]:
    """Edges from a report that passes on another outlet's to that outlet's own.

    A named speaker or document behind the outlet tells more than the outlet
    does, and is joined as such.
    """
    own: dict[tuple[str, HopKind], Report] = {}
    for report in told:
        own.setdefault((report.outlet, report.origin.kind), report)
    for report in told:
        cited = _passed_on(report, own)
        if cited is not None and cited is not report:
            yield Edge(report.id, cited.id, "according to", "proven")


def _passed_on(report: Report, own: Mapping[tuple[str, HopKind], Report]) -> Report | None:
    """The report of the outlet deepest in the chain that the case holds itself."""
    last = report.origin
    if last.kind == "anonymous":
        hops, kinds = report.chain[1:-1], _UNNAMED
    elif len(report.chain) > 1 and last.kind in ("actor", "outlet"):
        hops, kinds = report.chain[-1:], _ANY
    else:
        return None
    keys = ((outlet_key(hop.name), kind) for hop in reversed(hops) for kind in kinds)
    return next((own[key] for key in keys if key in own and key[0] != report.outlet), None)


def _authors(told: Sequence[Report]) -> Iterator[Edge]:
    """Edges between a speaker's or document's report and one that reaches past him to another."""
    first: dict[str, Report] = {}
    for report in told:
        if report.origin.kind == "actor" and report.origin.actor:
            first.setdefault(report.origin.actor, report)
    for report in told:
        for hop in report.chain[1:-1]:
            speaker = first.get(hop.actor or "") if hop.kind == "actor" else None
            if speaker is not None and speaker is not report:
                yield Edge(report.id, speaker.id, "its author", "assumed")


def _at_odds(one: Report, two: Report) -> bool:
    """True for two different named speakers: sharing a sentence does not make them one."""
    a, b = one.origin, two.origin
    return a.kind == b.kind == "actor" and (a.actor, a.name) != (b.actor, b.name)
