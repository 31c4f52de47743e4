"""Blocks: which bearers can be the same actor at all.

Resolution compares nothing outside a block. Two bearers that no chain of shared
blocks connects, and that no judgement names together, never influence each
other, so that a new page touches only the components its bearers reach.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.actors.bearer import Bearer
from sayso.actors.cores import core
from sayso.actors.names import abbreviation, full, letters, plain, seat, sound, surname


def blocks(bearer: Bearer) -> frozenset[str]:
    """The keys of the blocks in which the bearer stands; at least one."""
    return frozenset(_keys(bearer))


def _keys(bearer: Bearer) -> Iterator[str]:
    for name in (bearer.name, *bearer.aliases):
        yield f"name {plain(name)}"
        if bearer.type == "government":
            yield f"seat {seat(name)}"
        elif bearer.type == "person":
            yield f"surname {surname(name)}"
        elif abbreviation(name):
            yield f"short {letters(name)}"
    if bearer.type in ("person", "organization", "group") and full(bearer.name, bearer.type):
        if bearer.type != "person":
            yield f"core {core(bearer.name)}"
        yield f"sound {bearer.type == 'person'} {sound(bearer.name, bearer.type)}"
