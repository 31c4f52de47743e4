"""Who does and who undergoes what a verb or a deed noun tells, over the dependency parse.

The functions return the head tokens of the phrases meant, without what is
coordinated with them. They look through passives, relative clauses, reduced
relatives, participles, control and coordination. `MAX` bounds every climb.
"""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.claims.lexicon import lexicon

MAX = 8
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_PHRASES = frozenset({"dobj", "pobj", "appos", "attr", "npadvmod", "conj"})
_REPLIES_TO = frozenset({"call", "appeal", "plead", "prevail", "lean", "press", "rely", "count"})


def children(token: Token, *deps: str) -> list[Token]:
    """The children of `token` with one of the labels `deps`, in text order."""
    return [child for child in token.children if child.dep_ in deps]


def is_verb(token: Token) -> bool:
    """True for verbs and auxiliaries that head a clause."""
    return token.pos_ in ("VERB", "AUX")


def particle(verb: Token) -> str | None:
    """The particle of a phrasal verb ("out" of "carried out")."""
    found = (c for c in verb.children if c.dep_ == "prt" and not children(c, "pobj"))
    return next((child.lower_ for child in found), None)


def passive(verb: Token) -> bool:
    """True where the surface subject of `verb` is its logical object."""
    labels = {child.dep_ for child in verb.children}
    if labels & {"nsubjpass", "auxpass"}:
        return True
    if verb.tag_ != "VBN" or labels & {"nsubj", "dobj"}:
        return False
    if any(child.dep_ == "aux" and child.lemma_ in ("have", "'ve") for child in verb.children):
        return False
    if verb.dep_ in ("acl", "advcl", "amod", "acomp"):
        return True
    return verb.dep_ == "conj" and is_verb(verb.head) and passive(verb.head)


