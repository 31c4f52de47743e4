"""What a speaker, or the document in its own voice, asserts about actors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.span import Span

Direction = Literal["a->b", "none"]
Polarity = Literal["asserted", "denied"]
Certainty = Literal["fact", "probable", "possible", "future", "requested"]
HopKind = Literal["outlet", "actor", "anonymous", "document"]


@dataclass(frozen=True, slots=True)
class When:
    """A time: `start` and `end` are ISO 8601 values, `text` the words, `span` their place."""

    start: str | None
    end: str | None
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a chain, from the outlet towards the origin.

    `actor` is the id of the actor where the hop is one that the document names.
    """

    kind: HopKind
    name: str
    actor: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A tie between two actors, or a role, name, presence or designation of one.

    `cls` is a class of `sayso/records/classes.toml`. `relation` is the text's
    own phrase and `words` the spans that it was taken from. `b` is None where
    the claim is about one actor, and `value` then holds what is said of it
    (a title, a name, a list, a place). `chain` starts with the outlet and ends
    with the origin; `attribution` is the innermost one that the claim rests on,
    None for the document's own voice.
    """

    id: str
    cls: str
    a: str
    b: str | None
    value: str | None
    direction: Direction
    relation: str
    polarity: Polarity
    certainty: Certainty
    evidence: Span
    words: tuple[Span, ...] = ()
    when: When | None = None
    where: str | None = None
    attribution: str | None = None
    chain: tuple[Hop, ...] = ()
