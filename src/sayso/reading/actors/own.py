"""Countries that no table has, learnt from how the text itself speaks of them."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.actors.acting import state
from sayso.reading.actors.atlas import Atlas, Country
from sayso.reading.actors.names import Name, fold

_OFFICES = frozenset(
    {"president", "parliament", "army", "capital", "border", "constitution", "king", "queen"}
) | {"monarch", "premier", "military", "navy", "dictator", "independence"}
_MINISTERS = frozenset({"minister", "ministry"})
_ENDINGS = ("n", "an", "ian", "ean", "ish", "ese", "i", "ite", "ic", "er", "s", "ans", "ians", "is")
_OWNS = frozenset({"'s", "’s"})
_LEFT = 3  # letters of a name's ending that its adjective may drop


def learn(doc: Doc, names: list[Name], labels: dict[str, str], atlas: Atlas) -> None:
    """Add to `atlas` the countries, demonyms and capitals that the text shows to be such."""
    for name in names:
        text = name.text(doc)
        nameable = labels.get(fold(text)) in {"place", "organization", ""}
        if nameable and not atlas.find(text) and _country(doc, name):
            atlas.add(text, Country(text, text, text), "name")
    countries = _countries(doc, names, atlas)
    for name in names:
        _demonym(doc, name, countries, atlas)
    for name in names:
        _capital(doc, name, countries, atlas)


def _country(doc: Doc, name: Name) -> bool:
    """True for "X's parliament" and "the government of X"."""
    after = [t.lower_ for t in doc[name.end : name.end + 5]]
    before = [t.lower_ for t in doc[max(0, name.start - 3) : name.start]]
    if before[-1:] == ["the"]:
        before.pop()
    if before[-1:] == ["of"] and before[-2:-1] and before[-2] in {"government", "republic"}:
        return True
    if after[:1] and after[0] in _OWNS:
        near = after[1:4]
        return near[0:1] in [[word] for word in (*_OFFICES, *state("government"))] or bool(
            _MINISTERS & set(near)
        )
    return False


def _countries(doc: Doc, names: list[Name], atlas: Atlas) -> list[Country]:
    """The countries that the text names, in its order, without repetition."""
    found: dict[str, Country] = {}
    for name in names:
        entry = atlas.find(name.text(doc))
        if entry and entry.use == "name":
            found.setdefault(entry.country.code, entry.country)
    return list(found.values())


def _demonym(doc: Doc, name: Name, countries: list[Country], atlas: Atlas) -> None:
    """Join "Veltan" to Velta; let "the Xian government" stand for a country not named."""
    text = name.text(doc)
    if atlas.find(text) or " " in text:
        return
    stem = next((c for c in countries if derived(text, c.name)), None)
    if stem:
        plural = text.endswith("s") and not text.endswith(("us", "is", "ss"))
        atlas.add(text, stem, "people" if plural else "adjective")
    elif name.label == "people" and name.end < len(doc) and doc[name.end].lower_ == "government":
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


def _capital(doc: Doc, name: Name, countries: list[Country], atlas: Atlas) -> None:
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
    elif len(after) > 1 and "capital" in after[1:3]:
        words = after[: after.index("capital")]
    else:
        return
    named = [entry.country for word in words if (entry := atlas.find(word))]
    if named or len(countries) == 1:
        atlas.add(text, named[-1] if named else countries[0], "capital")
