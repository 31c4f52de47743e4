"""The say-so tree: origins on one side, pages on the other, chains and copies between.

Every page is one node, whichever origins it rests on. A page that repeats another
of the case leads to that page, which carries the way on; any other page leads over
the hops of its own chain. Edges run from the page towards the origin, and only to
what was told before, so that there are no circles.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from graphlib import TopologicalSorter
from typing import Literal

from sayso.desk.shapes import Doc
from sayso.desk.telling import Docs
from sayso.records import Certainty, Hop
from sayso.ties import Edge, Report, Standing
from sayso.ties.edge import Reason, Status
from sayso.ties.outlets import outlet_key

Id = tuple[str, str]

COPIES: tuple[Reason, ...] = ("near-copy", "wire credit", "hyperlink", "told", "according to")
"""Reasons that lead from one page to another, the surest first."""


@dataclass(frozen=True, slots=True)
class Node:
    """An origin, a hop on the way, a page, or several pages folded into one."""

    id: str
    kind: Literal["origin", "via", "page", "fold"]
    column: int
    hop: Hop | None = None
    document: Doc | None = None
    named: bool = False
    origin: int | None = None
    pages: int = 1
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class TreeEdge:
    """`source` rests on `target`; `together` joins two origins that may be one."""

    source: str
    target: str
    kind: Literal["says", "via", "copy", "together"]
    reason: Reason | None
    status: Status


@dataclass(frozen=True, slots=True)
class Picture:
    """Nodes and edges of one standing, and how many pages are folded."""

    nodes: list[Node]
    edges: list[TreeEdge]
    left_out: int


def picture(standing: Standing, docs: Docs, most: int) -> Picture:
    """The tree of a standing with at most `most` pages of their own, named by `docs`."""
    return _Tree(standing, docs, most).picture()


class _Tree:
    def __init__(self, standing: Standing, docs: Docs, most: int) -> None:
        self._standing = standing
        self._docs = docs
        self._told = sorted(
            ((r, n) for n, o in enumerate(standing.origins) for r in o.reports),
            key=lambda pair: (pair[0].published or "9999", pair[0].id),
        )
        self._rank = {report.id: i for i, (report, _) in enumerate(self._told)}
        self._by_id = {report.id: report for report, _ in self._told}
        self._reasons = self._dependence()
        self._nodes: dict[str, Node] = {}
        self._out: dict[str, dict[str, TreeEdge]] = defaultdict(dict)
        self._shown = self._chosen(most)

    def picture(self) -> Picture:
        for number, origin in enumerate(self._standing.origins):
            name = f"o{number}"
            pages = len({r.document for r in origin.reports})
            self._nodes[name] = Node(
                name, "origin", 0, origin.hop, None, origin.named, number, pages
            )
        for report, number in self._told:
            if report.document in self._shown:
                self._page(report, number)
        left = self._fold()
        self._columns()
        edges = [edge for out in self._out.values() for edge in out.values()]
        return Picture(list(self._nodes.values()), [*edges, *self._together()], left)

    def _dependence(self) -> dict[Id, list[Edge]]:
        """The proven edges of each report to an earlier one, the surest reason first."""
        found: dict[Id, list[Edge]] = defaultdict(list)
        for edge in self._standing.edges:
            if edge.status == "proven" and self._rank[edge.on] < self._rank[edge.report]:
                found[edge.report].append(edge)
        return found

    def _chosen(self, most: int) -> set[str]:
        """The pages that get a node: those that others repeat, then the earliest."""
        repeated = {
            self._by_id[edge.on].document for edges in self._reasons.values() for edge in edges
        }
        pages = dict.fromkeys(report.document for report, _ in self._told)
        order = sorted(pages, key=lambda document: document not in repeated)
        return set(order[:most])

    def _page(self, report: Report, number: int) -> None:
        name = f"p{report.document}"
        known = self._nodes.get(name)
        if known is None:
            hop = report.chain[0]
            sure = report.claim.certainty
            self._nodes[name] = Node(
                name, "page", 0, hop, self._docs[report.document], origin=number, certainty=sure
            )
        elif known.origin != number:
            self._nodes[name] = replace(known, origin=None)
        repeated = self._repeated(report)
        if repeated is not None:
            self._join(name, f"p{self._by_id[repeated.on].document}", "copy", repeated.reason)
        else:
            self._way(report, number, name)

    def _repeated(self, report: Report) -> Edge | None:
        """The edge to the page that this one repeats, where that page is shown."""
        for reason in COPIES:
            for edge in self._reasons[report.id]:
                on = self._by_id[edge.on]
                # Two pages with one wire credit rest on the agency, not on each other.
                credited = reason != "wire credit" or on.outlet in report.agencies
                other = on.document != report.document and on.document in self._shown
                if edge.reason == reason and credited and other:
                    return edge
        return None

    def _way(self, report: Report, number: int, name: str) -> None:
        """The hops of the page's own chain, up to the origin under which it stands."""
        origin = self._standing.origins[number]
        hops = [hop for hop in report.chain[1:] if _key(hop) != _key(origin.hop)]
        for hop in hops:
            via = f"v{number}:{hop.kind}:{_key(hop)[1]}"
            self._nodes.setdefault(via, Node(via, "via", 0, hop, origin=number))
            self._join(name, via, "via", None)
            name = via
        ends_there = len(report.chain) > 1 and _key(report.origin) == _key(origin.hop)
        because = None if ends_there else self._because(report)
        self._join(name, f"o{number}", "says", because)

    def _because(self, report: Report) -> Reason | None:
        return next((edge.reason for edge in self._reasons[report.id]), None)

    def _join(
        self, source: str, target: str, kind: Literal["says", "via", "copy"], reason: Reason | None
    ) -> None:
        if target not in self._out[source] and not self._leads(target, source):
            self._out[source][target] = TreeEdge(source, target, kind, reason, "proven")

    def _leads(self, start: str, goal: str) -> bool:
        """True where a way leads from `start` to `goal`, and where both are one."""
        seen, waiting = {start}, [start]
        while waiting:
            fresh = self._out[waiting.pop()].keys() - seen
            seen |= fresh
            waiting += fresh
        return goal in seen

    def _fold(self) -> int:
        """One node for each origin's pages that have none of their own; how many there are."""
        folded: dict[int, set[str]] = defaultdict(set)
        for report, number in self._told:
            if report.document not in self._shown:
                folded[number].add(report.document)
        for number, pages in folded.items():
            name = f"f{number}"
            self._nodes[name] = Node(name, "fold", 0, origin=number, pages=len(pages))
            self._join(name, f"o{number}", "says", None)
        return len(set().union(*folded.values()))

    def _columns(self) -> None:
        """Each node in the column after the furthest one that it leads to; pages stand last."""
        order = list(
            TopologicalSorter({name: list(self._out[name]) for name in self._nodes}).static_order()
        )
        column: dict[str, int] = {}
        for name in order:
            if self._nodes[name].kind in ("origin", "via"):
                column[name] = max((column[t] + 1 for t in self._out[name]), default=0)
        first = max(column.values(), default=0) + 1
        for name in order:
            if name not in column:
                deeper = (column[t] + 1 for t in self._out[name])
                column[name] = max(first, *deeper)
        self._nodes = {name: replace(n, column=column[name]) for name, n in self._nodes.items()}

    def _together(self) -> Iterator[TreeEdge]:
        """One edge for each two origins that may be one, the surest reason."""
        home = {report.id: number for report, number in self._told}
        found: dict[tuple[int, int], Edge] = {}
        for edge in sorted(self._standing.edges, key=lambda e: e.status):  # assumed first
            pair = home[edge.report], home[edge.on]
            if edge.status != "proven" and pair[0] != pair[1]:
                found.setdefault((min(pair), max(pair)), edge)
        for (one, two), edge in sorted(found.items()):
            yield TreeEdge(f"o{two}", f"o{one}", "together", edge.reason, edge.status)


def _key(hop: Hop) -> tuple[str, str]:
    """One key for the names of one hop."""
    return hop.kind, hop.actor or outlet_key(hop.name)
