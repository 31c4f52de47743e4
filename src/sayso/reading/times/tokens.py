"""Text cut into words, numbers and marks, each with the symbol of its kinds."""

from __future__ import annotations

import re

from sayso.reading.times.lexicon import PLAIN, Entry, Lexicon
from sayso.reading.times.numbers import kinds_of_number
from sayso.records import Span

BREAK = "¶"

# A blank line is a token, since no expression runs over it; other white space is none.
_TOKEN = re.compile(
    r"\n[^\S\n]*\n"
    r"|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?"
    r"|\d{4}-\d\d-\d\d(?!\d)|\d{4}[–/-]\d{2,4}(?!\d)|\d\d?([-.])\d\d?\1(?:\d{4}|\d\d)(?!\d|\1\d)"
    r"|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|am|pm|hrs?)(?![^\W_]))?"
    r"|[^\W\d_]+|[^\w\s]|_"
)


class Tokens:
    """The tokens of a text, and `symbols`, one character for each of them."""

    __slots__ = ("_lexicon", "_numbers", "starts", "symbols", "text", "words")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self._lexicon = lexicon
        found = [(match.start(), match[0]) for match in _TOKEN.finditer(text)]
        self.starts = [start for start, _ in found]
        self.words = [word for _, word in found]
        known, other = lexicon.symbols.get, self._other
        self.symbols = "".join(
            [known(word) or (PLAIN if word > ":" else other(word)) for word in self.words]
        )

    def _other(self, word: str) -> str:
        """The symbol of a number, mark or break that the lexicon lacks."""
        if "0" <= word[0] <= "9":
            return self._lexicon.number(word)
        return BREAK if word[0] == "\n" else PLAIN

    def entry(self, index: int) -> Entry:
        """What a token stands for, by kind."""
        word = self.words[index]
        if (known := self._lexicon.words.get(word)) is not None:
            return known
        kinds = kinds_of_number(word) if "0" <= word[0] <= "9" else ()
        return dict.fromkeys(kinds, word)

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens `first` up to and without `last`."""
        return Span(self.starts[first], self.starts[last - 1] + len(self.words[last - 1]))
