"""Pronouns, where the text leaves no doubt whom they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from sayso.reading.actors.cast import Entity
from sayso.reading.actors.ground import Ground, Seen
from sayso.records import Span

_GENDER = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_THING = frozenset({"it", "its", "itself"})
_MANY = frozenset({"they", "them", "their", "theirs", "themselves"})
_RELATIVE = frozenset({"who", "whom", "whose", "which", "that", "where"})
_FIRST = frozenset({"i", "me", "my", "mine", "myself"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BODIES = frozenset({"organization", "government", "group"})
_DUMMY = frozenset({"be", "seem", "appear", "rain", "snow", "take", "mean", "matter"})


def first_person(doc: Doc, content: Iterable[Span]) -> Iterator[Token]:
    """ "I", "me" and "my" within the `content` spans of a direct quotation.

    They mean its speaker; a quotation within the quotation is passed over.
    """
    for span in content:
        for token in doc.char_span(*span, alignment_mode="contract") or ():
            if token.lower_ in _FIRST and token.text != "MINE":
                yield token


class Pronouns:
    """Resolves pronouns on the ground of what was seen before them."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground

    def find(self, token: Token) -> Entity | None:
        """The actor that the pronoun means; None where it is none or in doubt."""
        word = token.lower_
        if word in _GENDER:
            return self._person(token, _GENDER[word])
        if word in _THING:
            return self._thing(token)
        if word in _MANY:
            return self._many(token)
        return self._relative(token) if word in _RELATIVE else None

    def vote(self, token: Token) -> None:
        """Let a pronoun tell the gender of the one person whom it can mean."""
        gender = _GENDER.get(token.lower_)
        if gender is None:
            return
        for age in range(2):
            number = self._ground.sentence[token.i] - age
            near = self._ground.back(token.i, age)
            here = [s for s in near if self._ground.sentence[s.start] == number and _is_person(s)]
            people = _distinct([s for s in here if not _bound(token, s.head)])
            if people:
                if len(people) == 1 and _ruling(here, token):
                    people[0].pronouns[gender] += 1
                return

    def _relative(self, token: Token) -> Entity | None:
        verb = token.head
        for _ in range(6):
            if verb.dep_ == "relcl":
                break
            verb = verb.head
        noun = verb.head
        if verb.dep_ != "relcl" or not noun.i < token.i <= noun.i + 30:
            return None
        fits = {"who": {"person", "group"}, "whom": {"person", "group"}, "where": {"place"}}
        fits["which"] = {"organization", "government", "group", "place"}
        for _ in range(4):
            entity = self._ground.at(noun.i)
            if entity and entity.type in fits.get(token.lower_, {entity.type}):
                return entity
            if noun.dep_ == "pobj" and token.lower_ in {"who", "whom"}:
                noun = noun.head.head
            elif noun.dep_ == "appos":
                noun = noun.head
            else:
                return None
        return None

    def _person(self, token: Token, gender: str) -> Entity | None:
        ground = self._ground
        partner = self._partner(token, gender)
        if partner is not None:
            return partner
        for age in range(3):
            number = ground.sentence[token.i] - age
            near = [
                s
                for s in ground.back(token.i, age)
                if ground.sentence[s.start] == number
                and s.entity.type == "person"
                and s.entity.gender in {"", gender}
                and not _bound(token, s.head)
                and (age == 0 or self._open(s, token))
            ]
            people = _distinct(near)
            if len(people) == 1:
                return people[0]
            if people:
                return self._leading(token, near) if age else self._host(token, near)
        return None

    def _partner(self, token: Token, gender: str) -> Entity | None:
        """In "Dana Orlov and her brother" the one beside whom the owned noun stands."""
        noun = token.head
        if token.dep_ != "poss" or noun.dep_ != "conj" or noun.head.pos_ not in {"NOUN", "PROPN"}:
            return None
        entity = self._ground.at(noun.head.i)
        fits = entity is not None and entity.type == "person" and entity.gender in {"", gender}
        return entity if fits else None

    def _open(self, seen: Seen, token: Token) -> bool:
        """False across passages but the next, and out of a quotation into the telling."""
        ground = self._ground
        return ground.passage[token.i] - ground.passage[seen.start] <= 1

    def _leading(self, token: Token, near: list[Seen]) -> Entity | None:
        """Of several people in the sentence before, its subject, for a pronoun that is one."""
        if token.dep_ not in _SUBJECTS and token.dep_ != "poss":
            return None
        mains = _distinct([s for s in near if s.head.dep_ in _SUBJECTS and _main(s.head.head)])
        return mains[0] if len(mains) == 1 else None

    def _host(self, token: Token, near: list[Seen]) -> Entity | None:
        """Of several people before it in its sentence, the one who fits its gender for certain,
        or the subject of its own verb for "his"."""
        sure = _distinct([s for s in near if s.entity.gender == _GENDER[token.lower_]])
        if len(sure) == 1 and len(_distinct(near)) == 2:
            return sure[0]
        if token.dep_ == "poss":
            verb = _verb(token)
            own = [s for s in near if verb is not None and s.head.head == verb]
            hosts = _distinct([s for s in own if s.head.dep_ in _SUBJECTS])
            return hosts[0] if len(hosts) == 1 else None
        return None

    def _thing(self, token: Token) -> Entity | None:
        if token.lower_ == "it" and (token.dep_ == "expl" or token.head.lemma_ in _DUMMY):
            return None
        return self._subject(token, _BODIES)

    def _many(self, token: Token) -> Entity | None:
        return self._subject(token, frozenset({"group", "organization"}))

    def _subject(self, token: Token, types: frozenset[str]) -> Entity | None:
        """The subject that rules: of a clause around the pronoun, or of the sentence before."""
        ground = self._ground
        if ground.quoted[token.i] and not self._within(token):
            return None
        for verb in _verbs(token):
            subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
            if subject is None or subject.i >= token.i or subject == token:
                continue
            if subject.lower_ in _RELATIVE:
                entity = ground.at(subject.i) or ground.at(verb.head.i)
            else:
                entity = ground.at(subject.i)
            if _bound(token, subject):
                continue
            return entity if entity and entity.type in types and _one(subject) else None
        if token.dep_ not in _SUBJECTS | {"poss"}:
            return None
        return self._former(token, types)

    def _within(self, token: Token) -> bool:
        """True where the sentence's subject stands inside the same quotation."""
        ground = self._ground
        root = token
        for _ in range(30):
            if root.head == root:
                break
            root = root.head
        return all(ground.quoted[c.i] for c in root.children if c.dep_ in _SUBJECTS)

    def _former(self, token: Token, types: frozenset[str]) -> Entity | None:
        """The subject of the sentence before, where it is the only one of its kind there."""
        ground = self._ground
        number = ground.sentence[token.i] - 1
        near = [s for s in ground.back(token.i, 1) if ground.sentence[s.start] == number]
        mains = [s for s in near if s.head.dep_ in _SUBJECTS and _main(s.head.head)]
        if not mains or len(_distinct(mains)) > 1 or mains[0].entity.type not in types:
            return None
        same = [s for s in near if ground.passage[s.start] == ground.passage[token.i]]
        return mains[0].entity if same and _one(mains[0].head) else None


