"""Names: of pairs of names, which are spellings of one name.

`f1` is that of the shipped comparison at the shipped thresholds, over all pairs
and per schema. The shipped weights were learned from these very pairs, so that
the figure to believe is `unseen`: the same model, weights and threshold learned
on nine tenths of the pairs and asked of the last tenth, pairs with a name in
common together, the mean of five ways to deal them out. `sure` is what is
joined without asking, on unseen pairs as well. Beside it stands nomenklatura's
logic-v2 on the same pairs, at the threshold that is best for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

from training.names.cases import DEALS, Case, load, unseen

from benchmarks.counts import Count
from sayso.actors.likeness import alike, sure

Verdict = tuple[Case, bool]


def run(data: Path) -> dict[str, Any]:
    """F1 of the shipped comparison, of unseen pairs and of logic-v2."""
    cases = load(data)
    shipped = [alike(case.one, case.two, case.kind) for case in cases]
    joined = [sure(case.one, case.two, case.kind) for case in cases]
    threshold, theirs = logic(cases)
    deals = [[(c, said) for c, _, said in unseen(cases, deal)] for deal in range(DEALS)]
    told = Told(
        list(zip(cases, shipped, strict=True)), deals, list(zip(cases, theirs, strict=True))
    )
    right = sum(said and case.same for case, said in zip(cases, joined, strict=True))
    return {
        **told.figures(""),
        "logic_v2_threshold": threshold,
        "schemas": {schema: told.figures(schema) for schema in sorted({c.schema for c in cases})},
        "sure": {"joined": sum(joined), "right": right},
    }


@dataclass(frozen=True, slots=True)
class Told:
    """Verdicts: those of the shipped comparison, of unseen pairs in each deal, of logic-v2."""

    shipped: list[Verdict]
    deals: list[list[Verdict]]
    logic: list[Verdict]

    def figures(self, schema: str) -> dict[str, float | int]:
        """F1 of one schema, or of all where it is empty."""

        def mine(told: list[Verdict]) -> list[Verdict]:
            return [row for row in told if schema in ("", row[0].schema)]

        return {
            "f1": score(mine(self.shipped)),
            "unseen": round(mean(score(mine(deal)) for deal in self.deals), 4),
            "logic_v2": score(mine(self.logic)),
            "pairs": len(mine(self.shipped)),
        }


def score(told: Iterable[Verdict]) -> float:
    """F1 of the verdicts."""
    count = Count()
    for case, said in told:
        count.add(said, case.same, said and case.same)
    return count.f1


def logic(cases: list[Case]) -> tuple[float, list[bool]]:
    """logic-v2's best threshold, in hundredths, and its verdicts there."""
    scores = [_logic(case, number) for number, case in enumerate(cases)]
    steps = [step / 100 for step in range(1, 101)]
    best = max(steps, key=lambda s: score((c, x >= s) for c, x in zip(cases, scores, strict=True)))
    return best, [found >= best for found in scores]


def _logic(case: Case, number: int) -> float:
    from followthemoney import model
    from nomenklatura.matching.logic_v2.model import LogicV2
    from nomenklatura.matching.logic_v2.names.match import name_match

    one, two = (model.make_entity(case.schema) for _ in range(2))
    for entity, name in ((one, case.one), (two, case.two)):
        entity.id = f"{number} {entity is two}"
        entity.add("name", name)
    return name_match(one, two, LogicV2.default_config()).score
