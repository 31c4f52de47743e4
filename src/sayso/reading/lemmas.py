"""Base forms of verbs, nouns and adjectives, each word form looked up once.

spaCy's rule lemmatiser takes a third of the parse's time on every token; the
forms of a language are few, so that one answer per form and part of speech is
kept. The answers are the lemmatiser's own, but for verbs like "fine": of the
words that "fined" may come from it names "fin" first, which would be "finned".
"""

from __future__ import annotations

import re
from typing import cast

from spacy.language import Language
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

_INFLECTED = frozenset({"VERB", "AUX", "NOUN", "ADJ"})

# One syllable, one vowel, one consonant: such verbs double it before "-ed" and "-ing".
_DOUBLES = re.compile(r"^[^aeiou]*[aeiou][b-df-hj-np-tvz]$")


class Lemmas:
    """Fills `token.lemma_` for words that inflect, and the lower-case form for the rest."""

    def __init__(self, lemmatizer: Lemmatizer) -> None:
        self._lemmatizer = lemmatizer
        self._known: dict[tuple[str, str, str], str] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the lemma of every token of `doc`."""
        for token in doc:
            if token.lemma:  # set by the attribute ruler: "was" is "be"
                continue
            key = (token.lower_, token.pos_, str(token.morph))
            lemma = self._known.get(key)
            if lemma is None:
                inflected = token.pos_ in _INFLECTED
                lemma = _best(self._lemmatizer.lemmatize(token)) if inflected else token.lower_
                self._known[key] = lemma
            token.lemma_ = lemma
        return doc


def _best(lemmas: list[str]) -> str:
    """The first of the lemmas, or the same with an "e" where the spelling asks for it."""
    first = lemmas[0]
    return f"{first}e" if f"{first}e" in lemmas and _DOUBLES.match(first) else first


def make(nlp: Language, name: str) -> Lemmas:  # noqa: ARG001  spaCy passes both by name
    """The step for a pipeline that holds spaCy's own lemmatiser, switched off."""
    return Lemmas(cast(Lemmatizer, nlp.get_pipe("lemmatizer")))
