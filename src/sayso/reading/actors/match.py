"""Known names found again wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from sayso.reading.actors.names import Name
from sayso.reading.actors.runs import opens


class Matcher:
    """Finds token sequences, the longest first, in time linear in the text."""

    def __init__(self) -> None:
        self._known: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def add(self, words: tuple[str, ...], label: str) -> None:
        """Know the name with these token texts."""
        entries = self._known.setdefault(words[0].lower(), [])
        if all(entry[0] != words for entry in entries):
            entries.append((words, label))
            entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))

    def find(self, doc: Doc, loud: list[bool]) -> list[Name]:
        """Every place of a known name; in a loud passage whatever the case."""
        found = []
        for i, token in enumerate(doc):
            for words, label in self._known.get(token.lower_, ()):
                if self._here(doc, i, words, loud=loud[i]):
                    found.append(Name(i, i + len(words), label))
                    break
        return found

    @staticmethod
    def _here(doc: Doc, i: int, words: tuple[str, ...], *, loud: bool) -> bool:
        here = doc[i : i + len(words)]
        if len(here) < len(words):
            return False
        if loud:
            same = all(t.lower_ == w.lower() for t, w in zip(here, words, strict=True))
            return same and here[0].text[:1].isupper()
        if any(t.text != w for t, w in zip(here, words, strict=True)):
            return False
        return len(words) > 1 or here[0].pos_ in {"PROPN", ""} or not opens(here[0])


def known(doc: Doc, names: Iterable[tuple[Name, str]]) -> Matcher:
    """A matcher of these names, each with the actor type that it has."""
    matcher = Matcher()
    for name, label in names:
        matcher.add(tuple(t.text for t in doc[name.start : name.end]), label)
    return matcher
