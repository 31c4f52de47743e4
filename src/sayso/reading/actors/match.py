"""Known names found again wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Span

from sayso.reading.actors.names import Name
from sayso.reading.actors.runs import opens


class Matcher:
    """Finds token sequences, the longest first, in time linear in the text."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], dict[tuple[str, ...], str]] = {}
        self._lengths: dict[str, list[int]] = {}

    def add(self, words: tuple[str, ...], label: str) -> None:
        """Know the name with these token texts."""
        small = tuple(word.lower() for word in words)
        self._known.setdefault(small, {}).setdefault(words, label)
        lengths = self._lengths.setdefault(small[0], [])
        if len(words) not in lengths:
            lengths.append(len(words))
            lengths.sort(reverse=True)

    def find(self, doc: Doc, loud: list[bool]) -> list[Name]:
        """Every place of a known name; in a loud passage whatever the case."""
        found = []
        for token in doc:
            for length in self._lengths.get(token.lower_, ()):
                here = doc[token.i : token.i + length]
                label = self._label(here, loud=loud[token.i])
                if label is not None:
                    found.append(Name(here.start, here.end, label))
                    break
        return found

    def _label(self, here: Span, *, loud: bool) -> str | None:
        forms = self._known.get(tuple(token.lower_ for token in here))
        if forms is None:
            return None
        if loud:
            return next(iter(forms.values())) if here[0].text[:1].isupper() else None
        if len(here) == 1 and here[0].pos_ not in {"PROPN", ""} and opens(here[0]):
            return None
        return forms.get(tuple(token.text for token in here))


def known(doc: Doc, names: Iterable[tuple[Name, str]]) -> Matcher:
    """A matcher of these names, each with the actor type that it has."""
    matcher = Matcher()
    for name, label in names:
        matcher.add(tuple(t.text for t in doc[name.start : name.end]), label)
    return matcher
