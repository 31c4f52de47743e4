"""The bearers under resolution: which belong together so far, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.actors.bearer import Bearer
from sayso.actors.context import Context, context, lead
from sayso.actors.groups import Groups
from sayso.actors.names import FAMILY, full, generic, plain
from sayso.actors.namesakes import join_namesakes, join_offices
from sayso.records import Judgement

Key = tuple[str, str]
"""A family of types and a name in the plain form."""


class Joining:
    """Bearers by number, in order; `groups` are the actors as far as they are known.

    `reasons` gives for each bearer why it belongs to its actor. `named` holds the
    bearers of each full name, `short` those whose name may be that of several.
    """

    def __init__(self, bearers: Sequence[Bearer], judgements: Iterable[Judgement]) -> None:
        self.bearers = bearers
        self.groups = Groups(len(bearers))
        self.reasons: dict[int, str] = {}
        self.named: dict[Key, list[int]] = defaultdict(list)
        self.short: dict[Key, list[int]] = defaultdict(list)
        self._contexts: dict[int, Context] = {}
        for number, bearer in enumerate(bearers):
            whole = full(bearer.name, bearer.type)
            (self.named if whole else self.short)[key(bearer)].append(number)
            self.reasons[number] = "same full name" if whole else "one document alone"
        self._judge(list(judgements))

    def context(self, number: int) -> Context:
        """What the page of a bearer names beside it."""
        found = self._contexts.get(number)
        if found is None:
            found = self._contexts[number] = context(self.bearers[number])
        return found

    def join(self, numbers: Iterable[int], home: int, reason: str) -> None:
        """Join some bearers to the group of `home`; those that it did not hold, for `reason`."""
        groups = self.groups
        strangers = [n for n in numbers if groups.root(n) != groups.root(home)]
        for number in strangers:
            if groups.join(number, home):
                self.reasons[number] = reason

    def homes(self, numbers: Iterable[int]) -> list[int]:
        """The groups of some bearers, each once, by the number it goes by."""
        return sorted({self.groups.root(number) for number in numbers})

    def same_names(self) -> None:
        """Join the bearers of each full name."""
        for (family, _), members in sorted(self.named.items()):
            if len(members) == 1:
                continue
            if family == "person":
                join_namesakes(members, self.context, self.groups)
            elif family == "body" and all(generic(self.bearers[m].name) for m in members):
                lands = {member: lead(self.bearers[member]) for member in members}
                join_offices(members, lands, self.context, self.groups)
            else:
                for member in members[1:]:
                    self.groups.join(members[0], member)

    def clusters(self) -> list[list[int]]:
        """The bearers of each actor, in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for number in range(len(self.bearers)):
            found[self.groups.root(number)].append(number)
        return list(found.values())

    def _judge(self, judgements: Sequence[Judgement]) -> None:
        wanted = {k for j in judgements for k in (j.left, j.right) if k}
        at = {b.key: n for n, b in enumerate(self.bearers)} if wanted else {}
        pairs = [(j, at.get(j.left), at.get(j.right or "")) for j in judgements]
        for judgement, left, right in pairs:
            if judgement.verdict == "same" and left is not None and right is not None:
                self.join([right], left, "judged the same")
        for judgement, left, right in pairs:
            if judgement.verdict == "different" and left is not None and right is not None:
                self.groups.part(left, right)


def key(bearer: Bearer) -> Key:
    """Under which name a bearer is looked up: its family of types and its plain name."""
    return FAMILY[bearer.type], plain(bearer.name)
