"""The step that tells who speaks, and to whom, in each attribution."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.draft import draft_of
from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.echoes import echo
from sayso.reading.speakers.headlines import headlines
from sayso.reading.speakers.interviews import Guest
from sayso.reading.speakers.joining import join
from sayso.reading.speakers.nesting import nest
from sayso.reading.speakers.places import Paragraphs, in_order, text_of
from sayso.reading.speakers.plainly import plainly
from sayso.reading.speakers.quotes import Continuing
from sayso.reading.speakers.repair import repair
from sayso.reading.speakers.selves import note, own
from sayso.reading.speakers.told import told
from sayso.reading.speakers.voice import voice
from sayso.records import Attribution


def resolve(doc: Doc) -> Doc:
    """Complete `attributions` on the draft of `doc`, and its `actors` where one was missed."""
    draft = draft_of(doc)
    cast = Cast(doc, draft.actors)
    paragraphs = Paragraphs(draft.document)
    said = headlines(cast, draft.document, draft.attributions)
    said = nest(doc, plainly(doc, repair(cast, said)))
    said = [_spoken(one, cast) for one in said]
    said = Continuing(text_of(doc), paragraphs).fill(said)
    said = echo(cast, said, paragraphs)
    said = own(cast, said, Guest(cast, paragraphs))
    said = join(said, cast, paragraphs)
    note(cast, said)
    draft.attributions = tuple(in_order(said))
    draft.actors = cast.actors()
    return doc


def _spoken(said: Attribution, cast: Cast) -> Attribution:
    found = voice(said, cast)
    return replace(
        said,
        speaker=found.actor.id if found.actor else None,
        anonymous=found.anonymous,
        told=told(said, cast),
    )
