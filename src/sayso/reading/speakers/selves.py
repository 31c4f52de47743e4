"""First persons: whom "I" means in a saying within a saying, and within a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.heads import heads, tokens
from sayso.reading.speakers.interviews import Guest
from sayso.reading.speakers.places import length, text_of
from sayso.records import Attribution, Span

_ONE = frozenset({"i", "me", "my", "mine", "myself"})
_MANY = frozenset({"we", "us", "our", "ours", "ourselves"})
_QUOTATION = re.compile(r"[“\"][^“”\"]*")


def own(cast: Cast, attributions: Sequence[Attribution], guest: Guest) -> list[Attribution]:
    """The attributions, those of "I" and "we" with the speaker in whose words they stand."""
    known = {said.id: said for said in attributions}
    done: dict[str, Attribution] = {}
    for said in sorted(attributions, key=lambda said: (-length(said), said.id)):
        above = done.get(said.parent or "") or known.get(said.parent or "")
        done[said.id] = _own(cast, said, above, guest)
    return [done[said.id] for said in attributions]


def _own(cast: Cast, said: Attribution, above: Attribution | None, guest: Guest) -> Attribution:
    head = next(heads(cast.doc, said.source), None)
    if said.speaker or said.anonymous or head is None or not first_person(head):
        return said
    if above is None:
        return replace(said, speaker=guest.at(head.idx) if head.lower_ in _ONE else None)
    speaker = above.speaker and cast.actor(above.speaker)
    if head.lower_ in _MANY and (not speaker or speaker.type == "person"):
        return said
    return replace(said, speaker=above.speaker, anonymous=above.anonymous)


def first_person(token: Token) -> bool:
    """True for "I", "we" and their forms."""
    return token.lower_ in _ONE | _MANY


def note(cast: Cast, attributions: Sequence[Attribution]) -> None:
    """Add "I" to persons and "we" to bodies, each within its own quotation."""
    inner: dict[int, Attribution] = {}
    for said in sorted(attributions, key=lambda said: (-length(said), said.id)):
        inner.update((token.i, said) for token in tokens(cast.doc, said.content))
    quoted = {token.i for said in attributions for token in _quoted(cast, said)}
    for place, said in sorted(inner.items(), key=lambda item: item[0]):
        if place in quoted and said.speaker is not None:
            _note(cast, cast.doc[place], said.speaker)


def _note(cast: Cast, token: Token, speaker: str) -> None:
    actor = cast.actor(speaker)
    own = _ONE if actor.type == "person" else _MANY
    if token.lower_ in own and token.pos_ in {"PRON", "DET"} and cast.at(token) is None:
        cast.mention(actor, [token], "pronoun")


def _quoted(cast: Cast, said: Attribution) -> Iterator[Token]:
    text = text_of(cast.doc)
    for start, end in said.content:
        if said.kind == "direct":
            yield from tokens(cast.doc, (Span(start, end),))
            continue
        for found in _QUOTATION.finditer(text, start, end):
            yield from tokens(cast.doc, (Span(found.start(), found.end()),))
