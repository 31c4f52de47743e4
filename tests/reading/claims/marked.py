"""Texts with their actors marked, read by the parser and the claims step alone.

"[Harrow Front] attacked [Dana Orvel|person]": brackets are mentions, by default of an
organisation; the type stands after "|". "[it=Harrow Front]" is a further mention of that actor.
"""

from __future__ import annotations

import re
from typing import cast

from spacy.tokens import Doc

from sayso.reading.claims.find import find
from sayso.reading.draft import Draft
from sayso.reading.pipeline import load
from sayso.records import (
    Actor,
    ActorType,
    Attribution,
    Claim,
    Document,
    Mention,
    Passage,
    PassageRole,
    Span,
    When,
)

_MARK = re.compile(r"\[([^\]=|]+)(?:=([^\]|]+))?(?:\|(\w+))?\]")


def plain(marked: str) -> tuple[str, tuple[Actor, ...]]:
    """The text without marks, and its actors; an actor's id is its name."""
    text, last = "", 0
    mentions: dict[str, list[Mention]] = {}
    types: dict[str, str] = {}
    for mark in _MARK.finditer(marked):
        words, name = mark[1], mark[2] or mark[1]
        text += marked[last : mark.start()]
        kind = "description" if mark[2] else "name"
        mentions.setdefault(name, []).append(
            Mention(len(text), len(text) + len(words), kind, name)  # type: ignore[arg-type]
        )
        types[name] = mark[3] or types.get(name) or "organization"
        text, last = text + words, mark.end()
    actors = tuple(
        Actor(name, name, cast(ActorType, types[name]), mentions=tuple(found))
        for name, found in mentions.items()
    )
    return text + marked[last:], actors


def parsed(text: str, actors: tuple[Actor, ...], role: PassageRole = "body") -> Doc:
    """The parse of one passage, with its actors on the draft."""
    nlp = load()
    doc = nlp.make_doc(text)
    document = Document("d", "", "", text, language="en", passages=(Passage(role, 0, len(text)),))
    doc._.sayso = Draft(document, actors=actors)
    for name, pipe in nlp.pipeline:
        doc = pipe(doc)
        if name == "sayso_lemmas":
            break
    doc._.sayso = Draft(document, actors=actors)
    return doc


def claims(
    marked: str, *, role: PassageRole = "body", times: str | None = None, cue: str | None = None
) -> tuple[Claim, ...]:
    """The claims of a marked text.

    Args:
        marked: the text.
        role: the passage's role.
        times: time expressions in it, divided by ";".
        cue: a cue whose content is all that follows it.
    """
    text, actors = plain(marked)
    doc = parsed(text, actors, role)
    draft = doc._.sayso
    for words in (times or "").split(";"):
        at = text.find(words) if words else -1
        if at >= 0:
            draft.times += (When(words, words, words, Span(at, at + len(words))),)
    if cue:
        at = text.index(cue)
        span = Span(at, at + len(cue))
        draft.attributions = (Attribution("s1", (), (span,), (Span(span.end, len(text)),)),)
    return cast(Draft, find(doc)._.sayso).claims


def short(claim: Claim) -> str:
    """A claim on one line: "a class b", with what differs from a plain fact after it."""
    sign = "--" if claim.direction == "none" else "->"
    end = claim.b if claim.b is not None else claim.value
    extra = [x for x in (claim.polarity, claim.certainty) if x not in ("asserted", "fact")]
    return " ".join([claim.a, f"{claim.cls}{sign}", str(end), *extra])
