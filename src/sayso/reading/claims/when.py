"""The time and the place that belong to a claim."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.reading.actors.index import Index
from sayso.reading.claims.clauses import MAX, children, is_verb
from sayso.reading.claims.extent import entity_of
from sayso.reading.claims.lexicon import lexicon
from sayso.records import When

_PLACES = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "off"})
_PARTS = frozenset({"dobj", "nsubj", "nsubjpass", "attr", "dative", "oprd"})
_BEFORE = frozenset({"compound", "nmod", "amod", "nummod", "poss"})
_REGIONS = frozenset({"GPE", "LOC", "FAC"})


class Times:
    """The time expressions of a document, by the word to which each belongs."""

    def __init__(self, doc: Doc, times: tuple[When, ...]) -> None:
        self._at: dict[int, When] = {}
        for when in times:
            span = doc.char_span(*when.span, alignment_mode="expand")
            if span is None or not len(span):
                continue
            for token in _climb(span):
                self._at.setdefault(token.i, when)

    def of(self, word: Token) -> When | None:
        """The time told with `word`: its own, else that of the verb that lends it its doer.

        A time that stands with another verb is never taken over, but that of the
        first of joined verbs that share a subject is, and that of the verb that a
        participle goes with.
        """
        own = self._at.get(word.i)
        if own is not None:
            return own
        head = word.head
        if not is_verb(word):
            light = word.dep_ in ("dobj", "attr", "nsubjpass") and is_verb(head)
            return self._at.get(head.i) if light and _lends(head) else None
        joined = word.dep_ == "conj" or (word.dep_ == "advcl" and word.tag_ == "VBG")
        shared = joined and not children(word, "nsubj", "nsubjpass", "mark")
        return self._at.get(head.i) if shared and is_verb(head) else None


def _climb(time: Tokens) -> list[Token]:
    """The words from a time outwards to the verb that it stands with.

    A time before a noun or after its "of" ("the 1991 riots") belongs to that noun and not to the
    verb, and so does all that stands in an apposition.
    """
    token, passed, owned = time.root, [time.root], False
    for _ in range(2 * MAX):
        if is_verb(token) or token.head == token:
            break
        if (token.dep_ == "appos" and not children(token, "nummod")) or (
            owned and token.dep_ in _PARTS and is_verb(token.head)
        ):
            break
        owned = owned or token.lower_ == "of" or (token.i < token.head.i and token.dep_ in _BEFORE)
        token = token.head
        passed.append(token)
    return passed


def _lends(verb: Token) -> bool:
    governors = lexicon().governors
    lent = governors["light"] | governors["receiving"] | governors["bringing"]
    return verb.lemma_ == "be" or verb.lemma_ in lent


def where(word: Token, index: Index, ends: set[str]) -> str | None:
    """The name of the place told with `word`, where it is none of the `ends` (actor ids)."""
    governor = word.head
    beside = [word, governor] if word.dep_ == "dobj" and _lends(governor) else [word]
    if is_verb(word):
        beside += children(word, "dobj")
    for place in beside:
        for prep in children(place, "prep"):
            if prep.lower_ in _PLACES and prep.i > place.i:
                for noun in children(prep, "pobj"):
                    name = place_name(noun, index, ends)
                    if name:
                        return name
    return None


def place_name(noun: Token, index: Index, ends: set[str] = frozenset()) -> str | None:  # type: ignore[assignment]
    """The name of the place that `noun` heads, or None where it heads none."""
    mention = index.headed(noun)
    if mention is not None and mention.actor in ends:
        return None
    if noun.ent_type_ in _REGIONS:
        entity = entity_of(noun)
        return entity.text if entity is not None else None
    if mention is not None and index.actor(mention.actor).type == "place":
        return noun.doc.text[mention.start : mention.end]
    return None
