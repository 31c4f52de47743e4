"""All that was read in one document."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.records.actor import Actor
from sayso.records.attribution import Attribution
from sayso.records.claim import Claim
from sayso.records.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """One document's actors, attributions and claims, and the versions that made them."""

    document: Document
    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    version: dict[str, str] = field(default_factory=dict)
