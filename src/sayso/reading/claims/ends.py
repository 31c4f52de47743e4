"""From a phrase of the text to the actors that can be an end of a claim."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from spacy.tokens import Token

from sayso.reading.actors.atlas import world
from sayso.reading.actors.index import Index
from sayso.reading.claims.clauses import children
from sayso.reading.claims.lexicon import Frame, lexicon
from sayso.reading.claims.nouns import beside
from sayso.records import Actor, ActorType

_MAX = 6
_JOINED = 15  # members of one list; keeps ties of list with list from growing without bound
_OWNERS = ("poss", "compound", "nmod", "amod", "npadvmod")


class End(NamedTuple):
    """An actor, and the token of the phrase that stands for it."""

    actor: str
    token: Token


class Ends:
    """Finds actors behind phrases of one document."""

    def __init__(self, index: Index, actors: Iterable[Actor]) -> None:
        self._index = index
        self._states = {
            name.casefold()
            for actor in actors
            if actor.type == "government"
            for name in actor.aliases
        }

    def joined(self, tokens: Iterable[Token], *, public: bool = False) -> list[End]:
        """The actors behind `tokens` and all that is coordinated with them, each once.

        Args:
            tokens: heads of phrases.
            public: let "X civilians" stand for X, as for the victims of a deed.
        """
        found: dict[str, End] = {}
        for token in tokens:
            for one in _members(token):
                for end in self.of(one, public=public):
                    found.setdefault(end.actor, end)
        return list(found.values())

    def of(self, token: Token, *, public: bool = False, depth: int = 0) -> list[End]:
        """The actors that the phrase headed by `token` stands for, without what it is joined to."""
        if depth > _MAX:
            return []
        token = antecedent(token)
        here = self.named(token)
        if here is not None:
            return [here]
        apposed = [] if token.dep_ in ("appos", "compound", "nmod") else beside(token)
        named = [e for c in apposed if (e := self.named(c)) is not None]
        if named:
            return named
        people, lemma = lexicon().people, token.lemma_.lower()
        if self._stands(token) or (public and lemma in people["public"]):
            return self.owners(token, "of from at with" if self._stands(token) else "of from")
        if lemma in people["through"] or token.pos_ in ("NUM", "PRON", "DET"):
            return self._after(token, "of", public, depth)
        return []

    def distinct(self, a: End, b: End) -> bool:
        """True where the two are different actors and share no name."""
        one, two = self._index.actor(a.actor), self._index.actor(b.actor)
        names = {name.casefold() for name in (one.name, *one.aliases)}
        return one.id != two.id and not names & {n.casefold() for n in (two.name, *two.aliases)}

    def is_state(self, end: End) -> bool:
        """True for a country, and a place by whose name the text calls a government elsewhere."""
        name = self._index.actor(end.actor).name
        known = world().get(name)
        return name.casefold() in self._states or (known is not None and known.use == "name")

    def type_of(self, end: End) -> ActorType:
        """The type of the actor at this end."""
        return self._index.actor(end.actor).type

    @staticmethod
    def _stands(token: Token) -> bool:
        """True for "members" and the like, which stand for the body named beside them."""
        people, lemma = lexicon().people, token.lemma_.lower()
        if lemma in people["plural"]:
            return token.tag_ in ("NNS", "NNPS")
        return lemma in people["members"] or lemma in people["arms"]

    def named(self, token: Token) -> End | None:
        """The actor whose mention has `token` as its head."""
        mention = self._index.headed(token)
        if mention is None:
            inside = self._index.mention_at(token)
            broken = inside is not None and token.dep_ not in (
                "compound",
                "nmod",
                "poss",
                "amod",
                "det",
                "punct",
            )
            if broken and not inside.start <= token.head.idx < inside.end:  # type: ignore[union-attr]
                mention = inside
        return End(mention.actor, token) if mention else None

    def closing(self, token: Token) -> tuple[int, End] | None:
        """Where the mention begins (a token's place) whose last word is `token`, and its actor."""
        mention = self._index.mention_at(token)
        if mention is None or token.idx + len(token) < mention.end:
            return None
        first = token
        while first.i > 0 and first.idx > mention.start:
            first = first.nbor(-1)
        return first.i, End(mention.actor, token)

    def owners(self, noun: Token, prepositions: str = "of from by") -> list[End]:
        """The actors that stand before `noun` or after one of the prepositions."""
        before = [e for c in children(noun, *_OWNERS) for e in self._owner(c)]
        if before:
            return before
        places = [
            p
            for c in children(noun, "prep")
            if c.lower_ in prepositions.split()
            for p in children(c, "pobj")
        ]
        return self.joined(places)

    def before(self, noun: Token) -> list[End]:
        """The actors that stand before `noun`: "X's attack", "the X attack", "X–Y talks"."""
        return [e for c in children(noun, *_OWNERS) for e in self._owner(c)]

    def _owner(self, token: Token) -> list[End]:
        if token.dep_ == "amod" and token.tag_ == "VBN":  # "X-led forces"
            led = token.lemma_ in ("lead", "back", "control", "run", "own", "base")
            return self.joined(children(token, "npadvmod", "compound", "nsubj")) if led else []
        ends = self.joined([token])
        if ends or token.dep_ != "poss":
            return ends
        return []

    def _after(self, token: Token, preposition: str, public: bool, depth: int) -> list[End]:
        after = [
            p
            for c in children(token, "prep")
            if c.lower_ == preposition
            for p in children(c, "pobj")
        ]
        return [
            e
            for p in after
            for one in _members(p)
            for e in self.of(one, public=public, depth=depth + 1)
        ]

    def behind(self, noun: Token, frame: Frame) -> list[End]:
        """The owner of an object that is no actor, as far as the frame lets it stand for him."""
        kin = any(known.cls == "kinship" for known in lexicon().nouns.get(noun.lemma_, ()))
        if kin and frame.cls == "kinship":  # "married to a sister of X"
            return self.owners(noun, "of")
        if any(known.cls in ("role", "kinship") for known in lexicon().nouns.get(noun.lemma_, ())):
            return []
        if frame.any_owner:
            if frame.cls == "accuse" and noun.lemma_ in lexicon().unowned:
                return []
            deed = noun.lemma_ in lexicon().nouns or noun.lemma_ in lexicon().governors["sayings"]
            return self.owners(noun, "by from" if deed else "by from of")
        if frame.through and noun.lemma_.lower() in frame.through:
            return self.owners(noun, "of")
        return []


def _members(token: Token) -> list[Token]:
    """`token` and what is coordinated after it."""
    return [token, *_joined_after(token)]


def _joined_after(token: Token) -> list[Token]:
    found: list[Token] = []
    waiting = children(token, "conj")
    while waiting and len(found) < _JOINED:
        one = waiting.pop(0)
        if one.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM"):
            found.append(one)
            waiting.extend(children(one, "conj"))
    return found


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun points back to, else the token itself."""
    if token.tag_ not in ("WP", "WDT", "WP$"):
        return token
    verb = token.head
    for _ in range(_MAX):
        if verb.dep_ == "relcl":
            return _apposed(verb.head, token)
        verb = verb.head
    return token


def _apposed(noun: Token, pronoun: Token) -> Token:
    """The head of the apposition in which `noun` stands: "X, a judge from Y, who" means X."""
    if noun.dep_ == "appos":
        return noun.head
    outer, aside = noun, pronoun.i > 0 and pronoun.nbor(-1).text == ","
    if pronoun.lower_ not in ("who", "whom") or not aside:
        return noun
    for _ in range(_MAX):
        if outer.dep_ == "appos":
            return outer.head
        if outer.dep_ not in ("pobj", "prep"):
            return noun
        outer = outer.head
    return noun
