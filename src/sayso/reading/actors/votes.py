"""What type of actor a name is, by all its places in the document together."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

from sayso.reading.actors import posts
from sayso.reading.actors.atlas import Atlas
from sayso.reading.actors.lexicon import heads, honorifics, words
from sayso.reading.actors.names import Name, fold
from sayso.reading.actors.persons import surnames

_ORDER = ("person", "organization", "place", "people", "other")  # breaks ties
_LANDS = ("ia", "stan", "land")  # endings of countries
_PARTS = frozenset({"NOUN", "ADJ", "DET", "PROPN"})
_AGE = range(10, 110)
_HEADED = "headed"  # marks a name with a head word among its votes
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
    _shortened(tally)
    known = {fold(text) for name in names if atlas.find(text := name.text(doc))}
    return _surnamed({key: _winner(votes) for key, votes in tally.items()}, known)


def _shortened(tally: dict[str, Counter[str]]) -> None:
    """A vote for a person where the last of two or three words stands alone elsewhere."""
    for key, votes in tally.items():
        parts = key.split()
        alone = tally.get(parts[-1]) if len(parts) in {2, 3} else None
        if alone and not (votes["place"] or alone["place"] or votes[_HEADED] or alone[_HEADED]):
            votes["person"] += 3


def _posted(doc: Doc, i: int) -> bool:
    """True where a post stands in apposition: ", chief executive of"."""
    for token in doc[i : i + 7]:
        if token.lower_ in posts.heads() and token.pos_ == "NOUN":
            return True
        if token.pos_ not in {"NOUN", "ADJ", "DET", "PROPN"} and token.text not in {
            "-",
            "'s",
            "’s",
        }:
            return False
    return False


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
        return {kind.type: 4 if sure else 1, _HEADED: 1}
    if kind:
        return {kind.type: 2, _HEADED: 1}
    if len(parts) == 1 and 2 <= len(text) <= 6 and text.isupper():
        return {"organization": 1, _HEADED: 1}
    if len(parts) == 1 and text.endswith(_LANDS):
        return {"place": 1}
    return {}


def _place(doc: Doc, name: Name) -> dict[str, int]:
    """Votes from the words around the name."""
    before = doc[name.start - 1].text if name.start else ""
    votes = {"person": 5} if before in honorifics() else {}
    titled = before.islower() and before in posts.heads() and len(name) > 1
    if titled and name.label != "place":
        votes["person"] = 4
    if name.end + 1 < len(doc) and doc[name.end].text == ",":
        after = doc[name.end + 1]
        if name.label != "place" and _posted(doc, name.end + 1):
            votes["person"] = votes.get("person", 0) + 3
        who = after.lower_ == "who" and doc[max(0, name.start - 1)].pos_ != "ADP"
        if who or (after.text.isdigit() and int(after.text[:4]) in _AGE):
            votes["person"] = votes.get("person", 0) + 3
    elif name.end < len(doc) and doc[name.end].lower_ == "who":
        votes["person"] = votes.get("person", 0) + 2
    head = doc[name.end - 1]
    follows = doc[name.end].text if name.end < len(doc) else ""
    if name.label == "person" and len(name) == 1 and follows in posts.heads():
        votes["place"] = votes.get("place", 0) + 3  # "Selbo mayor Petra Almgren"
    located = before.lower() in {"in", "near"} and head.dep_ == "pobj"
    if located and not head.text.isupper():
        votes["place"] = 1 if name.label == "organization" else 3
    verb = head.head
    if len(name) > 1 and head.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ in words("lives"):
        votes["person"] = votes.get("person", 0) + 2
    if len(name) > 1 and head.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in words("undergoes"):
        votes["person"] = votes.get("person", 0) + 2
    if head.dep_ == "conj" and head.head.ent_type_ == "GPE":
        votes["place"] = votes.get("place", 0) + 2
    if before.lower() != "the" and head.dep_ == "nsubj" and head.head.lemma_ in words("says"):
        votes["person"] = votes.get("person", 0) + 1
    if before.lower() == "the" and name.label != "place":
        votes["organization"] = votes.get("organization", 0) + 1
    return votes
