"""What the text says an actor is: "X, a shipping company", "the militant group X"."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from sayso.reading.actors.callbacks import marks
from sayso.reading.actors.cast import Entity
from sayso.reading.actors.lexicon import heads, kinds

_AHEAD = 8  # tokens of an apposition
_CALLED = frozenset({"list", "designate", "brand", "describe", "regard", "label", "classify"})


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun for kind in kinds().values() for noun in kind.nouns)


def learn(doc: Doc, entities: list[Entity]) -> None:
    """Give each body and place the nouns and modifiers by which the text may point back to it."""
    for entity in entities:
        if entity.type not in {"organization", "group", "place"}:
            continue
        for form in entity.forms:
            entity.nouns |= _named(form)
        for (start, end), kind in entity.places.items():
            if kind == "name":
                entity.nouns |= _told(doc, start, end)
                entity.marks |= _marks(doc, start) | _badges(doc[start:end].root)


def _named(form: str) -> set[str]:
    """The nouns of the kind that the name itself tells ("Harbour Bank": bank, lender)."""
    parts = form.split()
    kind = heads().get(parts[-1]) or (heads().get(parts[0]) if len(parts) > 1 else None)
    if kind is None or kind.type == "other" or len(parts) < 2:
        return set()
    return set(kind.wide) | {part.lower() for part in (parts[0], parts[-1]) if part in kind.heads}


def _told(doc: Doc, start: int, end: int) -> set[str]:
    """Nouns right before the name, in apposition after it, or in its predicate."""
    found = set()
    if start and doc[start - 1].lower_ in _nouns():
        found.add(doc[start - 1].lower_)
    found |= _apposed(doc, end)
    found |= _said(doc[start:end].root)
    return found.union(*(kind.wide for kind in kinds().values() if kind.nouns & found))


def _apposed(doc: Doc, end: int) -> set[str]:
    """The head noun of ", a state-owned shipping company"."""
    if end + 2 >= len(doc) or doc[end].text not in {",", "—", "–"}:
        return set()
    if doc[end + 1].lower_ not in {"a", "an", "the"}:
        return set()
    last = None
    for token in doc[end + 2 : end + _AHEAD]:
        if token.pos_ not in {"ADJ", "NOUN", "PROPN"} and token.text != "-":
            break
        last = token
    return {last.lower_} if last is not None and last.lower_ in _nouns() else set()


def _said(head: Token) -> set[str]:
    """The noun of "is a militia" and of "listed as a terrorist organization"."""
    verb = head.head
    found = set()
    if head.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ in {"be", "become", "remain"} | _CALLED:
        found = {c.lower_ for c in verb.children if c.dep_ in {"attr", "oprd"}}
    for child in [verb, *head.children]:
        if child.lemma_ in _CALLED:
            found |= {o.lower_ for c in child.children if c.lower_ == "as" for o in c.children}
    return found & _nouns()


def _badges(head: Token) -> set[str]:
    """The modifiers of the noun that `_said` finds: "terrorist"."""
    found: set[str] = set()
    for child in [head.head, *head.children]:
        if child.lemma_ in _CALLED:
            nouns = [o for c in child.children if c.lower_ == "as" for o in c.children]
            found |= marks(t for noun in nouns for t in noun.children)
    return found


def _marks(doc: Doc, start: int) -> set[str]:
    i = start
    while i > max(0, start - 4) and (doc[i - 1].pos_ in {"ADJ", "NOUN"} or doc[i - 1].text == "-"):
        i -= 1
    if i > 1 and doc[i - 1].pos_ == "PROPN" and doc[i - 2].text == "-":
        i -= 3
    return marks(doc[max(0, i) : start])
