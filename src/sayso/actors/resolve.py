"""Who is who across documents: bearers joined into actors, each join with its reason.

What people judged stands first. Then a full name joins its bearers, unless the
company they keep tells namesakes apart; then other names, abbreviations,
spellings and short names join the one actor that they fit, and nobody where
they fit several. Names that contain each other are never joined for that.

Everything here is a function of the bearers in the order of their documents'
ids, and nothing of one block (see `blocks`) depends on another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.actors.bearer import Bearer
from sayso.actors.joining import Joining
from sayso.actors.names import full
from sayso.actors.others import (
    join_aliases,
    join_forms,
    join_governments,
    join_spellings,
    join_types,
)
from sayso.actors.shorts import join_abbreviations, join_surnames
from sayso.records import ActorType, Judgement, in_force

Reason = Literal[
    "same full name",
    "same name but for its legal form or country",
    "same name in another spelling",
    "same name, typed otherwise on this page",
    "another name that a page defines",
    "same abbreviation",
    "same defined abbreviation",
    "only bearer of the surname",
    "same short name in the same company",
    "one document alone",
    "judged the same",
]


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


def resolve(bearers: Iterable[Bearer], judgements: Iterable[Judgement] = ()) -> list[CaseActor]:
    """The actors behind all bearers, by id; the order of the bearers does not matter.

    `judgements` may name bearers that are not among them, and undone ones count not.
    """
    told = sorted(bearers, key=lambda b: (b.document, b.id))
    joining = Joining(told, [j for j in in_force(judgements) if j.kind == "actor"])
    joining.same_names()
    join_governments(joining)
    join_types(joining)
    join_forms(joining)
    join_aliases(joining)
    join_abbreviations(joining)
    join_spellings(joining)
    join_surnames(joining)
    found = (_actor(told, members, joining.reasons) for members in joining.clusters())
    return sorted(found, key=lambda actor: actor.id)


def _actor(told: Sequence[Bearer], members: Sequence[int], reasons: dict[int, str]) -> CaseActor:
    bearers = tuple(told[member] for member in members)
    types = Counter(bearer.type for bearer in bearers)
    kind = min(types, key=lambda t: (-types[t], t))
    names = Counter(bearer.name for bearer in bearers)
    name = min(names, key=lambda n: (not full(n, kind), -names[n], -len(n), n))
    aliases = {alias for bearer in bearers for alias in (bearer.name, *bearer.aliases)} - {name}
    actor = min(bearer.key for bearer in bearers)
    joins = tuple(
        Join(told[member], actor, reasons[member])  # type: ignore[arg-type]
        for member in members
    )
    return CaseActor(actor, name, kind, tuple(sorted(aliases)), bearers, joins)
