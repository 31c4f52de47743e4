"""Text cut into words, numbers and marks, each with the symbol of its kinds."""

from __future__ import annotations

import re
from itertools import accumulate

from sayso.reading.times.lexicon import BREAK, PLAIN, Entry, Lexicon
from sayso.reading.times.numbers import kinds_of_number
from sayso.records import Span

# Each match is white space and then a token; a blank line is a token, since no expression runs
# over it, and so is the end of the text. Words come first, since most tokens are words.
_TOKEN = re.compile(
    r"[^\S\n]*+(?:\n(?![^\S\n]*\n)[^\S\n]*+)?+"
    r"(?:[^\W\d_]+"
    r"|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)?"
    r"|\d{4}-\d\d-\d\d(?!\d)|\d{4}[–/-]\d{2,4}(?!\d)"
    r"|\d\d?(?:-\d\d?-|\.\d\d?\.)(?:\d{4}|\d\d)(?![.-]?\d)"
    r"|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s|am|pm|hrs?)(?![^\W_]))?"
    r"|[^\w\s]|_|\n[^\S\n]*\n|\Z)"
)


class Tokens:
    """The tokens of a text, and `symbols`, one character for each of them.

    The word of a blank line, and of the end of the text, is the empty string.
    """

    __slots__ = ("_lexicon", "ends", "symbols", "words")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        pieces: list[str] = _TOKEN.findall(text)
        self.ends = list(accumulate(map(len, pieces)))
        self.words = list(map(str.strip, pieces))
        known, other = lexicon.symbols.get, self._other
        self.symbols = "".join(
            [known(word) or (PLAIN if word > ":" else other(word)) for word in self.words]
        )

    def _other(self, word: str) -> str:
        """The symbol of a number, mark or break that the lexicon lacks."""
        return self._lexicon.number(word) if word[:1].isdecimal() else PLAIN if word else BREAK

    def entry(self, index: int) -> Entry:
        """What a token stands for, by kind."""
        word = self.words[index]
        if (known := self._lexicon.words.get(word)) is not None:
            return known
        kinds = kinds_of_number(word) if word[:1].isdecimal() else ()
        return dict.fromkeys(kinds, word)

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens `first` up to and without `last`."""
        return Span(self.ends[first] - len(self.words[first]), self.ends[last - 1])
