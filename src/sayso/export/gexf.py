"""GEXF 1.2, with dates: https://gexf.net (the 1.2 draft, which Gephi and networkx both read).

An edge stands from the first to the last day on which it was said. The
attribute `pages_by_then` is dynamic: how many pages had asserted it by that
day. Ties in which neither end acts on the other are of type "mutual".
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta
from pathlib import Path

from sayso.export.chosen import Chosen
from sayso.export.edge import Edge
from sayso.export.graph import Graph, Growth, Node
from sayso.export.xml import Xml, xml

NAMESPACE = "http://www.gexf.net/1.2draft"
_TYPES = {"int": "integer", "bool": "boolean"}
_OWN = ("id", "source", "target", "source_name", "target_name", "direction")
_GROWTH = "pages_by_then"


def write(case: Chosen, target: Path) -> None:
    """Write the graph of the ties that are chosen."""
    with (
        Graph(case) as graph,
        xml(target, NAMESPACE) as out,
        out.inside("gexf", version="1.2"),
        out.inside("graph", mode="dynamic", timeformat="date", defaultedgetype="directed"),
    ):
        _declare(out)
        with out.inside("nodes"):
            for node in graph.nodes():
                _node(out, node)
        with out.inside("edges"):
            for edge, growth in graph.edges():
                _edge(out, edge, growth)


def columns() -> dict[str, str]:
    """The edge's attributes and their types in XML Schema's words."""
    kept = (field for field in fields(Edge) if field.name not in _OWN)
    return {"class" if f.name == "cls" else f.name: _TYPES.get(str(f.type), "string") for f in kept}


def _declare(out: Xml) -> None:
    with out.inside("attributes", class_="node", mode="static"):
        for name in ("type", "aliases"):
            out.put("attribute", id=name, title=name, type="string")
    with out.inside("attributes", class_="edge", mode="static"):
        for name, kind in columns().items():
            out.put("attribute", id=name, title=name, type=kind)
    with out.inside("attributes", class_="edge", mode="dynamic"):
        out.put("attribute", id=_GROWTH, title=_GROWTH, type="integer")


def _node(out: Xml, node: Node) -> None:
    with out.inside("node", id=node.id, label=node.label), out.inside("attvalues"):
        out.put("attvalue", for_="type", value=node.type)
        out.put("attvalue", for_="aliases", value=node.aliases)


def _edge(out: Xml, edge: Edge, growth: Growth) -> None:
    form = edge.form()
    with (
        out.inside(
            "edge",
            id=edge.id,
            source=edge.source,
            target=edge.target,
            type="directed" if edge.direction == "a->b" else "mutual",
            label=edge.cls,
            weight=edge.weight,
            start=edge.first,
            end=edge.last,
        ),
        out.inside("attvalues"),
    ):
        for name in columns():
            if form[name] is not None:
                out.put("attvalue", for_=name, value=form[name])
        for (day, pages), end in zip(growth, _ends(growth), strict=True):
            out.put("attvalue", for_=_GROWTH, value=pages, start=day, end=end)


def _ends(growth: Growth) -> list[str]:
    """The last day of each number of pages: the day before the next one, at the end the same."""
    nexts = [str(date.fromisoformat(day) - timedelta(1)) for day, _ in growth[1:]]
    return [*nexts, growth[-1][0]] if growth else []
