"""The actors of one document while they are being gathered."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from spacy.tokens import Doc

from sayso.reading.actors.atlas import Country
from sayso.records import MentionKind, Span


@dataclass(slots=True)
class Post:
    """A role before its actor ids are known. Fields as in `sayso.records.Role`."""

    title: str
    of: Entity | None
    start: str | None
    end: str | None
    current: bool
    evidence: Span


@dataclass(slots=True, eq=False)
class Entity:
    """An actor in the making.

    `places` are its mentions as ranges of tokens with their kind, `country`
    the country of a government or of what belongs to one, `nouns` the words by
    which the text may point back to it, `marks` modifiers that tell it from
    others ("anti-Veltan"), `gender` "m", "f" or "" where unknown, `pronouns` how
    many pronouns of each gender can mean nobody else.
    """

    type: str
    name: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    places: dict[tuple[int, int], MentionKind] = field(default_factory=dict)
    country: Country | None = None
    gender: str = ""
    pronouns: Counter[str] = field(default_factory=Counter)
    nouns: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    posts: list[Post] = field(default_factory=list)

    def add(self, doc: Doc, start: int, end: int, kind: MentionKind) -> None:
        """Note a mention at the tokens `start` to `end`."""
        self.places.setdefault((start, end), kind)
        if kind in {"name", "metonym"}:
            self.forms[bare(doc[start:end].text)] += 1

    def drop(self, doc: Doc, start: int, end: int) -> None:
        """Forget the mention at the tokens `start` to `end`."""
        del self.places[(start, end)]
        self.forms[bare(doc[start:end].text)] -= 1
        self.forms += Counter()  # forgets forms that no mention has

    def take(self, other: Entity) -> None:
        """Become one with `other`, which is left as it is and to be dropped."""
        self.forms.update(other.forms)
        self.places.update(other.places)
        self.nouns |= other.nouns
        self.marks |= other.marks
        self.posts += other.posts
        self.gender = self.gender or other.gender
        self.country = self.country or other.country

    def first(self) -> int:
        """The token at which it is first mentioned; -1 where it has no mention."""
        return min((start for start, _ in self.places), default=-1)


def bare(text: str) -> str:
    """A name on one line and without its article."""
    words = " ".join(text.split())
    return words[4:] if words[:4].lower() == "the " and len(words) > 4 else words
