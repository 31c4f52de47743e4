"""Companies called by the first word of their name: "Tarvell" for "Tarvell Petroleum".

The short form alone joins nothing. It must be the whole name without the words for
the trade and the legal form; one body alone may begin so; nobody and no place may
bear it; no article may stand before it; and the full name must have come before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from spacy.tokens import Doc

from sayso.reading.actors.cast import Entity
from sayso.reading.actors.lexicon import heads, honorifics, kinds, words
from sayso.reading.actors.names import fold
from sayso.reading.actors.own import derived
from sayso.reading.draft import draft_of

_POLITY = frozenset({"country", "government", "parliament", "republic", "kingdom"})
_SITES = frozenset({"GPE", "LOC", "FAC", "NORP"})
_HELD = frozenset({"share", "stake", "interest", "shareholding", "holding", "invest", "percent"})
_MOVES = frozenset("go travel move fly return come drive march flee sail arrive walk head".split())
_LEAST = 4  # letters of a short form


def firms(doc: Doc, entities: Iterable[Entity], *, landed: bool) -> Iterator[tuple[Entity, Entity]]:
    """Each company with the entity that has its short form for a name.

    `landed` is true of a text that names a country: in one that speaks of "the
    country" and names none, any word may be it.
    """
    known = list(entities)
    begun: dict[str, list[Entity]] = defaultdict(list)
    for entity in known:
        for first in sorted({fold(form).split()[0] for form in entity.forms if " " in form}):
            begun[first].append(entity)
    borne = {part for e in known if e.type == "person" for f in e.forms for part in _several(f)}
    small = {fold(token.text) for token in doc if token.is_lower}
    if not landed and small & _POLITY:
        return
    for short in known:
        form = _only(short)
        if form in borne | small or len(form) < _LEAST or len(begun[form]) != 1:
            continue
        (full,) = begun[form]
        company = full.type == "organization" and _named(full, form)
        if company and _follows(doc, short, full) and not _local(doc, short, form):
            yield full, short


def _local(doc: Doc, short: Entity, form: str) -> bool:
    """True for a place: by the recogniser, by where it stands, or by its demonym."""
    return _land(doc, form) or any(_placed(doc, start) for start, _ in short.places)


def _several(form: str) -> list[str]:
    """The words of a name of several."""
    parts = fold(form).split()
    return parts if len(parts) > 1 else []


def _only(entity: Entity) -> str:
    """The one word that is the name of a person or body; "" for all else."""
    forms = {fold(form) for form in entity.forms}
    one = forms.pop() if len(forms) == 1 else " "
    return "" if " " in one or entity.type not in {"person", "organization"} else one


def _named(full: Entity, short: str) -> bool:
    """True where the full name is the short one and words for trade and legal form."""
    return any(
        parts[0] == short and len(parts) > 1 and all(part in _trades() for part in parts[1:])
        for parts in (fold(form).split() for form in full.forms)
    )


@cache
def _trades() -> frozenset[str]:
    trades = kinds()["company"].heads | kinds()["bank"].heads | words("legal")
    return frozenset(fold(word) for word in trades)


def _placed(doc: Doc, at: int) -> bool:
    """True where the word at a token is a place to the recogniser or stands as one: "in Molva"."""
    if doc[at].ent_type_ in _SITES:
        return True
    before = doc[at - 1].lower_ if at else ""
    held = at > 1 and doc[at - 2].lemma_ in _HELD
    if before == "to" and doc[at - 1].head.lemma_ in _MOVES:
        return True
    return before in {"near", "around", "outside", "into"} or (before == "in" and not held)


def _land(doc: Doc, form: str) -> bool:
    """True for a word with a demonym in the text, or with a country's ending."""
    if form.endswith(("ia", "stan", "land")):
        return True
    return any(t.text[0].isupper() and derived(fold(t.text), form) for t in doc if t.is_alpha)


def _follows(doc: Doc, short: Entity, full: Entity) -> bool:
    """True where no title or article stands before the short form, and the full one comes first.

    A headline may have the short form before.
    """
    before = {doc[start - 1].text for start, _ in short.places if start}
    if before & honorifics().keys() or any(word.lower() in {"the", "a", "an"} for word in before):
        return False
    if any(doc[start].text in heads() for start, _ in short.places):
        return False
    titles = [p for p in draft_of(doc).document.passages if p.role == "title"]
    text = [s for s, _ in short.places if not any(t.start <= doc[s].idx < t.end for t in titles)]
    return bool(text) and min(text) > full.first()