def settle(entities: Iterable[Entity]) -> None:
    """Give each person the gender that the pronouns tell, where they agree for the greater part."""
    for entity in entities:
        he, she = entity.pronouns["m"], entity.pronouns["f"]
        if not entity.gender and max(he, she) > 2 * min(he, she):
            entity.gender = "m" if he > she else "f"


def _ruling(seen: list[Seen], token: Token) -> bool:
    """True where the person is a subject and the pronoun a subject, a possessive or reflexive."""
    fits = token.dep_ in _SUBJECTS | {"poss"} or token.lower_.endswith("self")
    return fits and any(s.head.dep_ in _SUBJECTS for s in seen)


def _is_person(seen: Seen) -> bool:
    return seen.entity.type == "person"


def _distinct(seen: list[Seen]) -> list[Entity]:
    found: list[Entity] = []
    for one in seen:
        if one.entity not in found:
            found.append(one.entity)
    return found


def _bound(token: Token, head: Token) -> bool:
    """True where both are arguments of one verb, so that only "himself" could mean the other."""
    if token.lower_.endswith(("self", "selves")) or token.dep_ == "poss":
        return False
    verb = token.head.head if token.dep_ == "pobj" else token.head
    other = head
    while other.dep_ in {"conj", "appos"}:
        other = other.head
    return other.head == verb and other.dep_ in _SUBJECTS | {"dobj", "dative"} and other != token


def _main(verb: Token) -> bool:
    return verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")


def _one(subject: Token) -> bool:
    """False for joint subjects, which "it" cannot mean."""
    return all(c.dep_ != "conj" for c in subject.children)


def _verb(token: Token) -> Token | None:
    return next(_verbs(token), None)


def _verbs(token: Token) -> Iterator[Token]:
    """The verbs over a token, the innermost first."""
    for _ in range(40):
        if token.head == token:
            return
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            yield token
