"""How sure the text words a claim: its certainty and its polarity.

The walk goes from the claim's own word outwards through the words that govern
it. The innermost wording counts: in "is alleged to plan an attack" it is the
plan. A relative clause is told in its own right, so the walk ends there.
"""

from __future__ import annotations

from typing import NamedTuple, cast

from spacy.tokens import Token

from sayso.reading.claims.clauses import MAX, asked, is_verb
from sayso.reading.claims.lexicon import lexicon
from sayso.reading.claims.untrue import rebutted, untrue
from sayso.records import Certainty, Polarity

_MODALS: dict[str, Certainty] = {
    "may": "possible",
    "might": "possible",
    "could": "possible",
    "can": "possible",
    "will": "future",
    "would": "future",
    "'ll": "future",
    "’ll": "future",
    "shall": "future",
    "'d": "future",
    "should": "requested",
    "must": "requested",
    "ought": "requested",
}
_ADJECTIVES = {
    "likely": "possible",
    "possible": "possible",
    "willing": "possible",
    "able": "possible",
    "eager": "possible",
    "keen": "possible",
    "ready": "future",
    "set": "future",
    "due": "future",
    "unlikely": "possible",
    "unable": "denied",
    "unwilling": "denied",
    "reluctant": "possible",
}
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_IFS = frozenset({"if", "unless", "whether", "lest"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "nobody"})


class Stance(NamedTuple):
    """Certainty and polarity as worded."""

    certainty: Certainty
    polarity: Polarity


class _VoidError(Exception):
    """The text says that the claim did not come about, or only asks."""


def stance(word: Token) -> Stance | None:
    """The stance in which the text tells what `word` says, or None where it does not tell it."""
    walk = _Walk()
    try:
        walk.climb(word)
    except _VoidError:
        return None
    return Stance(walk.certainty or "fact", "denied" if walk.denied else "asserted")


