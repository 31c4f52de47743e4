"""Title phrases: "Iraq's former minister of state for national security" taken apart."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.reading.actors import posts
from sayso.reading.actors.lexicon import bodies
from sayso.reading.actors.names import Name

_PAST = frozenset(
    "former ex then late erstwhile onetime one-time ousted deposed sacked fired retired "
    "disgraced outgoing executed toppled previous slain jailed fallen".split()
)
_NOW = frozenset(
    "current acting new longtime long-time incoming veteran newly interim sitting present "
    "senior top leading prominent influential powerful self-styled self-proclaimed first "
    "conservative liberal moderate popular controversial embattled young old elderly".split()
)
_OWNS = frozenset({"'s", "’s", "'", "’"})
_LEFT, _RIGHT = 5, 12  # tokens of a title before and after its head
_LINKS = frozenset({"of", "for", "at", "in", "with", "to", "on"})
_PART = frozenset({"ADJ", "NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title at the tokens `start` to `end`, with all that belongs to it.

    `words` are the title alone ("minister of state for national security"),
    `of` the name in which the post is held, `owner` the token of "the bank's" or
    "its" before it, `past` True after "former" and the like, `first` and `last`
    the range without determiner, body and "former".
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    of: Name | None
    owner: int | None
    past: bool

    def words(self, doc: Doc) -> str:
        """The title on one line."""
        return " ".join(doc[self.first : self.last].text.split())


class Titles:
    """Finds the title phrases of one document, given its names."""

    def __init__(self, doc: Doc, names: list[Name]) -> None:
        self._doc = doc
        self._ends = {name.end: name for name in names}
        self._starts = {name.start: name for name in names}
        self._covered = {i for name in names for i in range(name.start, name.end)}

    def find(self) -> list[Title]:
        """All titles, in text order; the wider of two that overlap."""
        found: list[Title] = []
        for token in self._doc:
            noun = token.pos_ not in {"VERB", "AUX", "ADJ"}
            if noun and token.lower_ in posts.heads() and token.i not in self._covered:
                title = self._at(token)
                if self._modifies(title):
                    continue
                if found and title.start < found[-1].end:
                    if title.head <= found[-1].head or title.head < found[-1].last:
                        continue
                    found.pop()
                found.append(title)
        return found

    def _modifies(self, title: Title) -> bool:
        """True where another noun is meant: "the minister's brother", "the justice ministry"."""
        if title.end >= len(self._doc):
            return False
        after = self._doc[title.end]
        if after.text in _OWNS:
            return True
        noun = after.pos_ in {"NOUN", "PROPN"} and not after.is_space
        return noun and title.end == title.last and after.i not in self._covered

    def _at(self, head: Token) -> Title:
        first = start = head.i
        past, of, owner = False, None, None
        while start > max(0, head.i - _LEFT) and of is None:
            token = self._doc[start - 1]
            if start in self._ends:
                of = self._ends[start]
                start = of.start
            elif token.text in _OWNS and start - 1 in self._ends:
                of = self._ends[start - 1]
                start = of.start
            elif token.text in _OWNS and start > 1:
                owner, start = start - 2, start - 2
                break
            elif token.lower_ in {"its", "his", "her", "their"}:
                owner, start = start - 1, start - 1
                break
            elif token.lower_ in _PAST | _NOW:
                past |= token.lower_ in _PAST
                start -= 1
            elif token.text == "-" and start > 1 and self._doc[start - 2].lower_ in _PAST:
                past, start = True, start - 2
            elif token.pos_ in _PART and not token.is_space and token.text not in "-–":
                start -= 1
                first = start if of is None else first
            elif token.text in {"-", "–"} and start > 1 and not token.whitespace_:
                start -= 2
                first = start
            else:
                break
        start, past = self._flags(start, past)
        last, end, later = self._right(head.i + 1)
        first = self._bare(first, head.i)
        if later is None and of is None and end > last:
            owner = end - 1
        return Title(start, end, first, last, head.i, of or later, owner, past)

    def _flags(self, start: int, past: bool) -> tuple[int, bool]:
        """The start with "the then", "a former", and whether they tell the past."""
        while start > 0 and self._doc[start - 1].lower_ in _PAST | _NOW | {"-"}:
            start -= 1
            past |= self._doc[start].lower_ in _PAST
        if start > 0 and self._doc[start - 1].lower_ in {"the", "a", "an", "its", "his", "her"}:
            start -= 1
        return start, past

    def _bare(self, first: int, head: int) -> int:
        """The first word of the title that is neither "former" nor a superlative."""
        while first < head and self._doc[first].lower_ in _PAST | _NOW | {"-"}:
            first += 1
        return first

    def _right(self, i: int) -> tuple[int, int, Name | None]:
        """The end of the title's words, of the whole phrase, and the body that follows."""
        last = end = i
        while end < min(len(self._doc) - 1, i + _RIGHT) and self._doc[end].lower_ in _LINKS:
            place = end + 1
            if self._doc[place].lower_ in {"the", "its", "a", "an"}:
                place += 1
            if place in self._starts:
                name = self._starts[place]
                return last, name.end, name
            stop = place
            while stop < len(self._doc) and self._doc[stop].pos_ in {"ADJ", "NOUN", "PROPN"}:
                if stop in self._starts:
                    return last, self._starts[stop].end, self._starts[stop]
                stop += 1
            if stop > place and self._doc[stop - 1].lower_ in bodies():
                return last, stop, None  # "of the militia"
            if stop == place or self._doc[end].lower_ not in {"of", "for"}:
                return last, last, None
            last = end = stop
        return last, end, None
