"""Judgements of who is who in the form of nomenklatura's resolver, and back.

The form is that of `Resolver.dump` and `Resolver.load` (nomenklatura 4.17): a
JSON list a line, of target, source, judgement, score, user and time. Positive
edges lead to a canonical id `NK-...`, as `Resolver.decide` lays them, since its
linker gives only such an id to the whole of a cluster.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sayso.records import Judgement, UsageError, in_force

PREFIX = "NK-"
VERDICTS = {"positive": "same", "negative": "different", "unsure": "unsure"}
_EDGES = {verdict: name for name, verdict in VERDICTS.items()}


@dataclass(frozen=True, slots=True)
class Taken:
    """A judgement of another tool: two keys, same, different or unsure, and who made it."""

    verdict: str
    left: str
    right: str
    by: str | None = None


def edges(judgements: Iterable[Judgement]) -> Iterator[str]:
    """One line, without its end, for each edge of the judgements in force."""
    pairs = [j for j in in_force(judgements) if j.kind == "actor" and j.right is not None]
    joined = Clusters((j.left, j.right or "") for j in pairs if j.verdict == "same")
    told: set[str] = set()
    for judgement in pairs:
        left, right = judgement.left, judgement.right or ""
        if judgement.verdict != "same":
            yield _edge(max(left, right), min(left, right), judgement)
            continue
        canonical = PREFIX + joined.least(left)
        for key in (left, right):
            if key not in told:
                told.add(key)
                yield _edge(canonical, key, judgement)


def taken(lines: Iterable[str]) -> list[Taken]:
    """The judgements of such lines between keys that are no canonical ids.

    Raises:
        UsageError: a line is not of that form; the sentence gives its number.
    """
    rows = [_row(line, number) for number, line in enumerate(lines, 1) if line.strip()]
    rows = [row for row in rows if row[2] in VERDICTS and not (len(row) > 6 and row[6])]
    joined = Clusters((row[0], row[1]) for row in rows if row[2] == "positive")
    found = [
        Taken("same", joined.least(key), key, row[4])
        for row in rows
        if row[2] == "positive"
        for key in (row[0], row[1])
        if not _canonical(key) and key != joined.least(key)
    ]
    found += [_taken(row, joined) for row in rows if row[2] != "positive"]
    outer = (pair for pair in found if not _canonical(pair.left) and not _canonical(pair.right))
    return list(dict.fromkeys(outer))


class Clusters:
    """Keys joined by pairs; each cluster goes by its least key that is no canonical id."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        self._above: dict[str, str] = {}
        for one, two in pairs:
            low, high = sorted((self.least(one), self.least(two)), key=_rank)
            if low != high:
                self._above[high] = low

    def least(self, key: str) -> str:
        """The key by which the cluster of `key` goes: itself where nothing joins it."""
        while key in self._above:
            above = self._above[key]
            self._above[key] = self._above.get(above, above)
            key = above
        return key


def _taken(row: list[Any], joined: Clusters) -> Taken:
    left, right = sorted((joined.least(row[0]), joined.least(row[1])))
    return Taken(VERDICTS[row[2]], left, right, row[4])


def _rank(key: str) -> tuple[bool, str]:
    return _canonical(key), key


def _canonical(key: str) -> bool:
    """True for ids that stand for a cluster: nomenklatura's own and those of Wikidata."""
    return key.startswith(PREFIX) or (key[:1] == "Q" and key[1:].isdigit())


def _edge(target: str, source: str, judgement: Judgement) -> str:
    name = _EDGES[judgement.verdict]
    return json.dumps([target, source, name, None, judgement.by or "sayso", judgement.made])


def _row(line: str, number: int) -> list[Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError:
        row = None
    if not isinstance(row, list) or len(row) < 6 or not all(isinstance(k, str) for k in row[:3]):
        raise UsageError(f"Line {number} is no judgement of nomenklatura: {line.strip()[:60]}")
    return row
