"""Who is who across documents: bearers joined into actors, each join with its reason.

Only what a name proves is joined here: the same full name, an abbreviation that
one full name defines and no other does, a surname with one bearer of it in the
whole case. Names that contain each other are never joined for that.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.actors.bearer import Bearer
from sayso.actors.names import FAMILY, abbreviation, full, plain
from sayso.records import ActorType, Judgement

Reason = Literal[
    "same full name",
    "same abbreviation",
    "same defined abbreviation",
    "only bearer of the surname",
    "one document alone",
]
Key = tuple[str, str]

_ONLY_BEARER: Reason = "only bearer of the surname"
_DEFINED: Reason = "same defined abbreviation"


@dataclass(frozen=True, slots=True)
class Join:
    """`bearer` belongs to the actor `actor`, for `reason`."""

    bearer: Bearer
    actor: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class CaseActor:
    """An actor of the whole case.

    `id` is the least key of its bearers, `name` the full name that most
    documents use, `joins` say why each bearer belongs to it.
    """

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...]
    bearers: tuple[Bearer, ...]
    joins: tuple[Join, ...]


def resolve(
    bearers: Iterable[Bearer],
    judgements: Iterable[Judgement] = (),  # noqa: ARG001 - taken into account from the next step on
) -> list[CaseActor]:
    """The actors behind all bearers, by id; the order of the bearers does not matter."""
    told = sorted(bearers, key=lambda b: (b.document, b.id))
    groups: dict[Key, list[tuple[Bearer, Reason]]] = defaultdict(list)
    homes = _Homes(told)
    for bearer in told:
        key, reason = homes.of(bearer)
        groups[key].append((bearer, reason))
    return sorted((_actor(group) for group in groups.values()), key=lambda actor: actor.id)


class _Homes:
    """Under which full name each bearer belongs."""

    def __init__(self, bearers: Sequence[Bearer]) -> None:
        self._short: dict[Key, set[Key]] = defaultdict(set)
        for bearer in bearers:
            if full(bearer.name, bearer.type):
                for short in _shorts(bearer):
                    self._short[short].add(_key(bearer))

    def of(self, bearer: Bearer) -> tuple[Key, Reason]:
        """The key of the bearer's actor, and the reason."""
        key = _key(bearer)
        if full(bearer.name, bearer.type):
            return key, "same full name"
        bearers = self._short.get(key, set())
        if len(bearers) == 1:
            person = bearer.type == "person"
            return next(iter(bearers)), _ONLY_BEARER if person else _DEFINED
        if bearer.type == "person" or bearers:
            return (key[0], f"{key[1]} {bearer.document}"), "one document alone"
        return key, "same abbreviation"


def _key(bearer: Bearer) -> Key:
    return FAMILY[bearer.type], plain(bearer.name)


def _shorts(bearer: Bearer) -> Iterator[Key]:
    """The short names by which a fully named bearer may be meant elsewhere."""
    family, name = _key(bearer)
    if bearer.type == "person":
        yield family, name.split()[-1]
    yield from ((family, plain(alias)) for alias in bearer.aliases if abbreviation(alias))


def _actor(group: list[tuple[Bearer, Reason]]) -> CaseActor:
    bearers = tuple(bearer for bearer, _ in group)
    names = Counter(bearer.name for bearer in bearers)
    name = min(names, key=lambda n: (not full(n, bearers[0].type), -names[n], -len(n), n))
    types = Counter(bearer.type for bearer in bearers)
    kind = min(types, key=lambda t: (-types[t], t))
    aliases = {alias for bearer in bearers for alias in (bearer.name, *bearer.aliases)} - {name}
    actor = min(bearer.key for bearer in bearers)
    joins = tuple(Join(bearer, actor, reason) for bearer, reason in group)
    return CaseActor(actor, name, kind, tuple(sorted(aliases)), bearers, joins)
