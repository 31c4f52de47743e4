"""Bodies of a state that the text calls by what they are: "the interior ministry", "police"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.actors.cast import Entity
from sayso.reading.actors.ground import Ground

_TOLD = frozenset({"ministry", "court", "bank", "commission", "forces", "department", "service"})
_ALONE = frozenset({"parliament", "army", "police", "judiciary", "military", "navy", "senate"})
_ACTING = frozenset({"nsubj", "agent", "dobj", "nsubjpass", "pobj", "poss"})
_LEFT = 3  # tokens of modifiers
_VAGUE = frozenset("local other new same state national own investment private big large".split())


class Offices:
    """Makes actors of bodies that no name names; each kind of words is one actor."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._known: dict[str, Entity] = {}

    @property
    def entities(self) -> list[Entity]:
        """The actors made so far."""
        return list(self._known.values())

    def find(self, noun: Token) -> tuple[int, Entity] | None:
        """The start of the words that end with `noun`, and the body that they mean."""
        word = noun.lower_
        if word not in _TOLD | _ALONE or self._ground.covered(noun.i):
            return None
        doc = self._ground.doc
        start = self._modifiers(doc, noun)
        alone = start == noun.i
        if start is None or noun.dep_ not in _ACTING or (alone and word not in _ALONE):
            return None
        definite = start > 0 and doc[start - 1].lower_ == "the"
        if not (definite or word == "police") or _further(doc, noun):
            return None
        text = doc[start : noun.i + 1].text.lower()
        entity = self._known.setdefault(text, Entity("organization"))
        entity.nouns |= {word, text}
        return start, entity

    def _modifiers(self, doc: Doc, noun: Token) -> int | None:
        """The first modifier of the noun; None where one of them tells another thing."""
        start = noun.i
        while start > max(0, noun.i - _LEFT) and doc[start - 1].pos_ in {"NOUN", "ADJ", "PROPN"}:
            token = doc[start - 1]
            if token.lower_ in _VAGUE or self._ground.covered(token.i) or token.is_space:
                return None
            start -= 1
        return start


def _further(doc: Doc, noun: Token) -> bool:
    """True where another noun follows: the "police" of "police officer"."""
    after = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
    return after is not None and (after.pos_ in {"NOUN", "PROPN"} or after.text in "-–")
