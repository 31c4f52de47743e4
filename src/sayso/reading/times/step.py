"""The step that finds the times of a document."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.draft import draft_of
from sayso.reading.times.find import find_times


def mark(doc: Doc) -> Doc:
    """Write `times` on the draft of `doc`, counted from its published date."""
    draft = draft_of(doc)
    draft.times = find_times(doc.text, draft.document.published)
    return doc
