"""Signs of what a name is: its own words, and the words before and after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from sayso.reading.actors import posts
from sayso.reading.actors.atlas import Atlas
from sayso.reading.actors.lexicon import Kind, bodies, heads, honorifics, kinds, words
from sayso.reading.actors.names import Name

SURE = 6
"""Votes of a word that the atlas knows: more than one place in the text can outvote."""
HEADED = "headed"
"""Marks, among the votes, a name with a head word or of capitals alone: no person's."""

_LANDS = ("ia", "stan", "land")  # endings of countries
_LINKS = frozenset({"of", "for"})
_AGE = range(10, 110)
_PARTS = frozenset({"NOUN", "ADJ", "DET", "PROPN"})
_EITHER = frozenset("member leader producer supporter partner contractor publisher".split())
_HIRES = frozenset("chief ceo chairman chairwoman spokesman spokeswoman founder".split())
_APPOSED = 7  # tokens


def looks(text: str, label: str, atlas: Atlas) -> dict[str, int]:
    """Votes from the words of the name itself, given the recogniser's `label`."""
    entry = atlas.find(text)
    if entry:
        return {"people" if entry.use in {"adjective", "people", "person"} else "place": SURE}
    parts = text.split()
    kind = _kind(parts)
    if kind and len(parts) > 1:
        sure = kind.type == "organization" or label != "person"
        # One more than a person's votes for a label, an act and a saying.
        return {kind.type: (5 if label == "person" else 4) if sure else 1, HEADED: 1}
    if kind:
        return {kind.type: 2, HEADED: 1}
    if len(parts) == 1 and 2 <= len(text) <= 6 and text.isupper():
        return {"organization": 1, HEADED: 1}
    return {"place": 1} if len(parts) == 1 and text.endswith(_LANDS) else {}


def _kind(parts: list[str]) -> Kind | None:
    """What the head word of a name makes it: "Army" of "Army of the Coast", before its "Coast"."""
    linked = next((i for i, part in enumerate(parts) if i and part in _LINKS), 0)
    head = heads().get(parts[linked - 1]) if linked else None
    if head and head.type == "organization":
        return head
    return heads().get(parts[-1]) or (len(parts) > 2 and heads().get(parts[0])) or None


def around(doc: Doc, name: Name) -> Counter[str]:
    """Votes from the words before and after one place of the name, and from its verb."""
    votes: Counter[str] = Counter()
    for label, weight in [*_before(doc, name), *_after(doc, name), *_done(doc, name)]:
        votes[label] += weight
    return votes


def _before(doc: Doc, name: Name) -> Iterator[tuple[str, int]]:
    before = doc[name.start - 1].text if name.start else ""
    if before in honorifics():
        yield "person", 5
    if before in posts.heads() and len(name) > 1 and (name.label != "place" or _says(doc, name)):
        yield "person", 4
    if before == "," and len(name) > 1 and _titled(doc, name):
        yield "person", 3
    if before in bodies():
        yield "organization", 2
    if before == "of" and name.start > 1 and doc[name.start - 2].lower_ in _sites():
        yield "place", 4
    if before.lower() == "the" and name.label != "place":
        yield "organization", 1
    head = doc[name.end - 1]
    if before.lower() in {"in", "near"} and head.dep_ == "pobj" and not head.text.isupper():
        yield "place", 1 if name.label == "organization" else 3


def _says(doc: Doc, name: Name) -> bool:
    """True for the subject of a verb of saying."""
    head = doc[name.end - 1]
    return head.dep_ == "nsubj" and head.head.lemma_ in words("says")


@cache
def _sites() -> frozenset[str]:
    """Common nouns for places: "the port of Selbo"."""
    return frozenset().union(*(kind.nouns for kind in kinds().values() if kind.type == "place"))


def _titled(doc: Doc, name: Name) -> bool:
    """True where commas set the name off after a post: "the chairman of Molva Steel, X,"."""
    if name.end < len(doc) and not doc[name.end].is_punct:
        return False
    for token in reversed(doc[max(0, name.start - _APPOSED - 1) : name.start - 1]):
        if token.text == ",":
            return False
        if token.text in posts.heads() and token.pos_ == "NOUN":
            return True
    return False


def _after(doc: Doc, name: Name) -> Iterator[tuple[str, int]]:
    after = doc[name.end : name.end + 2]
    first = after[0].text if len(after) else ""
    hires = first.lower() in _HIRES
    if name.label == "person" and len(name) == 1 and first in posts.heads() and not hires:
        yield "place", 3  # "Selbo mayor Petra Almgren"
    if name.label in {"place", "person"} and hires:
        yield "organization", 3  # "Molva Steel chief executive Petra Almgren"
    if first.lower() == "who":
        yield "person", 2
    if first != "," or len(after) < 2:
        return
    who = after[1].lower_ == "who" and doc[max(0, name.start - 1)].pos_ != "ADP"
    if who or (after[1].text.isdecimal() and int(after[1].text[:4]) in _AGE):
        yield "person", 3
    noun = _apposed(doc, name.end + 1)
    if noun in posts.heads() - _EITHER and (name.label != "place" or _introduced(doc, name)):
        yield "person", 3
    elif noun in bodies():
        yield "organization", 3


def _introduced(doc: Doc, name: Name) -> bool:
    """True for a name of several words, after no preposition, that ", a spokesman" introduces."""
    article = doc[name.end + 1].lower_ in {"a", "an"}
    return article and len(name) > 1 and doc[name.end - 1].dep_ != "pobj"


def _apposed(doc: Doc, i: int) -> str:
    """The noun of an apposition from the token `i` on, which no further name follows."""
    for token in doc[i : i + _APPOSED]:
        if token.pos_ == "NOUN" and token.text in posts.heads() | bodies():
            after = doc[token.i + 1 : token.i + 3]
            listed = len(after) == 2 and after[0].text == "," and after[1].pos_ == "PROPN"
            return "" if listed else token.text
        if token.pos_ not in _PARTS and token.text not in {"-", "'s", "’s"}:
            return ""
    return ""


def _done(doc: Doc, name: Name) -> Iterator[tuple[str, int]]:
    """Votes from what the name's bearer does or undergoes."""
    head = doc[name.end - 1]
    verb = head.head.lemma_
    alone = not name.start or doc[name.start - 1].lower_ != "the"
    if alone and head.dep_ == "nsubj" and verb in words("says"):
        yield "person", 1
    if alone and not name.label and len(name) in {2, 3} and _plain(doc, name):
        yield "person", 1
    if len(name) > 1 and _human(head, verb):
        yield "person", 2
    if head.dep_ == "conj" and head.head.ent_type_ == "GPE":
        yield "place", 2


def _plain(doc: Doc, name: Name) -> bool:
    """True for two or three words in title case that act or are acted on."""
    head = doc[name.end - 1]
    titled = all(token.is_title and token.is_alpha for token in doc[name.start : name.end])
    return titled and head.dep_ in {"nsubj", "nsubjpass", "dobj", "agent"}


def _human(head: Token, verb: str) -> bool:
    if head.dep_ in {"nsubj", "nsubjpass"} and verb in words("lives"):
        return True
    return head.dep_ in {"dobj", "nsubjpass"} and verb in words("undergoes")
