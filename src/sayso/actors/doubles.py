"""Actors that may be one: pairs with a reason in their names, to be put before a person.

What resolution would not join by itself is looked for more widely here: names
alike, names that hold each other, namesakes, one name with two types.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.actors.likeness import likeness, threshold
from sayso.actors.names import (
    FAMILY,
    abbreviation,
    full,
    generic,
    initialled,
    letters,
    plain,
    sound,
    surname,
    words_of,
)
from sayso.actors.row import ActorRow
from sayso.actors.traits import NameKind

CROWD = 30
"""Actors under one key from which none is looked at: such a key tells nothing."""

# How sure each reason is by itself; likeness is measured (see `benchmarks names`), the others are
# laid between its thresholds, since no set of pairs is known that holds them.
_NAMESAKES, _TYPES, _ALIAS, _SHORT, _WITHIN, _INITIALS = 0.8, 0.75, 0.8, 0.5, 0.55, 0.6


@dataclass(frozen=True, slots=True)
class Double:
    """Two actors, by their places in a list, with how sure it is that they are one, and why."""

    one: int
    two: int
    score: float
    reasons: tuple[str, ...]


def doubles(actors: Sequence[ActorRow]) -> list[Double]:
    """Every pair that has a reason, each once, in the order of the actors."""
    under: dict[str, list[int]] = defaultdict(list)
    for number, actor in enumerate(actors):
        for key in dict.fromkeys(_keys(actor)):
            under[key].append(number)
    pairs = {
        pair
        for members in under.values()
        if len(members) <= CROWD
        for pair in combinations(members, 2)
    }
    found = (_double(one, two, actors[one], actors[two]) for one, two in sorted(pairs))
    return [double for double in found if double is not None]


def _keys(actor: ActorRow) -> Iterator[str]:
    for name in (actor.name, *actor.aliases):
        yield f"name {plain(name)}"
    if actor.type == "person":
        yield f"name {surname(actor.name)}"
    elif actor.type not in ("government", "place"):
        yield from _body_keys(actor)
    if full(actor.name, actor.type):
        yield f"sound {sound(actor.name, actor.type)}"


def _body_keys(actor: ActorRow) -> Iterator[str]:
    common = words_of("institution") | words_of("small") | words_of("media")
    yield from (f"word {word}" for word in plain(actor.name).split() if word not in common)
    yield f"short {letters(actor.name) if abbreviation(actor.name) else _initials(actor.name)}"


def _double(number: int, other: int, one: ActorRow, two: ActorRow) -> Double | None:
    families = {FAMILY[one.type], FAMILY[two.type]}
    if families == {"government", "place"}:
        return None  # a place and its government: a typed link, never one actor
    told = dict(_reasons(one, two, families))
    if not told:
        return None
    return Double(number, other, max(told.values()), tuple(told))


def _reasons(one: ActorRow, two: ActorRow, families: set[str]) -> Iterator[tuple[str, float]]:
    same = plain(one.name) == plain(two.name)
    if same and len(families) > 1:
        yield f"the same name, of type {one.type} here and {two.type} there", _TYPES
    elif same and full(one.name, one.type):
        yield "the same full name, on pages that name nobody in common", _NAMESAKES
    elif same:
        yield "the same short name", _SHORT
    if same or len(families) > 1:
        return
    if _aliases(one) & {plain(two.name)} or _aliases(two) & {plain(one.name)}:
        yield "one is another name of the other on some page", _ALIAS
    if families == {"person"}:
        yield from _people(one, two)
    elif families == {"body"}:
        yield from _bodies(one, two)


def _people(one: ActorRow, two: ActorRow) -> Iterator[tuple[str, float]]:
    whole = full(one.name, "person"), full(two.name, "person")
    if all(whole):
        yield from _alike(one.name, two.name, "person")
    elif any(whole):
        short, name = (two.name, one.name) if whole[0] else (one.name, two.name)
        if initialled(short, name):
            yield f'"{short}" may be short for "{name}"', _SHORT


def _bodies(one: ActorRow, two: ActorRow) -> Iterator[tuple[str, float]]:
    names = one.name, two.name
    for short, name in (names, names[::-1]):
        if abbreviation(short) and letters(short) == _initials(name):
            yield f'"{short}" may be the initials of "{name}"', _INITIALS
        elif _within(short, name):
            yield f'"{short}" may be short for "{name}"', _WITHIN
    if not any(map(abbreviation, names)):
        yield from _alike(*names, kind="body")


def _alike(one: str, two: str, kind: NameKind) -> Iterator[tuple[str, float]]:
    score = likeness(one, two, kind)
    if score >= threshold(kind):
        yield f"names spelled alike ({score:.2f})", round(score, 2)


def _within(short: str, name: str) -> bool:
    """True where the words of `short` begin `name` or end it, and are not common ones alone."""
    few, many = plain(short).split(), plain(name).split()
    if generic(short) or not 0 < len(few) < len(many):
        return False
    return few in (many[: len(few)], many[-len(few) :])


def _initials(name: str) -> str:
    return "".join(word[0] for word in plain(name).split() if word not in words_of("small"))


def _aliases(actor: ActorRow) -> set[str]:
    return set(map(plain, _telling(actor)))


def _telling(actor: ActorRow) -> Iterable[str]:
    kept = (alias for alias in actor.aliases if not abbreviation(alias) and not generic(alias))
    return (alias for alias in kept if actor.type != "person" or full(alias, "person"))
