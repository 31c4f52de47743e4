"""What type of actor a name is, by all its places in the document together."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

from sayso.reading.actors.atlas import Atlas
from sayso.reading.actors.cues import HEADED, around, looks
from sayso.reading.actors.names import Name, fold
from sayso.reading.actors.persons import surnames

_ORDER = ("person", "organization", "place", "people", "other")  # breaks ties
_NAMED = 2  # votes of the recogniser's label
_SHORTENED = 3  # votes of a last word that stands alone elsewhere


def types(doc: Doc, names: list[Name], atlas: Atlas) -> dict[str, str]:
    """The type of each folded name; "" where nothing tells it."""
    tally: dict[str, Counter[str]] = {}
    seen: Counter[str] = Counter()
    person: Counter[str] = Counter()
    known = set()
    for name in names:
        text = name.text(doc)
        key = fold(text)
        votes = tally.setdefault(key, Counter())
        votes.update({name.label: _NAMED} if name.label else {})
        seen[key] += 1
        person[key] += name.label == "person"
        votes.update(looks(text, name.label, atlas))
        votes.update(around(doc, name))
        if atlas.find(text):
            known.add(key)
    _shortened(tally)
    sure = {key for key in known if 2 * person[key] < seen[key]}
    return _surnamed(tally, sure)


def _winner(votes: Counter[str]) -> str:
    best = max((votes[label] for label in _ORDER), default=0)
    return next((label for label in _ORDER if best and votes[label] == best), "")


def _shortened(tally: dict[str, Counter[str]]) -> None:
    """Votes for a person where the last of two or three words stands alone elsewhere."""
    for key, votes in tally.items():
        parts = key.split()
        alone = tally.get(parts[-1]) if len(parts) in {2, 3} else None
        if alone and not (votes["place"] or alone["place"] or votes[HEADED] or alone[HEADED]):
            votes["person"] += _SHORTENED


def _surnamed(tally: dict[str, Counter[str]], sure: set[str]) -> dict[str, str]:
    """The types with every bare surname and first name of a person made a person.

    The countries and capitals of `sure` stay such: the recogniser takes them for people
    in fewer than half of their places.
    """
    found = {key: _winner(votes) for key, votes in tally.items()}
    people = [key for key, label in found.items() if label == "person"]
    bearers = {last for key in people for last in surnames(key)}
    first = {key.split()[0] for key in people if " " in key}
    bearers |= {key for key in first if key in tally and not tally[key]["place"]}
    for key in sorted(bearers & found.keys()):
        if key not in sure:
            found[key] = "person"
    return found
