"""What type of actor a name is, by all its places in the document together."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

from sayso.reading.actors.atlas import Atlas
from sayso.reading.actors.lexicon import heads, honorifics, words
from sayso.reading.actors.names import Name, fold
from sayso.reading.actors.persons import surnames

_ORDER = ("person", "organization", "place", "people", "other")  # breaks ties
_AGE = range(10, 110)
_SURE = 6  # votes of a word that the atlas knows


def types(doc: Doc, names: list[Name], atlas: Atlas) -> dict[str, str]:
    """The type of each folded name; "" where nothing tells it."""
    tally: dict[str, Counter[str]] = {}
    for name in names:
        text = name.text(doc)
        votes = tally.setdefault(fold(text), Counter())
        votes.update({name.label: 2} if name.label else {})
        votes.update(_looks(text, name.label, atlas))
        votes.update(_place(doc, name))
    known = {fold(text) for name in names if atlas.find(text := name.text(doc))}
    return _surnamed({key: _winner(votes) for key, votes in tally.items()}, known)


def _surnamed(found: dict[str, str], known: set[str]) -> dict[str, str]:
    """The types with every bare surname of a person in the text made a person."""
    bearers = {last for key, label in found.items() if label == "person" for last in surnames(key)}
    for key in sorted(bearers & found.keys()):
        if key not in known:
            found[key] = "person"
    return found


def _winner(votes: Counter[str]) -> str:
    best = max(votes.values(), default=0)
    return next((label for label in _ORDER if best and votes[label] == best), "")


def _looks(text: str, label: str, atlas: Atlas) -> dict[str, int]:
    """Votes from the words of the name."""
    entry = atlas.find(text)
    if entry:
        return {"people" if entry.use in {"adjective", "people", "person"} else "place": _SURE}
    parts = text.split()
    kind = heads().get(parts[-1]) or (len(parts) > 2 and heads().get(parts[0])) or None
    if kind and len(parts) > 1:
        sure = kind.type == "organization" or label != "person"
        return {kind.type: 4 if sure else 1}
    if len(parts) == 1 and 2 <= len(text) <= 6 and text.isupper():
        return {"organization": 1}
    return {}


def _place(doc: Doc, name: Name) -> dict[str, int]:
    """Votes from the words around the name."""
    before = doc[name.start - 1].text if name.start else ""
    votes = {"person": 5} if before in honorifics() else {}
    if name.end + 1 < len(doc) and doc[name.end].text == ",":
        after = doc[name.end + 1]
        if after.lower_ == "who" or (after.text.isdigit() and int(after.text[:4]) in _AGE):
            votes["person"] = votes.get("person", 0) + 3
    elif name.end < len(doc) and doc[name.end].lower_ == "who":
        votes["person"] = votes.get("person", 0) + 2
    head = doc[name.end - 1]
    if before.lower() != "the" and head.dep_ == "nsubj" and head.head.lemma_ in words("says"):
        votes["person"] = votes.get("person", 0) + 1
    if before.lower() == "the" and name.label != "place":
        votes["organization"] = votes.get("organization", 0) + 1
    return votes
