"""Descriptions that point back to an actor: "the legislator", "the terrorist group"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from spacy.tokens import Token

from sayso.reading.actors.atlas import Atlas, Country
from sayso.reading.actors.cast import Entity, bare
from sayso.reading.actors.ground import Ground, Seen
from sayso.reading.actors.groups import people
from sayso.reading.actors.lexicon import heads, kinds
from sayso.reading.actors.posts import heads as posts

_POINTING = frozenset({"the", "this", "that", "these", "those"})
_OTHER = frozenset(
    "other another new first second third last latest next parent rival same different largest "
    "biggest main only whole entire old top smaller larger single few many several two three four "
    "five six seven eight nine ten fellow separate similar best worst leading major average".split()
)
_PLAIN = frozenset("same local small big large old new former group organization".split())
_TELLING = frozenset(
    "high supreme federal local regional national international central lower upper military "
    "criminal civil democratic republican conservative liberal labour".split()
)
_MANY = frozenset({"group", "organization"})
_ONE = frozenset({"person", "organization", "group", "government", "place"})
_BESIDE = frozenset({"neighbouring", "neighboring", "surrounding", "existing", "competing"})
_COUNTRY = frozenset({"country", "nation"})
_FAR = {"person": 12, "organization": 5, "group": 3, "government": 2, "place": 3}  # sentences
_OFTEN, _SHARE = 3, 0.6  # country words that one country must have
_LEFT = 6  # tokens before the noun


class Callbacks:
    """Resolves definite descriptions on the ground of what was seen before them."""

    def __init__(self, ground: Ground, atlas: Atlas, nations: dict[int, Country]) -> None:
        self._ground = ground
        self._atlas = atlas
        self._nations = sorted(nations.items())
        self._chief = _chief([country for _, country in self._nations])
        nouns = {noun for kind in kinds().values() for noun in kind.nouns}
        self._nouns = nouns | posts() | people("humans") | {"government", "administration"}

    def find(self, noun: Token) -> tuple[int, Entity] | None:
        """The start of the description with this head noun, and the actor that it means."""
        capital = noun.text in heads() and noun.pos_ in {"PROPN", "NOUN"}
        if not (capital or noun.lower_ in self._nouns) or self._ground.covered(noun.i):
            return None
        start = self._start(noun)
        if start is None or self._narrowed(noun):
            return None
        entity = self._nearest(noun, start)
        return (start, entity) if entity else None

    def country(self, noun: Token) -> tuple[int, Country] | None:
        """The start of "the country" and the country that it means."""
        if noun.lower_ not in _COUNTRY or noun.i == 0 or self._ground.covered(noun.i):
            return None
        if noun.nbor(-1).lower_ not in {"the", "this"}:
            return None
        before = [(i, c) for i, c in self._nations if i < noun.i]
        if not before or self._ground.sentence[noun.i] - self._ground.sentence[before[-1][0]] > 1:
            return None
        return noun.i - 1, before[-1][1]

    def government(self, noun: Token) -> tuple[int, Country] | None:
        """The start of "the government" and the one country that a text is plainly about."""
        if noun.lower_ != "government" or noun.i == 0 or self._ground.covered(noun.i):
            return None
        if noun.nbor(-1).lower_ != "the" or self._narrowed(noun) or noun.dep_ == "compound":
            return None
        return (noun.i - 1, self._chief) if self._chief else None

    def _start(self, noun: Token) -> int | None:
        """The determiner of the description; None where it is none or tells another thing."""
        doc = self._ground.doc
        if noun.i + 1 < len(doc) and noun.dep_ in {"compound", "nmod"}:
            return None
        for i in range(noun.i - 1, max(-1, noun.i - _LEFT - 1), -1):
            token = doc[i]
            if token.lower_ in _POINTING and token.pos_ in {"DET", "PRON", ""}:
                return i
            if token.lower_ in _OTHER or token.is_sent_start or token.like_num:
                return None
            if token.pos_ not in {"ADJ", "NOUN", "PROPN"} and token.text not in "-–":
                return None
            if self._ground.covered(i) and not self._nation(i):
                return None
        return None

    def _narrowed(self, noun: Token) -> bool:
        """True where words after the noun tell which one is meant: "the head of the union"."""
        doc = self._ground.doc
        after = doc[noun.i + 1] if noun.i + 1 < len(doc) else None
        if after is None:
            return False
        if after.lower_ == "of":  # but "accused the navy of hiding" tells nothing of the navy
            if after.i + 1 >= len(doc):
                return True
            following = doc[after.i + 1]
            return following.tag_ != "VBG" or following.lower_ in _BESIDE
        if after.lower_ in {"who", "whose"}:
            return True
        return after.lower_ in {"that", "which"} and after.dep_ in {"nsubj", "dobj"}

    def _nearest(self, noun: Token, start: int) -> Entity | None:
        words = self._words(noun, start)
        types = _MANY if noun.tag_ == "NNS" else _ONE
        nation = self._modifier(start, noun.i)
        found: list[Seen] = []
        for seen in self._ground.back(start, max(_FAR.values())):
            entity = seen.entity
            age = self._ground.sentence[start] - self._ground.sentence[seen.start]
            if entity.type not in types or age > _FAR[entity.type] or not words & entity.nouns:
                continue
            if nation and entity.country not in {None, nation}:
                continue
            if not self._suits(entity, start, noun.i):
                continue
            found.append(seen)
            if len(found) > 12:
                break
        told = marks(self._ground.doc[start + 1 : noun.i + 1])
        marked = [s for s in found if told & s.entity.marks]
        chosen = _choose(marked or found, self._ground)
        if chosen and chosen.type == "government" and self._chief not in {None, chosen.country}:
            return None
        if chosen:
            chosen.marks |= told
        return chosen

    def _suits(self, entity: Entity, start: int, end: int) -> bool:
        """False where a telling modifier ("appeals", "Democratic") was never the actor's own."""
        telling = {
            t.lower_
            for t in self._ground.doc[start + 1 : end]
            if not self._nation(t.i) and (t.pos_ in {"NOUN", "PROPN"} or t.lower_ in _TELLING)
        } - _PLAIN
        own = {word for form in entity.forms for word in form.lower().split()}
        return telling <= own | entity.marks | entity.nouns

    def _words(self, noun: Token, start: int) -> set[str]:
        """The noun, its base form, and it with the word before: "prime minister"."""
        doc = self._ground.doc
        pairs = {doc[i : noun.i + 1].text.lower() for i in range(start + 1, noun.i)}
        if pairs & {"prime minister", "chief executive", "vice president"}:
            return pairs
        return {noun.lower_, noun.lemma_}

    def _nation(self, i: int) -> Country | None:
        entry = self._atlas.find(bare(self._ground.doc[i].text))
        return entry.country if entry else None

    def _modifier(self, start: int, end: int) -> Country | None:
        doc = self._ground.doc
        for i in range(start, end):
            if self._nation(i) and (i == start or doc[i - 1].text not in "-–"):
                return self._nation(i)
        return None


def _chief(found: list[Country]) -> Country | None:
    """The country that most country words of a text mean; None where none stands out."""
    for country, times in Counter(found).most_common(1):
        if times >= _OFTEN and times >= _SHARE * len(found):
            return country
    return None


def marks(tokens: Iterable[Token]) -> set[str]:
    """Modifiers before a noun, which tell its actor from others: "anti", "terrorist"."""
    return {t.lower_ for t in tokens if t.pos_ in {"ADJ", "NOUN", "VERB"} and t.is_alpha} - _PLAIN


def _choose(found: list[Seen], ground: Ground) -> Entity | None:
    """The latest, unless its sentence holds another that fits and neither alone is subject."""
    if not found:
        return None
    latest = found[0]
    number = ground.sentence[latest.start]
    near = [s for s in found if ground.sentence[s.start] == number]
    rivals = {id(s.entity) for s in near}
    if len(rivals) == 1:
        return latest.entity
    subjects = [s.entity for s in near if s.head.dep_ in {"nsubj", "nsubjpass"}]
    alone = {id(entity) for entity in subjects}
    return subjects[0] if len(alone) == 1 else None
