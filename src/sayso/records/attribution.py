"""Who says what: source, cue and content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.span import Span

SayingKind = Literal["direct", "indirect", "mixed"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """An attribution relation as in PARC and PolNeAR.

    `source`, `cue` and `content` are spans in the order of the text; each may
    lie in several pieces. `speaker` is the id of the actor who speaks, or None
    where the text does not say; `anonymous` is the text's own description of
    an unnamed source ("a former security official"). `told` is the id of the
    actor to whom or through which it was said. `parent` is the attribution
    inside whose content this one stands.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: str | None = None
    anonymous: str | None = None
    told: str | None = None
    kind: SayingKind = "indirect"
    parent: str | None = None
