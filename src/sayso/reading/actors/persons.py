"""People by their names: surnames, first names, middle names, and who bears them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from spacy.tokens import Doc

from sayso.reading.actors.cast import Entity
from sayso.reading.actors.lexicon import honorifics, words
from sayso.reading.actors.names import fold

_NEAR = 60  # tokens between a surname and the full name that it shortens, with two bearers
_MANY = 50  # bearers of one surname among whom none is looked for
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})


def parts(form: str) -> list[str]:
    """The words of a person's name, folded, without "Jr" and the like."""
    found = fold(form).split()
    while len(found) > 1 and found[-1] in _SUFFIXES:
        found.pop()
    return found


def surnames(form: str) -> list[str]:
    """How a full name is shortened: "Bill de Blasio" to "blasio" and "de blasio"."""
    found = parts(form)
    if len(found) < 2:
        return []
    tails = [found[-1]]
    for i in range(len(found) - 2, 0, -1):
        if found[i] not in words("particles"):
            break
        tails.append(" ".join(found[i:]))
    return tails


def single(form: str) -> bool:
    """True for a surname or first name alone, a particle before it or not."""
    found = parts(form)
    return len(found) == 1 or all(part in words("particles") for part in found[:-1])


def same(one: str, other: str) -> bool:
    """True for two full names that differ in middle names, initials or a word in front alone."""
    a, b = parts(one), parts(other)
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    short, long = sorted((a, b), key=len)
    if long[-len(short) :] == short:
        return True
    initial = len(a[0]) == 1 or len(b[0]) == 1
    if short[0] == long[0] or (initial and short[0][0] == long[0][0] and len(a) == len(b)):
        middle = iter(long[1:-1])
        return all(any(_like(x, y) for y in middle) for x in short[1:-1])
    return False


def _like(one: str, other: str) -> bool:
    return one == other or (1 in {len(one), len(other)} and one[0] == other[0])


class Bearers:
    """Who bears which surname and first name in one document."""

    def __init__(self, doc: Doc, people: list[Entity]) -> None:
        self._doc = doc
        self._last: dict[str, list[Entity]] = defaultdict(list)
        self._first: dict[str, list[Entity]] = defaultdict(list)
        self._full = {p: sorted(start for start, _ in p.places) for p in people}
        for person in people:
            for form in person.forms:
                self._enter(form, person)

    def _enter(self, form: str, person: Entity) -> None:
        entries = [(self._last, name) for name in surnames(form)]
        entries += [(self._first, parts(form)[0])] if surnames(form) else []
        for table, name in entries:
            if person not in table[name]:
                table[name].append(person)

    def find(self, form: str, start: int, seen: dict[str, Entity]) -> Entity | None:
        """Who is meant by the name `form` alone at the token `start`.

        `seen` remembers whom a surname meant before anybody else bore it: the
        text keeps it for that person to its end.
        """
        bearers = self._last.get(form) or self._first.get(form) or []
        if len(bearers) > _MANY:
            return None
        gender = honorifics().get(self._doc[start - 1].text, "") if start else ""
        fitting = [p for p in bearers if not gender or p.gender in {"", gender}]
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        known = [p for p in fitting if self._full[p][0] < start]
        if form in seen and seen[form] in fitting:
            return seen[form]
        if len(known) == 1:
            seen[form] = known[0]
            return known[0]
        near = [p for p in fitting if self._since(p, start) <= _NEAR]
        return near[0] if len(near) == 1 else None

    def _since(self, person: Entity, start: int) -> int:
        """Tokens since the last full name of `person` before `start`."""
        starts = self._full[person]
        before = bisect_left(starts, start)
        return start - starts[before - 1] if before else 10**9


def honoured(doc: Doc, person: Entity) -> str:
    """The gender that the honorifics before a person's name tell, "" where none does."""
    told = {honorifics().get(doc[s - 1].text, "") for s, _ in person.places if s} - {""}
    return told.pop() if len(told) == 1 else ""
