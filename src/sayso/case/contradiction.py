"""Whether judgements of who is who contradict each other, directly or through others."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.records import Judgement


@dataclass(frozen=True, slots=True)
class Contradiction:
    """The earlier judgements that speak against a new one: all "same" or "different"."""

    against: tuple[Judgement, ...]


def contradiction(standing: Sequence[Judgement], new: Judgement) -> Contradiction | None:
    """The first contradiction among the judgements in force; `new` is the last one made.

    Two bearers that a chain of "same" joins must not be judged different.
    """
    pairs = [j for j in standing if j.kind == "actor"]
    direct = [j for j in pairs if _pair(j) == _pair(new) and j.number != new.number]
    other = [j for j in direct if j.verdict in ("same", "different") and j.verdict != new.verdict]
    if new.undoes is None and new.kind == "actor" and other:
        return Contradiction(tuple(other[:1]))
    joined = _Chains(j for j in pairs if j.verdict == "same")
    for judgement in pairs:
        if judgement.verdict == "different":
            chain = joined.between(judgement.left, judgement.right or "")
            if chain:
                told = sorted({*chain, judgement}, key=lambda j: j.number)
                return Contradiction(tuple(j for j in told if j.number != new.number))
    return None


def _pair(judgement: Judgement) -> tuple[str, str | None]:
    return judgement.left, judgement.right


class _Chains:
    """The judgements "same" as a graph of bearer keys."""

    def __init__(self, same: Iterable[Judgement]) -> None:
        self._next: dict[str, list[tuple[str, Judgement]]] = defaultdict(list)
        for judgement in same:
            left, right = judgement.left, judgement.right or ""
            self._next[left].append((right, judgement))
            self._next[right].append((left, judgement))

    def between(self, start: str, goal: str) -> list[Judgement]:
        """A shortest chain of judgements from one key to another; empty where there is none."""
        came: dict[str, tuple[str, Judgement] | None] = {start: None}
        queue = deque([start])
        while queue and goal not in came:
            here = queue.popleft()
            for there, judgement in self._next[here]:
                if there not in came:
                    came[there] = here, judgement
                    queue.append(there)
        chain, step = [], came.get(goal)
        while step is not None:
            chain.append(step[1])
            step = came[step[0]]
        return chain
