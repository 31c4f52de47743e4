"""The step that writes a document's attributions on its draft."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.attribution.attribute import attribute
from sayso.reading.draft import draft_of


def mark(doc: Doc) -> Doc:
    """Fill `attributions`, and `confidence` by their ids, from the document's passages."""
    draft = draft_of(doc)
    (said,) = attribute([(draft.document.text, draft.document.passages)])
    draft.attributions = said.attributions
    draft.confidence.update(said.confidence)
    return doc