class _Walk:
    def __init__(self) -> None:
        self.certainty: Certainty | None = None
        self.denied = False

    def climb(self, word: Token) -> None:
        """Take in what stands at `word` and at all that governs it."""
        inner = word
        for _ in range(3 * MAX):
            if is_verb(word):
                self._verb(word, inner)
            else:
                self._noun(word)
            outer = self._outwards(word, own=inner == word)
            if outer is None or outer == word:
                return
            inner, word = word, outer

    def _effect(self, effect: str | None) -> None:
        if effect == "void":
            raise _VoidError
        if effect == "denied":
            self.denied = not self.denied
        elif effect and self.certainty is None:
            self.certainty = cast(Certainty, effect)

    def _verb(self, verb: Token, inner: Token) -> None:
        beside = lexicon().beside
        for child in verb.children:
            if child.dep_ == "neg" or _negates(child, verb):
                self.denied = not self.denied
            elif child.dep_ == "aux" and child.lower_ in _MODALS and child.i < verb.i:
                self._effect(_MODALS[child.lower_])
            elif child.dep_ == "mark" and child.lower_ in _IFS:
                self._effect("possible")
            elif child.dep_ == "advmod":
                self._effect(_adverb(child.lower_, beside))
            elif child.dep_ in _ARGUMENTS and child != inner and _none(child):
                self.denied = not self.denied

    def _noun(self, noun: Token) -> None:
        beside = lexicon().beside
        if _none(noun):
            self.denied = not self.denied
        for child in noun.children:
            if child.dep_ in ("amod", "advmod"):
                self._effect(_adjective(child.lower_, beside))

    def _outwards(self, word: Token, *, own: bool = False) -> Token | None:
        """The word that governs `word`, its effect taken in; None at the end of the walk.

        `own` is true of the claim's own word, with which the walk begins.
        """
        head, dep = word.head, word.dep_
        if dep == "relcl" and _none(head):  # "there are no papers that show a link"
            self.denied = not self.denied
        if dep in ("relcl", "ROOT", "parataxis"):
            return None
        if dep in ("ccomp", "xcomp", "csubj", "csubjpass"):
            return self._clause(word, head)
        if dep == "conj":
            return self._joined(word, head)
        if dep in ("pcomp", "pobj"):
            return self._preposition(word, head)
        if dep == "advcl":
            return self._adverbial(word, head)
        if dep == "acl":
            return self._of_noun(word, head)
        if dep in ("dobj", "nsubj", "nsubjpass", "attr", "oprd", "acomp") and is_verb(head):
            return self._argument(word, head, own=own)
        return None

    def _clause(self, word: Token, head: Token) -> Token | None:
        if head.pos_ == "NOUN":
            self._saying(head, word)
            return None
        effect = _complement(word, head)
        finite = word.dep_ == "ccomp" and not _wished(word)
        if finite and any(c.dep_ == "neg" for c in head.children):
            self._unsaid(effect)
            return None
        self._effect(effect)
        if head.lemma_ == "go" and word.dep_ == "xcomp":
            self._effect("future")
        return self._outer_of(head) if finite else head

    def _unsaid(self, effect: str | None) -> None:
        """A clause under "did not say": void, but "does not believe" denies it."""
        if effect == "probable":
            self.denied = not self.denied
        elif effect != "denied":
            raise _VoidError

    def _joined(self, word: Token, head: Token) -> Token | None:
        """A joined verb without a subject shares the modal; one with its own stands alone."""
        if is_verb(word):
            own = any(c.dep_ in ("nsubj", "nsubjpass") for c in word.children)
            clause = None if own else _continued(word, head)
            if clause is not None:
                return self._outwards(clause)
            if not own and not _tensed(word):
                return head
            if _nor(head, word):
                self.denied = not self.denied
            return self._outer_of(head)
        return head if not is_verb(head) else None

    def _outer_of(self, verb: Token) -> Token | None:
        return (
            self._outwards(verb)
            if verb.dep_ in ("ccomp", "xcomp", "pcomp", "conj", "advcl")
            else None
        )

    def _preposition(self, word: Token, prep: Token) -> Token | None:
        governor = prep.head
        if prep.lower_ == "without" and word.dep_ == "pobj":
            self.denied = not self.denied
        elif prep.lower_ in ("without", "instead") or governor.lower_ in ("clear", "short", "shy"):
            raise _VoidError
        if is_verb(governor):
            return self._after_verb(word, prep, governor)
        if governor.pos_ == "NOUN":
            self._effect(lexicon().noun_context.get("of:" + governor.lemma_))
            shares = governor.lemma_ in lexicon().governors["share"] and not _owned(word)
            return governor if shares or prep.lower_ == "of" else None
        if governor.pos_ == "ADJ" and governor.lemma_ in ("suspected", "accused"):
            self._effect("possible" if governor.lemma_ == "suspected" else "probable")
        return governor.head if governor.pos_ == "ADJ" and word.dep_ == "pcomp" else None

    def _after_verb(self, word: Token, prep: Token, verb: Token) -> Token | None:
        table = lexicon()
        effect = table.noun_context.get(f"{verb.lemma_}_{prep.lower_}")
        if effect is None and word.dep_ == "pcomp":
            effect = table.complement.get(f"{verb.lemma_}_{prep.lower_}")
            if effect is None and prep.lower_ == "from":
                effect = "void" if table.complement.get(verb.lemma_) == "void" else None
        blamed = f"{verb.lemma_}_{prep.lower_}" in table.governors["blamed"]
        if blamed and effect is None and verb.lemma_ not in table.governors["proven"]:
            effect = "probable"
        if blamed and word.dep_ == "pobj" and _owned(word):
            return None  # "involved in X's attack": the attack itself is told as a fact
        self._effect(effect)
        if effect or blamed:
            return None
        inward = prep.lower_ == "in" and word.lemma_ in table.governors["inward"]
        doing = inward or f"{verb.lemma_}_{prep.lower_}" in table.governors["doing"]
        held = prep.lower_ == "as" or word.lemma_ in table.governors["rolls"]
        shared = word.dep_ == "pcomp" or doing or held
        return verb if shared else None

    def _adverbial(self, word: Token, head: Token) -> Token | None:
        if any(c.dep_ == "mark" or c.tag_ == "WRB" for c in word.children):
            return None
        if any(c.dep_ == "aux" and c.tag_ == "TO" for c in word.children):
            if head.lemma_ not in ("come", "go"):
                self._effect("requested" if word in asked(head) else "possible")
            return head if word in asked(head) else None
        return head if is_verb(head) else None

    def _of_noun(self, word: Token, head: Token) -> Token | None:
        if any(c.dep_ == "aux" and c.tag_ == "TO" for c in word.children):
            self._effect(lexicon().noun_context.get("of:" + head.lemma_) or "possible")
            return head
        if any(c.dep_ == "mark" for c in word.children):
            self._saying(head, word)
        return None

    def _saying(self, noun: Token, clause: Token) -> None:
        """A clause under a noun of saying: "allegations that", "X denied reports that"."""
        governors = lexicon().governors
        if noun.lemma_ in governors["sayings"] and (rebutted(noun) or untrue(noun, clause)):
            self.denied = not self.denied
        else:
            self._effect(lexicon().noun_context.get("of:" + noun.lemma_))

    def _argument(self, word: Token, head: Token, *, own: bool) -> Token | None:
        """A deed noun shares the wording of a verb that only lends it a doer, and of no other.

        Who denies an accusation denies what it says, and not that it was made.
        """
        effects = lexicon().noun_context
        saying = word.lemma_ in lexicon().governors["sayings"]
        if own and saying and rebutted(word):
            return None
        if untrue(word) or (saying and rebutted(word)):
            self.denied = not self.denied
            return None
        if word.dep_ in ("dobj", "nsubjpass"):
            for key in _keys(head):
                if key in effects:
                    self._effect(effects[key])
                    return head if effects[key] == "denied" else None
        if word.dep_ == "nsubj":
            return head if head.lemma_ in lexicon().governors["occurring"] else None
        return head if _lends(word, head) else None


