"""GraphML: http://graphml.graphdrawing.org. The dates of an edge are the texts `first` and `last`.

All edges are directed, since readers refuse a graph that mixes both kinds;
where `direction` is "none", neither end acts on the other.
"""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from sayso.export.chosen import Chosen
from sayso.export.edge import Edge
from sayso.export.graph import Graph, Node
from sayso.export.xml import Xml, xml

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {"int": "int", "bool": "boolean"}
_OWN = ("id", "source", "target")


def write(case: Chosen, target: Path) -> None:
    """Write the graph of the ties that are chosen."""
    with Graph(case) as graph, xml(target, NAMESPACE) as out, out.inside("graphml"):
        _declare(out)
        with out.inside("graph", id="case", edgedefault="directed"):
            for node in graph.nodes():
                _node(out, node)
            for edge, _ in graph.edges():
                _edge(out, edge)


def _columns() -> dict[str, str]:
    kept = (field for field in fields(Edge) if field.name not in _OWN)
    typed = {
        "class" if f.name == "cls" else f.name: _TYPES.get(str(f.type), "string") for f in kept
    }
    return {"label": "string", "weight": "int", **typed}


def _declare(out: Xml) -> None:
    for name in ("label", "type", "aliases"):
        _key(out, "node", name, "string")
    for name, kind in _columns().items():
        _key(out, "edge", name, kind)


def _key(out: Xml, of: str, name: str, kind: str) -> None:
    out.put("key", id=f"{of}-{name}", for_=of, **{"attr.name": name, "attr.type": kind})


def _node(out: Xml, node: Node) -> None:
    with out.inside("node", id=node.id):
        for name in ("label", "type", "aliases"):
            out.put("data", getattr(node, name), key=f"node-{name}")


def _edge(out: Xml, edge: Edge) -> None:
    form = {"label": edge.cls, "weight": edge.weight, **edge.form()}
    with out.inside("edge", id=edge.id, source=edge.source, target=edge.target):
        for name in _columns():
            if form[name] is not None:
                out.put("data", form[name], key=f"edge-{name}")
