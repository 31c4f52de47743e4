"""nodes.csv and edges.csv under Gephi's column names, safe to open in a spreadsheet.

UTF-8 without a byte order mark, which Gephi would take for a part of the first
column's name.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sayso.export.chosen import Chosen
from sayso.export.edge import Edge
from sayso.export.graph import Graph

# What makes spreadsheets take a cell for a formula (OWASP, "CSV Injection"), also in full width.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_OWN = ("id", "source", "target", "source_name", "target_name", "cls", "direction")


def write(case: Chosen, target: Path) -> None:
    """Write both files into the folder `target`."""
    target.mkdir()
    with Graph(case) as graph:
        nodes = ([n.id, n.label, n.type, n.aliases] for n in graph.nodes())
        _write(target / "nodes.csv", ["Id", "Label", "type", "aliases"], nodes)
        rest = [name for name in Edge.__slots__ if name not in _OWN]
        head = ["Source", "Target", "Type", "Id", "Label", "Weight", "Source name", "Target name"]
        edges = (_edge(edge, rest) for edge, _ in graph.edges())
        _write(target / "edges.csv", [*head, *rest], edges)


def cell(value: Any) -> Any:
    """A cell that no spreadsheet takes for a formula: an apostrophe stands before it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, int):
        return value
    text = _CONTROL.sub("", value)
    return f"'{text}" if text.lstrip(" \N{NO-BREAK SPACE}").startswith(_FORMULA) else text


def _edge(edge: Edge, rest: Iterable[str]) -> list[Any]:
    kind = "Directed" if edge.direction == "a->b" else "Undirected"
    names = [edge.source_name, edge.target_name]
    own = [edge.source, edge.target, kind, edge.id, edge.cls, edge.weight, *names]
    return [*own, *(getattr(edge, name) for name in rest)]


def _write(target: Path, head: list[str], rows: Iterable[list[Any]]) -> None:
    with target.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream, lineterminator="\n")
        out.writerow(head)
        out.writerows([cell(value) for value in row] for row in rows)
