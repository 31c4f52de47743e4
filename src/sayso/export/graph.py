"""The actors and ties of a case as the nodes and edges that the graph formats share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from tempfile import TemporaryFile
from types import TracebackType
from typing import Self

from sayso.export.chosen import Chosen
from sayso.export.edge import Edge, edge, growth
from sayso.ties import Tie

Growth = list[tuple[str, int]]
"""Days and the number of pages that had asserted it by then."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor at the end of a tie; `aliases` in one string."""

    id: str
    label: str
    type: str
    aliases: str


class Graph:
    """The ties that are chosen, weighed once.

    Graph files want nodes before edges, and which actors have ties is known
    last: the edges wait in a temporary file, the nodes in memory. Use it in a
    `with` statement.
    """

    def __init__(self, case: Chosen) -> None:
        self._case = case
        self._nodes: dict[str, Node] = {}
        self._waiting = TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115  closed by __exit__

    def nodes(self) -> list[Node]:
        """The actors that have ties, in the order of their ids."""
        return [self._nodes[key] for key in sorted(self._nodes)]

    def edges(self) -> Iterator[tuple[Edge, Growth]]:
        """The strands, one at a time, each with how the number of its pages grew."""
        self._waiting.seek(0)
        for told in self._waiting:
            *values, grown = json.loads(told)
            yield Edge(*values), [(day, pages) for day, pages in grown]

    def __enter__(self) -> Self:
        try:
            for tie in self._case.ties():
                self._take(tie)
        except BaseException:
            self._waiting.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._waiting.close()

    def _take(self, tie: Tie) -> None:
        for actor in (tie.a, tie.b):
            aliases = "; ".join(actor.aliases)
            self._nodes[actor.id] = Node(actor.id, actor.name, actor.type, aliases)
        for strand in tie.strands:
            row = [*_values(edge(tie, strand)), growth(strand)]
            self._waiting.write(json.dumps(row) + "\n")


def _values(of: Edge) -> list[str | int | bool | None]:
    return [getattr(of, name) for name in Edge.__slots__]
