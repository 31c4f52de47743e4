"""Which blocks belong together: those that a chain of bearers or judgements connects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, select

from sayso.actors.intake import Seeds
from sayso.case import schema
from sayso.case.batches import batches
from sayso.records import Judgement

MANY = 200
"""Blocks from which one round starts; together with all that they reach they are one union."""


class Blocks:
    """The blocks of a case and what connects them.

    Two blocks are connected where a bearer stands in both, or where a judgement
    names a bearer of each.
    """

    def __init__(self, connection: Connection, judgements: Sequence[Judgement]) -> None:
        self._connection = connection
        self._partners = _partners(judgements)
        self._judged = self._links()

    def unions(self, seeds: Seeds) -> Iterator[list[str]]:
        """Unions of whole components that hold all blocks of `seeds`, none twice."""
        beyond = {key for own in seeds.keys for key in self._partners.get(own, ())}
        starts = seeds.blocks | self._of_bearers(beyond)
        seen: set[str] = set()
        for batch in batches(sorted(starts), MANY):
            union = self._reach(key for key in batch if key not in seen)
            seen |= union
            if union:
                yield sorted(union)

    def _reach(self, starts: Iterable[str]) -> set[str]:
        reached = set(starts)
        edge = sorted(reached)
        while edge:
            found = self._beside(edge) - reached
            reached |= found
            edge = sorted(found)
        return reached

    def _beside(self, keys: list[str]) -> set[str]:
        """The blocks that share a bearer or a judgement with one of `keys`."""
        own, other = schema.block.alias("own"), schema.block.alias("other")
        query = (
            select(other.c.key)
            .join(own, (own.c.document == other.c.document) & (own.c.actor == other.c.actor))
            .distinct()
        )
        found = {key for own_key in keys for key in self._judged.get(own_key, ())}
        for batch in batches(keys):
            found.update(self._connection.scalars(query.where(own.c.key.in_(batch))))
        return found

    def _links(self) -> dict[str, set[str]]:
        """For each block with a judged bearer, the blocks that judgements connect it with."""
        links: dict[str, set[str]] = defaultdict(set)
        for key, others in self._partners.items():
            far = self._of_bearers(others)
            for own in self._of_bearers({key}):
                links[own] |= far
        return links

    def _of_bearers(self, keys: Iterable[str]) -> set[str]:
        """The blocks in which the bearers of these keys stand."""
        bearer, block = schema.bearer, schema.block
        same = (block.c.document == bearer.c.document) & (block.c.actor == bearer.c.actor)
        query = select(block.c.key).join(bearer, same).distinct()
        found: set[str] = set()
        for batch in batches(sorted(keys)):
            found.update(self._connection.scalars(query.where(bearer.c.key.in_(batch))))
        return found


def _partners(judgements: Iterable[Judgement]) -> dict[str, set[str]]:
    """For each judged bearer's key, the keys that judgements name together with it."""
    partners: dict[str, set[str]] = defaultdict(set)
    for judgement in judgements:
        if judgement.kind == "actor" and judgement.right:
            partners[judgement.left].add(judgement.right)
            partners[judgement.right].add(judgement.left)
    return partners
