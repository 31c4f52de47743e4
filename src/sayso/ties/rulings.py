"""What people decided about claims: which are misread, and what a claim rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.records import Hop, HopKind, Judgement

_KINDS: Mapping[str, HopKind] = {
    "actor": "actor",
    "outlet": "outlet",
    "anonymous": "anonymous",
    "document": "document",
}


@dataclass(frozen=True, slots=True)
class Rulings:
    """`misread` holds keys of claims, `origins` the origin that a claim was given, by its key.

    An origin of the kind actor names the key of a bearer; one of the kind outlet
    has no name, as it is the page's own.
    """

    misread: frozenset[str] = frozenset()
    origins: Mapping[str, Hop] = field(default_factory=dict)


def rulings(judgements: Iterable[Judgement]) -> Rulings:
    """What the judgements in force say, which come in the order in which they were made."""
    told = list(judgements)
    verdicts = {j.left: j.verdict for j in told if j.kind == "claim"}
    misread = frozenset(key for key, verdict in verdicts.items() if verdict == "misread")
    return Rulings(misread, {j.left: _origin(j) for j in told if j.kind == "origin"})


def _origin(judgement: Judgement) -> Hop:
    kind, name = _KINDS[judgement.verdict], judgement.right or ""
    return Hop(kind, name, name if kind == "actor" else None)


def ruled(chain: tuple[Hop, ...], origin: Hop | None) -> tuple[Hop, ...]:
    """The chain with the origin that people gave it, where they did."""
    if origin is None:
        return chain
    return chain[:1] if origin.kind == "outlet" else (chain[0], origin)
