"""Say-so within say-so: which attribution stands inside the content of which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.reading.speakers.heads import tokens
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.places import length
from sayso.records import Attribution


def nest(doc: Doc, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with their parents filled in.

    A parent given is kept. Otherwise it is the shortest attribution, longer
    than this one, whose content holds this one's cue; else the one of whose cue
    this one's is the object ("reported that she had said"); and for "citing B"
    the attribution whose cue governs the citing.
    """
    parents = _clauses(doc, attributions) | _around(doc, attributions) | _citing(doc, attributions)
    whole = [replace(said, parent=said.parent or parents.get(said.id)) for said in attributions]
    return _unlooped(whole)


def _around(doc: Doc, attributions: Sequence[Attribution]) -> dict[str, str]:
    inner: dict[int, str] = {}
    parents: dict[str, str] = {}
    for said in sorted(attributions, key=lambda said: (-length(said), said.id)):
        own = tokens(doc, said.cue or said.content)
        found = {inner[token.i] for token in own if token.i in inner}
        if len(found) == 1 and all(token.i in inner for token in own):
            parents[said.id] = found.pop()
        inner.update((token.i, said.id) for token in tokens(doc, said.content))
    return parents


def _clauses(doc: Doc, attributions: Sequence[Attribution]) -> dict[str, str]:
    cues = {t.i: said.id for said in attributions for t in tokens(doc, said.cue)}
    parents: dict[str, str] = {}
    for said in attributions:
        for token in tokens(doc, said.cue):
            above = cues.get(token.head.i) if token.dep_ == "ccomp" else None
            if above and above != said.id:
                parents[said.id] = above
    return parents


def _citing(doc: Doc, attributions: Sequence[Attribution]) -> dict[str, str]:
    cues = {t.i: said for said in attributions for t in tokens(doc, said.cue)}
    parents: dict[str, str] = {}
    for said in attributions:
        for token in tokens(doc, said.cue):
            if token.tag_ != "VBG" or token.lemma_ not in lexicon().quotes:
                continue
            above = _governing(token, cues, said)
            if above:
                parents[said.id] = above.id
    return parents


def _governing(token: Token, cues: dict[int, Attribution], said: Attribution) -> Attribution | None:
    found = [cues[up.i] for up in token.ancestors if up.i in cues and cues[up.i].id != said.id]
    return found[0] if found else None


def _unlooped(attributions: list[Attribution]) -> list[Attribution]:
    """The attributions without a parent that leads back to its own child."""
    up = {said.id: said.parent for said in attributions}
    for id in up:
        seen, at = {id}, id
        while (above := up.get(at)) is not None:
            if above in seen or above not in up:
                up[at] = None
                break
            seen.add(above)
            at = above
    return [replace(said, parent=up[said.id]) for said in attributions]
