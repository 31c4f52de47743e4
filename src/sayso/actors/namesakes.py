"""Bearers of one full name: one actor, unless the company they keep tells that they are several."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sayso.actors.context import Context
from sayso.actors.groups import Groups

RICH = 3
"""Words that a page must name beside the bearer before it can tell it from a namesake."""

DOMINANT = 0.9
"""The share of the bearers from which an actor takes those whose page tells nothing."""

Contexts = Callable[[int], Context]


def join_namesakes(members: Sequence[int], contexts: Contexts, groups: Groups) -> None:
    """Join bearers of one person's full name.

    First those whose pages name the same others, then those whose pages share a
    word or a country, unless their posts are of different countries. What is then
    still apart has nothing in common: it stays apart where the pages tell enough.
    """
    if any(groups.constrained(member) for member in members):
        _take_sides(members, contexts, groups)
        return
    _by_feature(members, lambda m: contexts(m).strong, groups)
    parts = _parts(members, contexts, groups)
    if len(parts) > 1:
        _by_word(parts, groups)
        _settle(_parts(members, contexts, groups), groups)


def join_offices(
    members: Sequence[int], lands: Mapping[int, str | None], contexts: Contexts, groups: Groups
) -> None:
    """Join bearers of a name that many countries use: where the country is the same.

    A page that names no country joins the one country with which it shares most.
    """
    for land in sorted({land for m in members if (land := lands[m])}):
        _join_all([m for m in members if lands[m] == land], groups)
    homes: dict[str, set[int]] = defaultdict(set)
    for member in members:
        if lands[member]:
            for feature in contexts(member).strong:
                homes[feature].add(groups.root(member))
    rest = [m for m in members if not lands[m]]
    for member in rest:
        home = _most(contexts(member).strong, homes)
        if home is not None:
            groups.join(member, home)
    alone = [m for m in rest if groups.size(m) == 1]
    _by_feature(alone, lambda m: contexts(m).strong, groups)


def _take_sides(members: Sequence[int], contexts: Contexts, groups: Groups) -> None:
    """Where some were judged different, each other goes to the side with which it shares most."""
    judged = [m for m in members if groups.constrained(m)]
    homes: dict[str, set[int]] = defaultdict(set)
    for member in judged:
        for feature in contexts(member).strong | contexts(member).weak:
            homes[feature].add(groups.root(member))
    for member in members:
        if groups.constrained(member):
            continue
        home = _most(contexts(member).strong | contexts(member).weak, homes)
        groups.join(member, judged[0] if home is None else home)


def _most(features: Iterable[str], homes: Mapping[str, set[int]]) -> int | None:
    """The home that shares strictly more of the features than any other."""
    shared: dict[int, int] = defaultdict(int)
    for feature in features:
        for home in homes.get(feature, ()):
            shared[home] += 1
    ranked = sorted(shared, key=lambda home: (-shared[home], home))
    if not ranked or (len(ranked) > 1 and shared[ranked[0]] == shared[ranked[1]]):
        return None
    return ranked[0]


def _by_feature(
    members: Iterable[int], features: Callable[[int], Iterable[str]], groups: Groups
) -> None:
    first: dict[str, int] = {}
    for member in members:
        for feature in sorted(features(member)):
            groups.join(first.setdefault(feature, member), member)


class _Part:
    """Bearers that are one already, with all that their pages name."""

    def __init__(self, member: int) -> None:
        self.member = member
        self.size = 0
        self.weak: set[str] = set()
        self.lands: set[str] = set()

    @property
    def rich(self) -> bool:
        return len(self.weak) >= RICH or bool(self.lands)

    def denies(self, other: _Part) -> bool:
        return bool(self.lands and other.lands and not self.lands & other.lands)


def _parts(members: Sequence[int], contexts: Contexts, groups: Groups) -> list[_Part]:
    parts: dict[int, _Part] = {}
    for member in members:
        part = parts.setdefault(groups.root(member), _Part(member))
        part.size += 1
        part.weak |= contexts(member).weak
        part.lands |= contexts(member).lands
    return list(parts.values())


def _by_word(parts: Sequence[_Part], groups: Groups) -> None:
    holders: dict[str, list[_Part]] = defaultdict(list)
    for part in parts:
        for word in part.weak:
            holders[word].append(part)
    for word in sorted(holders):
        kept: list[_Part] = []
        for part in holders[word]:
            home = next((other for other in kept if not other.denies(part)), None)
            if home is None:
                kept.append(part)
            elif groups.join(home.member, part.member):
                home.lands |= part.lands


def _settle(parts: Sequence[_Part], groups: Groups) -> None:
    """Join the parts that tell too little to be somebody else, where it is clear with whom."""
    rich = [part for part in parts if part.rich]
    poor = [part for part in parts if not part.rich]
    total = sum(part.size for part in parts)
    main = max(rich, key=lambda part: part.size, default=None)
    if main is None:
        _join_all([part.member for part in poor], groups)
    elif len(rich) == 1 or main.size >= DOMINANT * total:
        _join_all([main.member, *(part.member for part in poor)], groups)


def _join_all(members: Sequence[int], groups: Groups) -> None:
    for member in members[1:]:
        groups.join(members[0], member)
