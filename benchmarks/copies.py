"""Copies among syndicated news, and wire copy told by its credits.

`syndication/` holds the pages of two stories with silver clusters: pairs that
share half of the shorter page's word 5-grams and more stand in one. Pairs that
share a fifth to a half are listed without a label; they count neither way in the
pair figures. `polnear/wire_credit.jsonl` names the agency whose copy a page is.

`python -m benchmarks.copies --data DIR` also lists where the two sides disagree.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from math import comb
from pathlib import Path
from typing import Any, Final

from benchmarks.counts import Count
from sayso.page import Page, parse
from sayso.page.credits import agencies, wire
from sayso.ties.pages import Print, sketch
from sayso.ties.stories import copies, heads

SETS: Final = ("census", "spotify")
PARTS: Final = ("train", "dev")
Pair = tuple[str, str]


@dataclass(slots=True)
class Set:
    """The pages of one story: silver and found clusters by page, and pairs without a label."""

    name: str
    silver: dict[str, str]
    found: dict[str, str]
    open: set[Pair] = field(default_factory=set)

    @property
    def disagreeing(self) -> Iterator[tuple[Pair, bool]]:
        """Pairs on which both sides differ or the silver side is silent, and whether found."""
        for pair in combinations(sorted(self.silver), 2):
            ours, theirs = _together(self.found, pair), _together(self.silver, pair)
            if ours != theirs or pair in self.open:
                yield pair, ours


def run(data: Path) -> dict[str, Any]:
    """Pair F1 and adjusted Rand index, 0 to 1; precision and recall of wire copy and agency."""
    found = [load(data / "syndication", name) for name in SETS]
    figures: dict[str, Any] = {"pages": sum(len(each.silver) for each in found)}
    pairs = Count()
    for each in found:
        count_pairs(each, pairs)
        figures[f"{each.name}_rand"] = rand(each.silver, each.found)
    figures["pair_f1"] = pairs.f1
    figures["pairs"] = pairs.gold
    return figures | wires(data / "polnear")


def load(folder: Path, name: str) -> Set:
    """One story's pages with their silver clusters, and those that are found."""
    csv.field_size_limit(2**24)
    with (folder / f"{name}_articles.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = (folder / "silver_clusters.jsonl").read_text("utf-8").splitlines()
    silver = {r["id"]: r["cluster"] for r in map(json.loads, lines) if r["set"] == name}
    made = heads(copies(Print(r["id"], r["scrape_time"], sketch(r["text"])) for r in rows))
    pairs = (folder / f"pairs_{name}.tsv").read_text("utf-8").splitlines()[1:]
    listed = {_pair(*line.split("\t")[:2]) for line in pairs}
    unlabelled = {pair for pair in listed if not _together(silver, pair)}
    return Set(name, silver, {page: made.get(page, page) for page in silver}, unlabelled)


def count_pairs(each: Set, count: Count) -> None:
    """Add the pairs of one story that have a label."""
    for pair in combinations(sorted(each.silver), 2):
        if pair not in each.open:
            one, two = _together(each.found, pair), _together(each.silver, pair)
            count.add(one, two, one and two)


def rand(one: Mapping[str, str], two: Mapping[str, str]) -> float:
    """The adjusted Rand index of two clusterings of the same pages (Hubert and Arabie, 1985)."""
    both = _pairs(Counter((one[page], two[page]) for page in one))
    a, b = _pairs(Counter(one.values())), _pairs(Counter(two.values()))
    chance = a * b / comb(len(one), 2)
    most = (a + b) / 2
    return round((both - chance) / (most - chance), 4) if most != chance else 1.0


def wires(folder: Path) -> dict[str, Any]:
    """Precision and recall of "is wire copy", and the share of those found with the right agency.

    The pages are read as bare text: their bylines stand nowhere in them.
    """
    copy, named, pages = Count(), 0, 0
    for _, gold, ours in credited(folder):
        pages += 1
        copy.add(bool(ours), bool(gold), bool(ours and gold))
        named += bool(ours and ours == gold)
    return {
        "wire_pages": pages,
        "wire_gold": copy.gold,
        "wire_precision": round(copy.right / copy.found, 4) if copy.found else 0.0,
        "wire_recall": round(copy.right / copy.gold, 4) if copy.gold else 0.0,
        "agency_precision": round(named / copy.found, 4) if copy.found else 0.0,
        "agency_recall": round(named / copy.gold, 4) if copy.gold else 0.0,
    }


def credited(folder: Path) -> Iterator[tuple[str, str | None, str | None]]:
    """Each page's name, the agency whose copy it is, and the one that is found."""
    lines = (folder / "wire_credit.jsonl").read_text("utf-8").splitlines()
    gold = {r["filename"]: r["wire"] for r in map(json.loads, lines)}
    for part in PARTS:
        for path in sorted((folder / part / "text").glob("*.txt")):
            doc = next(parse(Page(path.name, path.read_bytes(), "text")))
            told = gold.get(path.stem)
            yield path.stem, agencies().get(told, told) if told else None, wire(doc.credits)


def main() -> None:
    """Print every disagreement."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.copies")
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    for name in SETS:
        each = load(data / "syndication", name)
        for pair, ours in each.disagreeing:
            label = "not labelled" if pair in each.open else "silver says otherwise"
            sys.stdout.write(f"{name} {pair[0]} {pair[1]} {_called(ours)}, {label}\n")
    for page, gold, agency in credited(data / "polnear"):
        if gold != agency:
            sys.stdout.write(f"{page}: {agency} for {gold}\n")


def _called(ours: bool) -> str:
    return "one story" if ours else "apart"


def _pair(one: str, two: str) -> Pair:
    return (one, two) if one < two else (two, one)


def _together(clusters: Mapping[str, str], pair: Pair) -> bool:
    return clusters[pair[0]] == clusters[pair[1]]


def _pairs(sizes: Mapping[Any, int]) -> int:
    """Pairs inside clusters of these sizes."""
    return sum(comb(size, 2) for size in sizes.values())


if __name__ == "__main__":
    main()
