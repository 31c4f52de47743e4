"""The ends of one frame at one word of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from sayso.reading.claims.clauses import (
    agents,
    asked,
    bearers,
    beside,
    children,
    described,
    doers,
    is_infinitive,
    is_verb,
    objects,
    particle,
    passive,
    receivers,
    subjects,
)
from sayso.reading.claims.ends import End, Ends
from sayso.reading.claims.lexicon import Frame, lexicon

_DEEDS = frozenset({"assault", "coerce", "sanction", "aid"})
_SIDES = frozenset({"between", "among"})
_KINDS = {
    "person": frozenset({"person"}),
    "body": frozenset({"organization", "group"}),
    "power": frozenset({"government", "organization", "group"}),
}
_NEAR = frozenset({"of", "by", "between"})
_ACTING = frozenset({"subj", "with", "by", "against"})
_TOWARDS = frozenset({"in", "into", "at", "from", "to"})
_GIVEN = frozenset({"aid", "sanction"})
_STANDINGS = frozenset({"role", "kinship", "membership"})
_PLACED = frozenset({"assault", "coerce", "sanction", "aid", "threaten", "role", "membership"})


class Found(NamedTuple):
    """Two ends, the frame that joins them and the words that mark the second."""

    a: End
    b: End
    frame: Frame
    trigger: Token
    mutual: bool
    marks: tuple[Token, ...] = ()


def verb_ties(verb: Token, ends: Ends) -> Iterator[Found]:
    """The ties that the frames of `verb` make; for each two ends, the first frame that fits."""
    return _firsts((frame for frame in _frames(verb) if _fits(frame, verb)), verb, ends)


def noun_ties(noun: Token, ends: Ends) -> Iterator[Found]:
    """The ties that the frames of `noun` make; for each two ends, the first frame that fits."""
    frames = lexicon().nouns.get(noun.lemma_, ())
    fit = (frame for frame in frames if not frame.of or _of_words(noun) & frame.of)
    return _firsts(fit, noun, ends)


def adjective_ties(adjective: Token, ends: Ends) -> Iterator[Found]:
    """The ties that the frames of `adjective` make ("X is close to Y")."""
    return _firsts(lexicon().adjectives.get(adjective.lemma_, ()), adjective, ends)


def _firsts(frames: Iterable[Frame], word: Token, ends: Ends) -> Iterator[Found]:
    done: set[frozenset[str]] = set()
    for frame in frames:
        for found in _tie(frame, word, ends):
            pair = frozenset((found.a.actor, found.b.actor))
            if pair not in done:
                done.add(pair)
                yield found


def _frames(verb: Token) -> tuple[Frame, ...]:
    verbs = lexicon().verbs
    particles = [
        c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod", "prep") and c.i > verb.i
    ]
    for one in particles:
        phrasal = verbs.get(f"{verb.lemma_}_{one}")
        if phrasal:
            return phrasal
    return () if particle(verb) else verbs.get(verb.lemma_, ())


def _fits(frame: Frame, verb: Token) -> bool:
    if frame.passive is not None and passive(verb) != frame.passive:
        return False
    if frame.bare and objects(verb):
        return False
    things = objects(verb) if frame.obj or frame.extra else []
    if frame.obj and not _lemmas(things, verb) & frame.obj:
        return False
    if frame.extra is None:
        return True
    if frame.extra == "clause":
        return any(_bare(verb, c) for c in [*asked(verb), *children(verb, "ccomp")])
    near = {c.lower_ for t in [verb, *things] for c in t.children} | {t.lower_ for t in things}
    return frame.extra in near


def _bare(verb: Token, clause: Token) -> bool:
    """True for an infinitive right under `verb`, with no other clause between the two."""
    between = verb.doc[verb.i + 1 : clause.i]
    return is_infinitive(clause) and not any(
        t.dep_ in ("nsubj", "ccomp") and t.head != clause for t in between
    )


def _lemmas(things: list[Token], verb: Token) -> set[str]:
    """Lemmas of the objects, what they are joined to and what stands in or before them."""
    wide = [
        t
        for thing in things
        for t in [thing, *thing.conjuncts]
        if t.i > verb.i or thing.dep_ == "nsubjpass"
    ]
    inner = [c for t in wide for c in children(t, "compound", "prep")]
    return {t.lemma_ for t in wide + inner} | {p.lemma_ for c in inner for p in children(c, "pobj")}


def _of_words(noun: Token) -> set[str]:
    return {
        p.lemma_ for c in children(noun, "prep") if c.lower_ == "of" for p in children(c, "pobj")
    }


def _tie(frame: Frame, word: Token, ends: Ends) -> Iterator[Found]:
    first, _ = _first(frame.a, frame, word, ends, public=False)
    if not first or (frame.cls == "role" and not _holders(first, word, ends)):
        return
    second, marks = _first(frame.b, frame, word, ends, public=frame.cls in _DEEDS)
    if frame.kind and any(ends.type_of(b) not in _KINDS[frame.kind] for b in second):
        return
    if frame.pairs and (not second or set(frame.a) & _SIDES):
        pairs = [(a, b) for i, a in enumerate(first) for b in first[i + 1 :]]
        marks = tuple(c for c in children(word, "prep") if c.lower_ in _SIDES)
    else:
        pairs = [(a, b) for a in first for b in second]
    for a, b in pairs:
        if ends.distinct(a, b):
            yield Found(a, b, frame, word, frame.mutual, marks)


def _holders(first: list[End], word: Token, ends: Ends) -> bool:
    """True where all can hold a post: people, or those who represent somebody."""
    return word.lemma_ == "represent" or all(ends.type_of(end) == "person" for end in first)


def _first(
    slots: tuple[str, ...], frame: Frame, word: Token, ends: Ends, *, public: bool
) -> tuple[list[End], tuple[Token, ...]]:
    for slot in slots:
        found, marks = _slot(slot, frame, word, ends, public)
        found = [end for end in found if _may_stand(end, slot, frame, ends)]
        if found:
            return found, marks
    return [], ()


def _may_stand(end: End, slot: str, frame: Frame, ends: Ends) -> bool:
    """Whether an actor of that type can be the end that the slot holds.

    A place acts where it is the subject or a partner; a place to which someone
    moves, or between which something runs, is a place on the map.
    """
    type = ends.type_of(end)
    if frame.cls == "kinship":
        return type == "person"
    if type != "place" or slot in _ACTING:
        return True
    if frame.cls == "retreat" or (slot in _TOWARDS and frame.cls in _GIVEN):
        return ends.is_state(end)
    return frame.cls in _PLACED and slot not in _TOWARDS


def _slot(
    slot: str, frame: Frame, word: Token, ends: Ends, public: bool
) -> tuple[list[End], tuple[Token, ...]]:
    if slot == "subj":
        return _subject(frame, word, ends), ()
    if slot == "obj":
        return _object(frame, word, ends, public), ()
    if slot == "owner":
        return [e for thing in objects(word) for e in ends.behind(thing, frame)], ()
    if slot == "clause":
        return _inner_subject(word, ends), ()
    if slot == "deed":
        return _deed(word, ends), ()
    if slot == "by" and is_verb(word):
        return ends.joined(agents(word)), tuple(children(word, "agent"))
    if slot == "dative":
        return ends.joined(children(word, "dative")) or _given(word, ends), ()
    if slot == "poss":
        return ends.before(word) or _before_title(word, ends), ()
    if slot == "asked":
        return ends.joined(_asked(word)), ()
    if slot == "answered":
        return ends.joined(_answering(word)), ()
    if slot == "named":
        return ends.joined(beside(word)), ()
    if slot == "recv":
        return ends.joined(receivers(word)), ()
    return _preposition(slot, word, ends, frame, public)


def _given(verb: Token, ends: Ends) -> list[End]:
    """The receiver that the parser took for part of the thing: "gave the group money"."""
    return [e for thing in children(verb, "dobj") for e in ends.joined(children(thing, "compound"))]


def _deed(verb: Token, ends: Ends) -> list[End]:
    """Whom the deed in the open clause under `verb` concerns."""
    return [found.b for inner in asked(verb) for found in verb_ties(inner, ends)]


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
    if frame.cls not in _STANDINGS:
        return (
            ends.joined(doers(noun)) or ends.joined(bearers(noun))
            if noun.dep_ != "appos"
            else (ends.joined(beside(noun)))
        )
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
    if noun.dep_ != "dobj" or not {f.cls for f in _frames(verb)} & {"reject", "concede"}:
        return []
    return subjects(verb)


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


def _inner_subject(verb: Token, ends: Ends) -> list[End]:
    """The subject of what is demanded: "demanded that X leave", "wants X to leave"."""
    inner = [c for c in children(verb, "ccomp") if is_infinitive(c) or _that(c)]
    return ends.joined([s for c in inner for s in children(c, "nsubj", "nsubjpass")])


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
        return [word, *objects_after(word)]
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


def objects_after(verb: Token) -> list[Token]:
    """The direct objects that stand after `verb`."""
    return children(verb, "dobj", "acomp", "prt", "attr", "advmod")
