"""A bearer: one actor as one document tells of it, before it is known who is who."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from sayso.records import ActorType


@dataclass(frozen=True, slots=True)
class Bearer:
    """An actor of one document.

    `document` is the document's id, `id` the actor's id within its reading.
    """

    document: str
    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """16 hex digits that outlast a second reading, in which ids may be given anew."""
        told = f"{self.document}\n{self.type}\n{self.name}"
        return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]