def _negates(child: Token, verb: Token) -> bool:
    """True for "never", "neither" and a "nor" before the verb; one behind it negates the next."""
    if child.dep_ == "cc" and child.i > verb.i:
        return False
    return child.lower_ in _NEGATIONS and child.dep_ in ("advmod", "preconj", "cc")


def _nor(head: Token, verb: Token) -> bool:
    """True where "nor" stands between two joined verbs."""
    return any(c.dep_ == "cc" and c.lower_ == "nor" and c.i < verb.i for c in head.children)


def _lends(noun: Token, verb: Token) -> bool:
    governors = lexicon().governors
    if noun.dep_ in ("attr", "oprd", "acomp"):
        return True
    return verb.lemma_ in governors["light"] or verb.lemma_ in governors["receiving"]


def _complement(clause: Token, head: Token) -> str | None:
    """What the verb or adjective `head` does to the clause under it."""
    table = lexicon()
    if head.pos_ == "ADJ":
        return _ADJECTIVES.get(head.lemma_)
    for key in _keys(head):
        effect = table.complement.get(key)
        if effect is None or (effect in ("requested", "future") and not _wished(clause)):
            continue
        own = clause.dep_ == "xcomp" and not any(c.dep_ in ("dobj", "prep") for c in head.children)
        wants = own and head.lemma_ in table.governors["wants"]
        return "possible" if wants and effect == "requested" else effect
    return None


def _owned(noun: Token) -> bool:
    """True where the noun has a doer of its own: "X's raid", "the X-led raid", "a raid by X"."""
    return any(
        c.dep_ == "poss"
        or (c.dep_ == "prep" and c.lower_ == "by")
        or (c.dep_ == "amod" and any(d.dep_ == "npadvmod" for d in c.children))
        for c in noun.children
    )


def _none(noun: Token) -> bool:
    """True for "no links", "neither side"."""
    return any(
        c.lower_ in ("no", "zero", "neither")
        and c.dep_ in ("det", "neg", "amod", "predet", "preconj")
        for c in noun.children
    )


def _keys(verb: Token) -> list[str]:
    after = [c.lower_ for c in verb.children if c.dep_ in ("prt", "prep") and c.i > verb.i]
    return [*(f"{verb.lemma_}_{one}" for one in after), verb.lemma_]


def _wished(clause: Token) -> bool:
    """True for what can be asked for: "to leave", "that X leave", "leaving"."""
    if clause.tag_ in ("VB", "VBG"):
        return True
    return clause.tag_ == "VBN" and any(c.tag_ in ("VB", "TO") for c in clause.children)


def _continued(verb: Token, head: Token) -> Token | None:
    """The clause that `verb` goes on with: "denied that it has, or has had, a link"."""
    if not any(c.dep_ == "cc" and c.lower_ in ("or", "nor") for c in head.children):
        return None
    return next((c for c in head.children if c.dep_ == "ccomp" and c.i < verb.i), None)


def _tensed(verb: Token) -> bool:
    """True where the verb or its auxiliary has a tense of its own: "and had never met"."""
    own = [verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))]
    return any(_finite(one) or one.tag_ == "MD" for one in own)


def _finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP")


def _adverb(word: str, beside: dict[str, frozenset[str]]) -> str | None:
    return next((c for c in ("probable", "possible") if word in beside[c]), None)


def _adjective(word: str, beside: dict[str, frozenset[str]]) -> str | None:
    return next(
        (c for c in ("probable", "possible", "future", "void") if word in beside[f"adj_{c}"]), None
    )
