"""How well found clusters agree with true ones: MUC, B3, CEAF by entity, and their mean.

The measures are those of the CoNLL scorer (Pradhan and others, 2014): a mention
that only one side has is a fault of that side. Sides are maps from a mention to
its cluster.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import Any

Side = Mapping[Any, Hashable]
Pair = tuple[float, float]


def scores(found: Side, gold: Side) -> dict[str, float]:
    """F1 of each measure in hundredths, with B3's precision and recall."""
    all_three = {"muc": muc(found, gold), "b3": b3(found, gold), "ceaf": ceaf(found, gold)}
    figures = {name: 100 * _f1(pair) for name, pair in all_three.items()}
    figures["conll"] = sum(figures.values()) / len(figures)
    precision, recall = all_three["b3"]
    figures |= {"b3_precision": 100 * precision, "b3_recall": 100 * recall}
    return {name: round(value, 1) for name, value in figures.items()}


def b3(found: Side, gold: Side) -> Pair:
    """B3's precision and recall, 0 to 1: mean over mentions."""
    return _b3(found, gold), _b3(gold, found)


def muc(found: Side, gold: Side) -> Pair:
    """MUC's precision and recall, 0 to 1: the share of links kept."""
    return _muc(found, gold), _muc(gold, found)


def ceaf(found: Side, gold: Side) -> Pair:
    """CEAF's precision and recall by entity, 0 to 1: the best pairing of clusters."""
    ours, theirs = _clusters(found), _clusters(gold)
    shared = _shared(found, gold)
    worth = {
        (a, b): 2 * n / (len(ours[a]) + len(theirs[b]))
        for (a, b), n in sorted(shared.items(), key=str)
    }
    total = sum(_paired(part) for part in _parts(worth))
    return total / max(1, len(ours)), total / max(1, len(theirs))


def _b3(mine: Side, other: Side) -> float:
    shared, sizes = _shared(mine, other), Counter(mine.values())
    return sum(n * n / sizes[a] for (a, _), n in shared.items()) / max(1, len(mine))


def _muc(mine: Side, other: Side) -> float:
    kept = links = 0
    for members in _clusters(mine).values():
        parts = {other.get(m, ("alone", m)) for m in members}
        kept += len(members) - len(parts)
        links += len(members) - 1
    return kept / max(1, links)


def _shared(mine: Side, other: Side) -> Counter[tuple[Hashable, Hashable]]:
    return Counter((cluster, other[m]) for m, cluster in mine.items() if m in other)


def _clusters(side: Side) -> dict[Hashable, set[Any]]:
    found: dict[Hashable, set[Any]] = defaultdict(set)
    for mention, cluster in side.items():
        found[cluster].add(mention)
    return found


Worth = dict[tuple[Hashable, Hashable], float]


def _parts(worth: Worth) -> list[Worth]:
    """The pairs in groups that share no cluster, so that each group is paired by itself."""
    above: dict[tuple[int, Hashable], tuple[int, Hashable]] = {}

    def top(node: tuple[int, Hashable]) -> tuple[int, Hashable]:
        while above.get(node, node) != node:
            node = above[node]
        return node

    for a, b in worth:
        above[top((0, a))] = top((1, b))
    parts: dict[tuple[int, Hashable], Worth] = defaultdict(dict)
    for (a, b), value in worth.items():
        parts[top((0, a))][a, b] = value
    return list(parts.values())


def _paired(worth: Worth) -> float:
    """The greatest sum of pairs in which no cluster stands twice."""
    from scipy.optimize import linear_sum_assignment

    ones, twos = (list(dict.fromkeys(pair[side] for pair in worth)) for side in (0, 1))
    table = [[worth.get((a, b), 0.0) for b in twos] for a in ones]
    chosen = zip(*linear_sum_assignment(table, maximize=True), strict=True)
    return float(sum(table[row][column] for row, column in chosen))


def _f1(pair: Pair) -> float:
    return 2 * pair[0] * pair[1] / sum(pair) if sum(pair) else 0.0
