"""Where the ends of a frame stand about its word, slot by slot.

The slots are those of `verbs.toml` and `nouns.toml`.
"""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.claims.clauses import (
    agents,
    asked,
    children,
    described,
    doers,
    is_infinitive,
    is_verb,
    objects,
    subjects,
)
from sayso.reading.claims.ends import End, Ends
from sayso.reading.claims.lexicon import Frame, lexicon
from sayso.reading.claims.match import verb_frames
from sayso.reading.claims.nouns import bearers, beside, listed, listing, receivers

Marked = tuple[list[End], tuple[Token, ...]]

_DEEDS = frozenset({"assault", "coerce", "sanction", "aid"})
_STANDINGS = frozenset({"role", "kinship", "membership"})
_NEAR = frozenset({"of", "by", "between"})


def slot_ends(slot: str, frame: Frame, word: Token, ends: Ends, *, public: bool) -> Marked:
    """The actors that stand in a slot, and the preposition that marks them.

    Args:
        slot: the slot's name.
        frame: the frame of `word` that asks.
        word: the verb, noun or adjective.
        ends: the document's actors.
        public: the slot holds who undergoes a deed, so that "X civilians" stand for X.
    """
    public = public and frame.cls in _DEEDS
    if slot == "subj":
        return _subject(frame, word, ends), ()
    if slot == "obj":
        return _object(frame, word, ends, public), ()
    if slot == "owner":
        return [e for thing in objects(word) for e in ends.behind(thing, frame)], ()
    if slot == "dative":
        return ends.joined(children(word, "dative")) or _given(word, ends), ()
    if slot == "poss":
        return ends.before(word) or _before_title(word, ends), ()
    if slot == "by" and is_verb(word):
        return ends.joined(agents(word)), tuple(children(word, "agent"))
    if slot in _HEADS:
        return ends.joined(_HEADS[slot](word)), ()
    return _preposition(slot, word, ends, frame, public)


def _given(verb: Token, ends: Ends) -> list[End]:
    """The receiver that the parser took for part of the thing: "gave the group money"."""
    names = [c for thing in children(verb, "dobj") for c in children(thing, "compound", "nmod")]
    return ends.joined([t for name in names for t in (name, *children(name, "compound"))])


def _subject(frame: Frame, word: Token, ends: Ends) -> list[End]:
    if word.pos_ == "ADJ":
        return ends.joined(described(word))
    if not is_verb(word):
        return _noun_subject(frame, word, ends)
    heads = subjects(word)
    found = ends.joined(heads)
    if found or frame.cls not in _DEEDS:
        return found
    return [
        e for head in heads if head.lemma_ in lexicon().people["arms"] for e in ends.owners(head)
    ]


def _noun_subject(frame: Frame, noun: Token, ends: Ends) -> list[End]:
    """The doer of a deed noun, or what a noun of standing is said of."""
    if frame.cls not in _STANDINGS and noun.dep_ != "appos":
        return ends.joined(doers(noun)) or ends.joined(bearers(noun))
    names = beside(noun)
    if not names:
        return ends.joined(bearers(noun))
    several = noun.tag_ == "NNS" and noun.dep_ == "appos"
    return ends.joined(names) if several else [e for n in names for e in ends.of(n)][:1]


def _asked(noun: Token) -> list[Token]:
    """Who acts "at the request of" another."""
    prep = noun.head
    at = noun.dep_ == "pobj" and prep.lower_ in ("at", "on", "upon", "under")
    return subjects(prep.head) if at and is_verb(prep.head) else []


def _answering(noun: Token) -> list[Token]:
    """Who rejects or grants what `noun` asks for."""
    verb = noun.head
    answers = {frame.cls for frame in verb_frames(verb)} & {"reject", "concede"}
    return subjects(verb) if answers and noun.dep_ == "dobj" else []


def _refused(noun: Token, frame: Frame) -> list[Token]:
    """Who asked, in the clause before, for the deed that is blocked: "but Y blocks the sale"."""
    verb = noun.head
    named = frame.cls == "reject" and noun.lemma_ in lexicon().nouns and verb.dep_ == "conj"
    deeds = asked(verb.head) if named else []
    return subjects(verb.head) if any(d.lemma_[:3] == noun.lemma_[:3] for d in deeds) else []


def _before_title(noun: Token, ends: Ends) -> list[End]:
    """The owner before a title and name: the X of "X's wife Y"."""
    if noun.dep_ not in ("compound", "nmod"):
        return []
    return ends.joined([c for c in children(noun.head, "poss", "compound", "nmod") if c.i < noun.i])


def _object(frame: Frame, verb: Token, ends: Ends, public: bool) -> list[End]:
    heads = objects(verb)
    found = ends.joined(heads, public=public)
    if found:
        return found
    owners = [e for head in heads for e in ends.behind(head, frame)]
    return owners or ends.joined([t for head in heads for t in _refused(head, frame)])


def _inner_subjects(verb: Token) -> list[Token]:
    """The subject of what is demanded: "demanded that X leave", "wants X to leave"."""
    inner = [c for c in children(verb, "ccomp") if is_infinitive(c) or _that(c)]
    return [s for c in inner for s in children(c, "nsubj", "nsubjpass")]


def _that(clause: Token) -> bool:
    """True for a bare subjunctive: "that X leave"."""
    bare = clause.tag_ in ("VB", "VBP") or any(
        c.tag_ in ("VB", "MD") for c in children(clause, "aux", "auxpass")
    )
    return bare and any(c.dep_ == "mark" for c in clause.children)


def _preposition(
    slot: str, word: Token, ends: Ends, frame: Frame, public: bool
) -> tuple[list[End], tuple[Token, ...]]:
    """What stands after the preposition `slot`, beside the word or its close company."""
    for place in _company(word):
        for prep in place.children:
            if (
                prep.lower_ == slot
                and prep.dep_ in ("prep", "agent", "dative", "prt")
                and prep.i > word.i
            ):
                things = children(prep, "pobj")
                found = ends.joined(things, public=public)
                found = found or [e for thing in things for e in ends.behind(thing, frame)]
                if found:
                    return found, (prep,)
    return [], ()


def _company(word: Token) -> list[Token]:
    """The word and the words to which a parser may have hung its prepositions instead."""
    if is_verb(word):
        near = [word, *children(word, "dobj", "acomp", "prt", "attr", "advmod")]
        return [*near, *_measures(near)]
    near = [
        word,
        *children(word, "acl"),
        *(p for c in children(word, "prep") if c.lower_ in _NEAR for p in children(c, "pobj")),
    ]
    governor = word.head
    if word.dep_ == "dobj" and governor.lemma_ in lexicon().governors["light"]:
        near.append(governor)
    if word.dep_ == "pobj" and governor.lower_ == "of" and governor.head.pos_ == "NOUN":
        near.append(governor.head)
    return near


def _measures(near: list[Token]) -> list[Token]:
    """The sum or worth of a thing: "a fine of 3 million euros", "arms worth a million"."""
    worth = [c for t in near for c in t.children if c.lower_ == "worth"]
    of = [c for t in near if t.dep_ == "dobj" for c in children(t, "prep") if c.lower_ == "of"]
    sums = [p for c in of for p in children(c, "pobj") if children(p, "nummod") or p.like_num]
    return worth + sums


_HEADS = {
    "clause": _inner_subjects,
    "asked": _asked,
    "answered": _answering,
    "named": beside,
    "recv": receivers,
    "listed": listed,
    "lister": listing,
}
