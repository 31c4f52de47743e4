"""The trained net as an ONNX graph, built node by node from onnxruntime's fused operators.

One window a run and nothing padded, hence no mask: what a window yields depends
on that window alone, in int8 as well.
"""

from __future__ import annotations

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper
from torch import Tensor

from training.attribution.model import HEADS, KEY, LABELS, LAYERS, WIDTH

OPSET, FUSED = 17, "com.microsoft"
EPSILON = 1e-12


class Graph:
    """A graph that grows: `node` and `weight` return the names to go on with."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.weights: list[TensorProto] = []

    def weight(self, name: str, value: np.ndarray) -> str:
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, inputs: list[str], domain: str = "", **attributes: object) -> str:
        name = f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [name], name, domain=domain, **attributes))
        return name


def build(state: dict[str, Tensor]) -> ModelProto:
    """The fp32 graph; word embeddings are int8 already, with one scale a row.

    Inputs `ids` and `shapes`, int64 (1, length); outputs `emissions`
    (1, length, 7), `links` (1, length, 192) and the encoder's `vectors` (1, length, 384).
    """
    values = {name: tensor.detach().float().numpy() for name, tensor in state.items()}
    graph = Graph()
    x = _embed(graph, values)
    for number in range(LAYERS):
        x = _layer(graph, values, f"encoder.layers.{number}.", x)
    outputs = {
        "emissions": _linear(graph, values, "emit", x),
        "links": _linear(graph, values, "link", x),
        "vectors": x,
    }
    for output, node in outputs.items():
        graph.nodes.append(helper.make_node("Identity", [node], [output]))
    ints, floats = TensorProto.INT64, TensorProto.FLOAT
    info = helper.make_tensor_value_info
    made = helper.make_graph(
        graph.nodes,
        "attribution",
        [info("ids", ints, [1, "length"]), info("shapes", ints, [1, "length"])],
        [
            info("emissions", floats, [1, "length", LABELS]),
            info("links", floats, [1, "length", 4 * KEY]),
            info("vectors", floats, [1, "length", WIDTH]),
        ],
        graph.weights,
    )
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=9)


def _embed(graph: Graph, values: dict[str, np.ndarray]) -> str:
    table = values["encoder.words.weight"]
    scale = np.abs(table).max(1, keepdims=True) / 127
    rows = np.round(table / np.maximum(scale, 1e-12)).astype(np.int8)
    words = graph.node("Gather", [graph.weight("words", rows), "ids"])
    words = graph.node("Cast", [words], to=TensorProto.FLOAT)
    scales = graph.node("Gather", [graph.weight("word_scales", scale), "ids"])
    words = graph.node("Mul", [words, scales])
    shapes = graph.node(
        "Gather", [graph.weight("shape_rows", values["encoder.shapes.weight"]), "shapes"]
    )
    x = graph.node("Add", [words, shapes])
    return _norm(graph, values, "encoder.norm", x, _places(graph, values))


def _places(graph: Graph, values: dict[str, np.ndarray]) -> str:
    rows = graph.weight("place_rows", values["encoder.places.weight"][None])
    length = graph.node("Shape", ["ids"], start=1, end=2)
    zero, axis = graph.weight("zero", np.array([0])), graph.weight("axis", np.array([1]))
    return graph.node("Slice", [rows, zero, length, axis])


def _norm(graph: Graph, values: dict[str, np.ndarray], name: str, x: str, skip: str) -> str:
    gains = [
        graph.weight(f"{name}.{kind}", values[f"{name}.{kind}"]) for kind in ("weight", "bias")
    ]
    return graph.node("LayerNormalization", [graph.node("Add", [x, skip]), *gains], epsilon=EPSILON)


def _linear(graph: Graph, values: dict[str, np.ndarray], name: str, x: str) -> str:
    weight = graph.weight(f"{name}.weight", values[f"{name}.weight"].T)
    bias = graph.weight(f"{name}.bias", values[f"{name}.bias"])
    return graph.node("Add", [graph.node("MatMul", [x, weight]), bias])


def _layer(graph: Graph, values: dict[str, np.ndarray], at: str, x: str) -> str:
    weight = graph.weight(f"{at}qkv.weight", values[f"{at}qkv.weight"].T)
    bias = graph.weight(f"{at}qkv.bias", values[f"{at}qkv.bias"])
    seen = graph.node("Attention", [x, weight, bias], FUSED, num_heads=HEADS)
    x = _norm(graph, values, f"{at}norm", _linear(graph, values, f"{at}out", seen), x)
    up = graph.weight(f"{at}up.weight", values[f"{at}up.weight"].T)
    bias = graph.weight(f"{at}up.bias", values[f"{at}up.bias"])
    inner = graph.node("BiasGelu", [graph.node("MatMul", [x, up]), bias], FUSED)
    return _norm(graph, values, f"{at}last", _linear(graph, values, f"{at}down", inner), x)
