"""A bearer: one actor as one document tells of it, before it is known who is who."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from sayso.records import Actor, ActorType

Post = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Bearer:
    """An actor of one document, with what the document tells beside its name.

    `document` is the document's id, `id` the actor's id within its reading.
    `posts` are titles with the name of the body in which each is held.
    `company` holds the names of all actors of the document, its own among them.
    `published` is the document's ISO 8601 date. `nth` counts earlier actors of
    the document with the same name and type.
    """

    document: str
    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    company: tuple[str, ...] = ()
    published: str | None = None
    nth: int = 0

    @property
    def key(self) -> str:
        """16 hex digits that outlast a second reading, in which ids may be given anew."""
        told = f"{self.document}\n{self.type}\n{self.name}" + (f"\n{self.nth}" if self.nth else "")
        return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def bearers(document: str, published: str | None, actors: Sequence[Actor]) -> list[Bearer]:
    """The bearers of one document, in the order of its actors; mentions are not needed."""
    names = {actor.id: actor.name for actor in actors}
    company = tuple(dict.fromkeys(names.values()))
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for actor in actors:
        made = _bearer(document, actor, names)
        nth = seen[actor.type, actor.name]
        seen[actor.type, actor.name] += 1
        found.append(replace(made, company=company, published=published, nth=nth))
    return found


def _bearer(document: str, actor: Actor, names: dict[str, str]) -> Bearer:
    posts = ((role.title, names.get(role.of) if role.of else None) for role in actor.roles)
    return Bearer(
        document,
        actor.id,
        actor.name,
        actor.type,
        tuple(actor.aliases),
        tuple(dict.fromkeys(posts)),
    )
