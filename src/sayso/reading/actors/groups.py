"""Peoples, faiths and other groups of people named by what they are."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.actors.names import Name


def plural(doc: Doc, name: Name) -> bool:
    """True for "Kurds" and "Shia Muslims", not for the adjective of "Shia clerics"."""
    head = doc[name.end - 1]
    follows = doc[name.end] if name.end < len(doc) else None
    if follows is not None and follows.pos_ in {"NOUN", "PROPN"} and head.head.i >= name.end:
        return False
    text = head.text
    many = text.endswith("s") and not text.endswith(("ss", "us", "is"))
    return many or head.tag_ in {"NNPS", "NNS"}
