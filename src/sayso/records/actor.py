"""Those who act, speak or are spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.span import Span

ActorType = Literal["person", "organization", "government", "group", "place"]
MentionKind = Literal["name", "description", "pronoun", "metonym"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names, describes or points back to an actor.

    A `metonym` is a place or demonym that stands for a government: "Tehran",
    the "Iraqi" of "Iraqi government". `actor` is the id of the actor meant.
    """

    start: int
    end: int
    kind: MentionKind
    actor: str


@dataclass(frozen=True, slots=True)
class Role:
    """A post, office or description of standing that the text gives an actor.

    `of` is the actor in which the post is held. `start` and `end` are ISO 8601
    dates as far as the text gives them ("2006", "2006-05"). `current` is False
    for what the text tells as past ("former", "was until 2010").
    """

    title: str
    of: str | None
    start: str | None
    end: str | None
    current: bool
    evidence: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, organisation, group, government or place acting as one.

    `name` is the fullest name in the text; `aliases` every other name,
    abbreviation and metonym used for it, without pronouns. `mentions` are in
    the order of the text.
    """

    id: str
    name: str
    type: ActorType
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
