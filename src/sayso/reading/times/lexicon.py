"""The words of time expressions, each with its kinds and what it stands for."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.resources import files

from sayso.reading.times.numbers import SAMPLES, kinds_of_number

Value = int | str
Entry = dict[str, Value]

PLAIN, BREAK = ".", "¶"
_FIRST_SYMBOL = 0xE000


@dataclass(slots=True)
class Lexicon:
    """Maps each word to one symbol, a private character that stands for its kinds.

    `words` maps a word as written to its value by kind, `symbols` to its
    symbol. Words with the same kinds share a symbol; those of none have ".".
    """

    words: dict[str, Entry] = field(default_factory=dict)
    symbols: dict[str, str] = field(default_factory=dict)
    _kinds: dict[tuple[str, ...], str] = field(default_factory=dict)

    def number(self, word: str) -> str:
        """The symbol of a word that starts with a digit."""
        return self._kinds.get(tuple(sorted(kinds_of_number(word))), PLAIN)

    def symbol(self, kinds: Iterable[str]) -> str:
        """The symbol of a set of kinds, made when it is first asked for."""
        key = tuple(sorted(kinds))
        return self._kinds.setdefault(key, chr(_FIRST_SYMBOL + len(self._kinds)))

    def having(self, kind: str) -> str:
        """All symbols whose words are of `kind`, as one string."""
        return "".join(symbol for kinds, symbol in self._kinds.items() if kind in kinds)


def load_lexicon(literals: Iterable[str]) -> Lexicon:
    """The shipped words, and `literals`, the words that rules name themselves."""
    tables = tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text("utf-8"))
    entries: dict[str, Entry] = {}
    for kind, table in tables.items():
        for word, value in table.items():
            for form in _forms(word):
                entries.setdefault(form, {})[kind] = value
    for literal in sorted(set(literals)):
        for form in _forms(literal):
            entries.setdefault(form, {})["=" + literal] = literal
    lexicon = Lexicon(words=entries)
    lexicon.symbols.update((word, lexicon.symbol(entry)) for word, entry in entries.items())
    for sample in SAMPLES:
        lexicon.symbol(kinds_of_number(sample))
    return lexicon


_MARKS = {"-": ("-", "–"), "'": ("'", "’")}


def _forms(word: str) -> tuple[str, ...]:
    """How a word may be written: a lower-case key also capitalised and in capitals."""
    if word in _MARKS:
        return _MARKS[word]
    return tuple(dict.fromkeys((word, word.capitalize(), word.upper())))
