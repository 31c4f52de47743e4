"""Texts with attributions set by hand, read by every other step up to the speakers."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from sayso.reading.draft import Draft
from sayso.reading.pipeline import PARSER
from sayso.reading.steps import STEPS, add_steps
from sayso.records import Actor, Attribution, Claim, Document, Passage, SayingKind, Span

Said = tuple[str, str, str]
_AFTER = frozenset({"sayso_speakers", "sayso_claims", "sayso_chains"})


@cache
def parser() -> Language:
    """The steps before the attributions."""
    nlp = spacy.load(PARSER, disable=["lemmatizer"])
    before = (step for step in STEPS if step.name not in _AFTER | {"sayso_attributions"})
    return add_steps(nlp, steps=tuple(before))


def told(text: str, *said: Said, outlet: str | None = None, title: bool = False) -> Draft:
    """The draft of `text` with an attribution for each (source, cue, content) in its words.

    Words that stand several times mean the place closest to the cue; " … "
    stands between the pieces of a span. With `title`, the first line is the headline.
    """
    doc = _parsed(text, _document(text, outlet, title))
    doc._.sayso.attributions = tuple(
        _attribution(text, number, *one) for number, one in enumerate(said, 1)
    )
    return _run(doc, "sayso_speakers")


def _parsed(text: str, document: Document) -> Doc:
    doc = parser().make_doc(text)
    doc._.sayso = Draft(document)
    for _, step in parser().pipeline:
        doc = step(doc)
    return doc


def _run(doc: Doc, step: str) -> Draft:
    entry = next(entry for entry in STEPS if entry.name == step)
    draft: Draft = entry.make(parser(), step)(doc)._.sayso
    return draft


def name(draft: Draft, actor: str | None) -> str | None:
    """The name of an actor given by its id."""
    return next((one.name for one in draft.actors if one.id == actor), None)


def speaker(draft: Draft, number: int = 1) -> str | None:
    """Who speaks in the attribution of that number: a name, else words in brackets."""
    said = _said(draft, number)
    return name(draft, said.speaker) or (f"[{said.anonymous}]" if said.anonymous else None)


def hearer(draft: Draft, number: int = 1) -> str | None:
    """The name of the actor to whom the attribution of that number was told."""
    return name(draft, _said(draft, number).told)


def actor(draft: Draft, called: str) -> Actor:
    """The actor of that name."""
    return next(one for one in draft.actors if one.name == called)


def followed(draft: Draft, words: str, *, cls: str = "contact") -> Claim:
    """A claim whose relation is `words`, the last such in the text, with its chain."""
    text = draft.document.text
    start = text.rindex(words)
    span = Span(start, start + len(words))
    made = Claim("c1", cls, "a1", "a2", None, "none", words, "asserted", "fact", span, (span,))
    doc = _parsed(text, draft.document)
    doc._.sayso = replace(draft, claims=(made,))
    return _run(doc, "sayso_chains").claims[0]


def chain(draft: Draft, words: str, *, cls: str = "contact") -> list[str]:
    """The hops of a claim whose relation is `words`, by kind and name."""
    return [f"{hop.kind}: {hop.name}" for hop in followed(draft, words, cls=cls).chain]


def _said(draft: Draft, number: int) -> Attribution:
    return next(said for said in draft.attributions if said.id == f"s{number}")


def _document(text: str, outlet: str | None, title: bool) -> Document:
    passages = [
        Passage("title" if title and not n else "body", found.start(), found.end())
        for n, found in enumerate(re.finditer(r"[^\n]+", text))
    ]
    return Document("", "", "", text, outlet=outlet, language="en", passages=tuple(passages))


def _attribution(text: str, number: int, source: str, cue: str, content: str) -> Attribution:
    place = text.index(cue or content.split(" … ")[0])
    kind: SayingKind = "direct" if content[:1] in '"“' else "indirect"
    source_at, cue_at, content_at = (_spans(text, part, place) for part in (source, cue, content))
    return Attribution(f"s{number}", source_at, cue_at, content_at, kind=kind)


def _spans(text: str, words: str, place: int) -> tuple[Span, ...]:
    return tuple(_nearest(text, piece, place) for piece in words.split(" … ") if piece)


def _nearest(text: str, words: str, place: int) -> Span:
    found = [match.start() for match in re.finditer(re.escape(words), text)]
    start = min(found, key=lambda at: abs(at - place))
    return Span(start, start + len(words))