def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Heads of the doer of `verb`."""
    return agents(verb) if passive(verb) else surface(verb, depth)


def objects(verb: Token, depth: int = 0) -> list[Token]:
    """Heads of what `verb` is done to."""
    if passive(verb):
        return surface(verb, depth)
    own = children(verb, "dobj")
    if own:
        return own[:1]  # a second one belongs to a preposition that the parser let go
    if verb.dep_ == "relcl" and _gap(verb):
        return [verb.head]
    return _shared_object(verb)


def agents(verb: Token) -> list[Token]:
    """What stands after the "by" of a passive, or before it as in "X-backed"."""
    by = [c for c in verb.children if c.dep_ in ("agent", "prep") and c.lower_ == "by"]
    if not by and verb.dep_ == "amod":
        return children(verb, "npadvmod", "compound", "nsubj")
    if not by and verb.lemma_ in lexicon().governors["burdening"]:
        burdens = [
            p for c in children(verb, "prep") if c.lower_ == "with" for p in children(c, "pobj")
        ]
        by = [c for burden in burdens for c in children(burden, "prep") if c.lower_ == "by"]
    return [pobj for child in by for pobj in children(child, "pobj")]


def surface(verb: Token, depth: int = 0) -> list[Token]:
    """Heads of the grammatical subject of `verb`, its own or the one that it takes over."""
    own = [c for c in verb.children if c.dep_ in _SUBJECTS and c.dep_ != "csubj"]
    if own:
        return own
    return [] if depth > MAX else _inherited(verb, depth + 1)


def _inherited(verb: Token, depth: int) -> list[Token]:
    head, dep = verb.head, verb.dep_
    if dep == "conj" and is_verb(head):
        return surface(head, depth)
    if dep == "conj" and head.pos_ in ("ADJ", "NOUN") and is_verb(head.head):
        return surface(head.head, depth)
    if dep == "acl":
        return _of_noun(verb, depth)
    if dep in ("amod", "acomp"):
        return [head] if dep == "amod" else surface(head, depth)
    if dep == "advcl" and is_verb(head) and not _has_mark(verb) and verb not in asked(head):
        return surface(head, depth)
    if dep == "xcomp" or (dep == "advcl" and verb in asked(head)):
        found = controllers(head, depth)
        rejects = head.lemma_ in lexicon().governors["rebuttals"]
        return spoken_for(found) if rejects else found
    if dep == "ccomp" and is_infinitive(verb) and is_verb(head):
        return controllers(head, depth)
    if dep == "pcomp":
        return _after_preposition(head, depth)
    return _adjacent(verb)


def _has_mark(verb: Token) -> bool:
    return any(
        c.dep_ == "mark" and c.lower_ not in ("while", "after", "before", "by", "when")
        for c in verb.children
    )


def is_infinitive(verb: Token) -> bool:
    """True for "to attack"."""
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)


def _of_noun(verb: Token, depth: int) -> list[Token]:
    if not is_infinitive(verb):
        before = verb.doc[verb.i - 2] if verb.i > 1 and verb.nbor(-1).text == "(" else verb.head
        return [before]
    noun = verb.head
    if noun.lemma_ in (
        "plan",
        "attempt",
        "effort",
        "bid",
        "decision",
        "plot",
        "move",
        "vow",
        "pledge",
        "promise",
        "threat",
        "intention",
        "offer",
        "right",
        "campaign",
        "order",
    ):
        return children(noun, "poss") or doers(noun, depth)
    return []


def asked(verb: Token) -> list[Token]:
    """The infinitives that tell what `verb` asks for, whatever the parser took them for."""
    complement = lexicon().complement
    keys = [verb.lemma_, *(f"{verb.lemma_}_{c.lower_}" for c in children(verb, "prep", "prt"))]
    wished = any(complement.get(key) == "requested" for key in keys)
    deps = ("xcomp", "advcl") if wished else ("xcomp",)
    return [c for c in children(verb, *deps) if c.dep_ == "xcomp" or is_infinitive(c)]


def controllers(verb: Token, depth: int = 0) -> list[Token]:
    """Who does what stands as an open clause under `verb`: "urged X to leave" gives X."""
    if verb.pos_ == "ADJ":
        return surface(verb.head, depth)
    if verb.lemma_ not in ("promise", "vow", "threaten"):
        found = objects(verb, depth) if passive(verb) else children(verb, "dobj")
        if found and found[0].lemma_ not in ("plan", "intention", "right", "power", "decision"):
            return _or_source(found)
    if verb.lemma_ in _REPLIES_TO:
        found = [
            p
            for c in children(verb, "prep", "dative", "prt")
            if c.lower_ in ("on", "upon", "to", "with")
            for p in children(c, "pobj")
        ]
        if found:
            return found
    return surface(verb, depth)


def _or_source(found: list[Token]) -> list[Token]:
    """In "urged cooperation from X to remove Y" it is X who removes."""
    source = [
        p for c in children(found[0], "prep") if c.lower_ == "from" for p in children(c, "pobj")
    ]
    return source or found


def _after_preposition(prep: Token, depth: int) -> list[Token]:
    governor = prep.head
    if is_verb(governor):
        key = f"{governor.lemma_}_{prep.lower_}"
        if key in lexicon().governors["blamed"]:
            return objects(governor, depth)
        return surface(governor, depth)
    if governor.pos_ == "ADJ":
        return described(governor, depth)
    if governor.pos_ == "NOUN" and governor.dep_ == "dobj" and _rejected(governor):
        return spoken_for(surface(governor.head, depth))
    return doers(governor, depth) if governor.pos_ == "NOUN" else []


def _rejected(noun: Token) -> bool:
    """True for "the accusation" in "X rejected the accusation of having done it"."""
    governors = lexicon().governors
    return noun.lemma_ in governors["sayings"] and noun.head.lemma_ in governors["rebuttals"]


def spoken_for(found: list[Token]) -> list[Token]:
    """Each of `found`, or for a spokesman the body that he speaks for, where it is told."""
    return [body for token in found for body in (_body(token) or [token])]


def _body(token: Token) -> list[Token]:
    """The Y of "X, a spokesman for Y", "Y spokesman X", "Y's spokesman, X"."""
    near = [token, *children(token, "appos", "compound")]
    for noun in (one for one in near if one.lemma_.lower() in lexicon().people["voices"]):
        after = [
            p
            for c in children(noun, "prep")
            if c.lower_ in ("for", "of")
            for p in children(c, "pobj")
        ]
        before = children(noun, "poss", "compound", "nmod")
        beside = [c for c in children(token, "compound", "nmod", "poss") if c.i < noun.i]
        if after or before or beside:
            return after or before or beside[-1:]
    return []


def described(adjective: Token, depth: int = 0) -> list[Token]:
    """What an adjective is said of: "X is notorious", "X, notorious for"."""
    head = adjective.head
    if adjective.dep_ in ("acomp", "oprd") and is_verb(head):
        return surface(head, depth)
    return [head] if adjective.dep_ in ("amod", "appos") else []


def _adjacent(verb: Token) -> list[Token]:
    """The noun phrase right before a finite verb that the parse left without a subject.

    Only as in "papers show X and Y keep ties", where the parser hangs X under "show".
    """
    if verb.tag_ not in ("VBP", "VBZ", "VBD") or verb.dep_ not in ("ccomp", "ROOT"):
        return []
    start = min(
        (c.i for c in verb.children if c.dep_ in ("aux", "neg", "advmod") and c.i < verb.i),
        default=verb.i,
    )
    if any(verb.doc[i].is_sent_start for i in range(start, verb.i + 1)):
        return []
    noun = verb.doc[start - 1]
    for _ in range(MAX):
        if noun.dep_ not in ("conj", "compound", "punct") or noun.head.i > verb.i:
            break
        noun = noun.head
    whole = noun.dep_ in _PHRASES and noun.right_edge.i == start - 1
    if whole and noun.dep_ == "pobj" and noun.head.head == verb:  # "On 4 June X agreed"
        return [noun] if noun.head.is_sent_start and _dated(noun) else []
    return [noun] if whole and noun.head.i < noun.i and is_verb(noun.head) else []


def _dated(noun: Token) -> bool:
    return any(t.like_num for c in children(noun, "nmod", "nummod", "compound") for t in c.subtree)


def _gap(verb: Token) -> bool:
    """True for a relative clause whose object is the noun before it ("the man X killed")."""
    pronoun = any(
        c.tag_ in ("WP", "WDT", "WRB") for c in verb.subtree if c.i < verb.i and c.head == verb
    )
    return (
        not pronoun
        and any(c.dep_ == "nsubj" for c in verb.children)
        and verb.head.pos_ in ("NOUN", "PROPN")
    )


def _shared_object(verb: Token) -> list[Token]:
    """The object that stands after the last of joined verbs: "attacked and killed X"."""
    if any(c.dep_ in ("prep", "dative", "ccomp", "xcomp", "prt") for c in verb.children):
        return []
    for other in children(verb, "conj"):
        if is_verb(other) and other.i - verb.i <= 3 and not passive(other):
            return children(other, "dobj")
    return []


def doers(noun: Token, depth: int = 0) -> list[Token]:
    """Who does the deed that `noun` names, found through the words that govern it."""
    if depth > MAX:
        return []
    head, dep, governors = noun.head, noun.dep_, lexicon().governors
    if dep == "conj" and head.pos_ in ("NOUN", "PROPN"):
        return doers(head, depth + 1)
    if dep == "pobj":
        return _through_preposition(noun, depth + 1)
    committed = [
        a
        for c in children(noun, "acl")
        if passive(c) and _lends(c, governors["light"])
        for a in agents(c)
    ]
    if committed:
        return committed
    if dep == "dobj" and _rejected(noun):
        return []
    if dep == "dobj" and is_verb(head) and _lends(head, governors["light"] | governors["parting"]):
        return surface(head, depth + 1) if not passive(head) else []
    if dep == "nsubjpass" and _lends(head, governors["light"]):
        return agents(head)
    if dep == "attr" and head.lemma_ in ("be", "become", "remain"):
        return surface(head, depth + 1)
    if dep in ("appos", "oprd") and noun.lemma_ in governors["share"]:
        return [head] if dep == "appos" else []
    return []


def _lends(verb: Token, words: frozenset[str]) -> bool:
    return verb.lemma_ in words


def _through_preposition(noun: Token, depth: int) -> list[Token]:
    prep, governors = noun.head, lexicon().governors
    governor = prep.head
    if governor.pos_ == "ADJ" and governor.lemma_ in governors["adjectives"]:
        return described(governor, depth)
    if is_verb(governor):
        key = f"{governor.lemma_}_{prep.lower_}"
        if key in governors["blamed"]:
            return objects(governor, depth)
        inward = prep.lower_ == "in" and noun.lemma_ in governors["inward"]
        return surface(governor, depth) if inward or key in governors["doing"] else []
    if governor.lemma_ in governors["share"]:
        return children(governor, "poss") or doers(governor, depth)
    passes = governor.lemma_ in lexicon().people["through"] or _takes_of(governor)
    return doers(governor, depth) if passes and prep.lower_ == "of" else []


def _takes_of(noun: Token) -> bool:
    return any(frame.of for frame in lexicon().nouns.get(noun.lemma_, ()))
