"""Golden readings: fictional texts and what a careful reader gets from each.

`texts/*.toml` hold one text each, marked by the project's annotation guide:

    covers        what the text is there to try
    published     ISO 8601 date against which "on Monday" is understood
    actors        name, type, aliases
    statements    speaker (an actor's name, "anonymous: words" or "document: words"), told, cue,
                  content
    ties          a, b, class, direction, polarity (asserted), certainty (fact), origin, when, chain
    roles         actor, title, of, current, from, to
    designations  actor, value
    unattributed  content that has no speaker in the text, and the actors it must never be given to

"|" separates answers that are equally right. What is `optional` is neither missed when absent
nor wrong when found.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "texts"
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Golden:
    """One text with what must be read in it; fields as in the head of this file."""

    name: str
    text: str
    covers: list[str]
    published: str | None = None
    actors: list[Row] = field(default_factory=list)
    statements: list[Row] = field(default_factory=list)
    ties: list[Row] = field(default_factory=list)
    roles: list[Row] = field(default_factory=list)
    designations: list[Row] = field(default_factory=list)
    unattributed: list[Row] = field(default_factory=list)

    def aliases(self, name: str) -> list[str]:
        """All names of the actor called `name`; the bare name where no such actor is listed."""
        for actor in self.actors:
            if actor["name"] == name:
                return [name, *actor.get("aliases", [])]
        return [name]


def goldens() -> Iterator[Golden]:
    """All texts, in the order of their file names."""
    for path in sorted(FOLDER.glob("*.toml")):
        yield Golden(name=path.stem, **tomllib.loads(path.read_text("utf-8")))


def fingerprint() -> str:
    """A digest of all texts and answers, so that a floor is never compared across others."""
    digest = sha256()
    for path in sorted(FOLDER.glob("*.toml")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def either(answers: str) -> list[str]:
    """The answers that are equally right."""
    return answers.split("|")
