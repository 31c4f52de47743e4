"""The places of a text where a rule of the table fits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.reading.times.lexicon import BREAK, PLAIN, Value
from sayso.reading.times.rules import Rule, table
from sayso.reading.times.timex import Timex
from sayso.reading.times.tokens import Tokens
from sayso.records import Span

_CHUNK = re.compile(f"[^{PLAIN}{BREAK}]++")


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `first` up to and without `last`, which `rule` fits."""

    rule: Rule
    tokens: Tokens
    first: int
    last: int

    @property
    def span(self) -> Span:
        """The characters of the expression."""
        return self.tokens.span(self.first, self.last)

    @property
    def words(self) -> list[str]:
        """The words of the expression, in lower case."""
        return [word.lower() for word in self.tokens.words[self.first : self.last]]

    def values(self, kind: str) -> list[Value]:
        """What the words of a kind stand for, in their order."""
        entries = (self.tokens.entry(i) for i in range(self.first, self.last))
        return [entry[kind] for entry in entries if kind in entry]

    def text(self, kind: str) -> str | None:
        """The value of the first word of a kind, where it is a string."""
        return next((v for v in self.values(kind) if isinstance(v, str)), None)

    def number(self, kind: str) -> int | None:
        """The value of the first word of a kind as a whole number."""
        values = self.values(kind)
        return int(values[0]) if values else None

    def has(self, *words: str) -> bool:
        """True where one of the words stands in the expression."""
        return not set(words).isdisjoint(self.words)

    @property
    def before(self) -> str:
        """The token before the expression; empty at the start of the text."""
        return self.tokens.words[self.first - 1] if self.first else ""

    @property
    def after(self) -> str:
        """The token after the expression; empty at the end of the text."""
        words = self.tokens.words
        return words[self.last] if self.last < len(words) else ""

    def date(self, value: str | None) -> list[Timex]:
        """The whole expression as a date; nothing where the value is None."""
        return [] if value is None else [Timex(self.span, "DATE", value)]

    def part(self, first: int, last: int) -> Found:
        """A part of the expression; the indices count its own tokens."""
        return Found(self.rule, self.tokens, self.first + first, self.first + last)


def scan(text: str) -> Iterator[Found]:
    """Every place where a rule fits, from left to right, none inside another."""
    rows = table()
    tokens = Tokens(text, rows.lexicon)
    symbols = tokens.symbols
    for chunk in _CHUNK.finditer(symbols):
        if rows.core.isdisjoint(chunk[0]):
            continue
        for match in rows.scan.finditer(symbols, *chunk.span()):
            group = match.lastgroup or ""
            yield Found(rows.rules[int(group[1:])], tokens, *match.span(group))
