"""Sentence starts that follow the page: no sentence runs from one passage into the next."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.draft import draft_of


def mark(doc: Doc) -> Doc:
    """Start a sentence at the first token of every passage, before the parser runs."""
    starts = [passage.start for passage in draft_of(doc).document.passages]
    for start in starts:
        span = doc.char_span(start, start + 1, alignment_mode="expand")
        if span is not None:
            span[0].is_sent_start = True
    return doc
