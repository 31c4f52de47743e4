"""The sheet that the reading steps write on, one for each document.

The steps run in the order of `sayso.reading.steps.STEPS`. Each fills its own
field from the fields before it and leaves those as they are, apart from
`attributions` and `claims`, which later steps complete.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from spacy.tokens import Doc

from sayso.records import Actor, Attribution, Claim, Document, Passage, Span, When


@dataclass(frozen=True, slots=True)
class Naming:
    """A sentence that gives an actor a further name: "the Harbour Front, or HF".

    `actor` is the actor's id, `name` the further name, `words` the spans of the
    defining words, `past` True for a name told as a former one.
    """

    actor: str
    name: str
    evidence: Span
    words: tuple[Span, ...]
    past: bool = False


@dataclass(slots=True)
class Draft:
    """All that the steps have found in one document so far."""

    document: Document
    times: tuple[When, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    actors: tuple[Actor, ...] = ()
    namings: tuple[Naming, ...] = ()
    claims: tuple[Claim, ...] = ()
    confidence: dict[str, float] = field(default_factory=dict)


def draft_of(doc: Doc) -> Draft:
    """The draft of a parsed document; made from its bare text where it has none."""
    if doc._.sayso is None:
        whole = Passage("body", 0, len(doc.text))
        doc._.sayso = Draft(Document("", "", "", doc.text, language="en", passages=(whole,)))
    return cast(Draft, doc._.sayso)


if not Doc.has_extension("sayso"):
    Doc.set_extension("sayso", default=None)
