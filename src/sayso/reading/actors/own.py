"""Countries that no table has, learnt from how the text itself speaks of them."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.actors.acting import acts, state
from sayso.reading.actors.atlas import Atlas, Country
from sayso.reading.actors.lexicon import words
from sayso.reading.actors.names import Name, fold
from sayso.reading.actors.runs import capital

_OFFICES = (
    frozenset({"president", "parliament", "army", "capital", "border", "constitution", "king"})
    | {"queen", "monarch", "premier", "military", "navy", "dictator", "independence", "senate"}
    | state("government")
)
_SURE = frozenset({"government", "capital", "parliament", "army", "border", "constitution"})
_MINISTERS = frozenset({"minister", "ministry", "ambassador", "embassy"})
_GROUNDS = frozenset(
    "airport base bay bridge camp canal cape castle district fort harbour harbor hill lake mount "
    "mountain park pier port prison river road square station street valley village".split()
)
"""Words in the names of places that are no countries."""
_ADJECTIVES = ("an", "ish", "ese", "ic", "i", "ite", "ch")
_ENDINGS = ("n", "an", "ian", "ean", "ish", "ese", "i", "ite", "ic", "er", "s", "ans", "ians", "is")
_OWNS = frozenset({"'s", "’s"})
_LEFT = 3  # letters of a name's ending that its adjective may drop
_NEAR = 4  # tokens between an adjective and its noun


def learn(doc: Doc, names: list[Name], labels: dict[str, str], atlas: Atlas) -> list[Name]:
    """Add to `atlas` the countries, demonyms and capitals that the text shows to be such.

    Returns the demonyms that are no names yet.
    """
    adjectives = _adjectives(doc, names, atlas)
    _unperson(doc, names, adjectives, labels)
    for name in names:
        text = name.text(doc)
        if not atlas.find(text) and _country(doc, name, labels.get(fold(text), ""), adjectives):
            atlas.add(text, Country(text, text, text), "name")
            labels[fold(text)] = "place"
    countries = _countries(doc, names, atlas)
    for name in [*names, *adjectives]:
        _demonym(doc, name, countries, atlas, told=name in adjectives)
    for name in names:
        _capital(doc, name, countries, atlas, labels)
    taken = {i for name in names for i in range(name.start, name.end)}
    return [name for name in adjectives if name.start not in taken]


def _adjectives(doc: Doc, names: list[Name], atlas: Atlas) -> list[Name]:
    """ "Tessian" before "government", "army" or another institution of a state."""
    ends = {name.end: name for name in names}
    found = []
    for token in doc:
        if token.lower_ not in _OFFICES | _MINISTERS:
            continue
        for i in range(token.i - 1, max(-1, token.i - _NEAR), -1):
            if capital(doc[i]) and not doc[i].is_stop and doc[i].text not in words("faiths"):
                name = ends.get(i + 1, Name(i, i + 1, "people"))
                text = doc[i].text
                if len(name) == 1 and text.endswith(_ADJECTIVES) and not atlas.find(text):
                    found.append(name)
                break
            if doc[i].pos_ not in {"ADJ", "NOUN"}:
                break
    return found


def _unperson(doc: Doc, names: list[Name], adjectives: list[Name], labels: dict[str, str]) -> None:
    """Let the "Tessian" of "the Tessian government" be nobody's name but a person's in the text."""
    lasts = {doc[name.end - 1].text for name in names if len(name) > 1}
    for name in adjectives:
        text = name.text(doc)
        after = doc[name.end].lower_ if name.end < len(doc) else ""
        held = labels.get(fold(text)) == "person" and after in state("government")
        if held and text not in lasts:
            labels[fold(text)] = "people"


def _country(doc: Doc, name: Name, label: str, adjectives: list[Name]) -> bool:
    """True for "X's parliament", "the government of X", and a place with a demonym or that acts."""
    before = [t.lower_ for t in doc[max(0, name.start - 3) : name.start]]
    if before[-1:] == ["the"]:
        before.pop()
    after = [t.lower_ for t in doc[name.end : name.end + 4]]
    text = name.text(doc)
    offices = _OFFICES | _MINISTERS if label == "place" else _SURE
    if before[-1:] == ["of"] and set(before[-2:-1]) & (offices | {"republic"}):
        return label != "person" or before[-2] in {"government", "capital"}
    owns = after[:1] and after[0] in _OWNS and label != "person"
    if owns and (set(after[1:2]) & offices or (offices & _MINISTERS & set(after[1:]))):
        return True
    likely = label == "place" or (label == "organization" and len(name) == 1)
    if likely and any(derived(adjective.text(doc), text) for adjective in adjectives):
        return True
    if _GROUNDS & {*text.lower().split()}:
        return False
    if label != "place" or not text.replace(" ", "").isalpha() or text.endswith(_ADJECTIVES[:3]):
        return False
    head = doc[name.start : name.end].root
    return acts(head, "capital") and head.head.lemma_ not in state("common")


def _countries(doc: Doc, names: list[Name], atlas: Atlas) -> list[Country]:
    """The countries that the text names, in its order, without repetition."""
    found: dict[str, Country] = {}
    for name in names:
        entry = atlas.find(name.text(doc))
        if entry and entry.use == "name":
            found.setdefault(entry.country.code, entry.country)
    return list(found.values())


def _demonym(doc: Doc, name: Name, countries: list[Country], atlas: Atlas, *, told: bool) -> None:
    """Join "Veltan" to Velta; let "the Xian government" stand for a country not named."""
    text = name.text(doc)
    if atlas.find(text) or " " in text:
        return
    stem = next((c for c in countries if derived(text, c.name)), None)
    if stem:
        plural = text.endswith("s") and not text.endswith(("us", "is", "ss"))
        atlas.add(text, stem, "people" if plural else "adjective")
    elif told:
        atlas.add(text, Country(text, text, f"the {text}s"), "adjective")


def derived(word: str, name: str) -> bool:
    """True where `word` is the country's `name` with another ending, as a demonym is."""
    same = 0
    for one, other in zip(word.lower(), name.lower(), strict=False):
        if one != other:
            break
        same += 1
    left = len(name) - same
    return same >= 3 and left <= _LEFT and word.lower()[same:] in _ENDINGS and word != name


def _capital(
    doc: Doc, name: Name, countries: list[Country], atlas: Atlas, labels: dict[str, str]
) -> None:
    """ "the Veltan capital, Morava", "Morava, the capital of Velta"."""
    text = name.text(doc)
    if atlas.find(text) or not countries:
        return
    before = [t.text for t in doc[max(0, name.start - 5) : name.start] if t.text != ","]
    after = [t.text for t in doc[name.end : name.end + 6] if t.text not in {",", "the"}]
    if before[-1:] == ["capital"]:
        words = before[:-1]
    elif after[:2] == ["capital", "of"]:
        words = after[2:3]
    elif len(after) > 1 and doc[name.end].text == "," and "capital" in after[1:3]:
        words = after[: after.index("capital")]
    else:
        return
    named = [entry.country for word in words if (entry := atlas.find(word))]
    if named or len(countries) == 1:
        atlas.add(text, named[-1] if named else countries[0], "capital")
        labels[fold(text)] = "place"
