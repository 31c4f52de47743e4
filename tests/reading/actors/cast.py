"""The actors of a made-up text, looked up by name."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.draft import Draft, draft_of
from sayso.reading.pipeline import load
from sayso.records import Actor, Document, Passage


def parsed(text: str, title: str | None = None) -> Doc:
    """`text` parsed, with all steps up to the actors run on it."""
    nlp = load()
    whole = f"{title}\n\n{text}" if title else text
    passages = [Passage("title", 0, len(title))] if title else []
    start = len(whole) - len(text)
    passages.append(Passage("body", start, len(whole)))
    doc = nlp.make_doc(whole)
    doc._.sayso = Draft(
        Document("t", "", "", whole, title=title, language="en", passages=tuple(passages))
    )
    for name, step in nlp.pipeline:
        if name != "sayso_attributions":  # actors are found without them, and faster
            doc = step(doc)
        if name == "sayso_actors":
            break
    return doc


def cast(text: str, title: str | None = None) -> dict[str, Actor]:
    """The actors of `text` by every name and alias."""
    found: dict[str, Actor] = {}
    for actor in draft_of(parsed(text, title)).actors:
        for name in (actor.name, *actor.aliases):
            found.setdefault(name, actor)
    return found


def words(text: str, actor: Actor, kind: str = "") -> list[str]:
    """The words of an actor's mentions in the text, of one kind or of all."""
    return [text[m.start : m.end] for m in actor.mentions if kind in {"", m.kind}]
