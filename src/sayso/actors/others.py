"""Other names of one actor: another type, another name that a page defines, another spelling."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations

from sayso.actors.context import lead
from sayso.actors.cores import core, form
from sayso.actors.joining import Joining, Key
from sayso.actors.likeness import sure
from sayso.actors.names import abbreviation, full, generic, plain, seat, sound, surname, words_of
from sayso.actors.traits import NameKind

MAJORITY = 2
"""How many times more pages than any others must type a name so before it overrules them."""

CROWD = 40
"""Names of one sound from which none is compared: such a sound tells nothing."""

_ALIAS = "another name that a page defines"
_FORMED = "same name but for its legal form or country"
_TYPED = "same name, typed otherwise on this page"
_SPELLED = "same name in another spelling"
_FAMILIES: tuple[tuple[str, NameKind], ...] = (("person", "person"), ("body", "body"))


def join_governments(joining: Joining) -> None:
    """ "Velmoran government" and "government of Velmora" are one where a page uses both."""
    first: dict[str, int] = {}
    for (family, _), members in sorted(joining.named.items()):
        for member in members if family == "government" else ():
            bearer = joining.bearers[member]
            seconds = (alias for alias in bearer.aliases if not _office(alias))
            for name in (bearer.name, *seconds):
                home = first.setdefault(seat(name), member)
                joining.groups.join(member, home)


def join_types(joining: Joining) -> None:
    """A name of two words that most pages give to a body is that body's on the others too."""
    families: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for (family, name), members in joining.named.items():
        if family != "government" and " " in name:
            families[name][family] = members
    for _, found in sorted(families.items()):
        pages = Counter({family: len(members) for family, members in found.items()})
        (main, most), *rest = pages.most_common()
        homes = joining.homes(found[main])
        if rest and len(homes) == 1 and most >= MAJORITY * rest[0][1]:
            others = (m for family, _ in rest for m in found[family])
            joining.join((m for m in others if not _person(joining, m)), homes[0], _TYPED)


def join_forms(joining: Joining) -> None:
    """A body's name with and without its legal form, or its country's other name, is one.

    Where two legal forms stand beside each other, they are two bodies.
    """
    cores: dict[str, list[str]] = defaultdict(list)
    for family, name in sorted(joining.named):
        if family == "body":
            told = joining.bearers[joining.named[family, name][0]].name
            if not generic(told):
                cores[core(told)].append(name)
    for names in cores.values():
        members = [joining.named["body", name] for name in names]
        forms = {form(joining.bearers[member].name) for group in members for member in group}
        if len(names) > 1 and len(forms - {None}) < 2:
            main = max(members, key=len)
            joining.join((m for group in members for m in group), main[0], _FORMED)


def join_aliases(joining: Joining) -> None:
    """A full name that a page gives to an actor as its second is that actor's on other pages."""
    defined: dict[Key, list[int]] = defaultdict(list)
    for (family, name), members in joining.named.items():
        for member in members:
            for alias in joining.bearers[member].aliases:
                if plain(alias) != name and _telling(alias, joining.bearers[member].type):
                    defined[family, plain(alias)].append(member)
    for second in sorted(defined.keys() & joining.named.keys()):
        ours, homes = joining.homes(joining.named[second]), joining.homes(defined[second])
        if len(ours) == 1 and len(homes) == 1 and _meant(joining, second, defined[second]):
            joining.join(joining.named[second], homes[0], _ALIAS)


def join_spellings(joining: Joining) -> None:
    """Names surely alike are one where the pages name the same others."""
    for family, kind in _FAMILIES:
        heard: dict[str, list[str]] = defaultdict(list)
        for of, name in sorted(joining.named):
            if of == family and not generic(joining.bearers[joining.named[of, name][0]].name):
                heard[_sound(joining, (of, name))].append(name)
        for _, names in sorted(heard.items()):
            if 1 < len(names) <= CROWD:
                for one, two in combinations(names, 2):
                    _spelled(joining, (family, one), (family, two), kind)


def _spelled(joining: Joining, one: Key, two: Key, kind: NameKind) -> None:
    ours, homes = joining.homes(joining.named[one]), joining.homes(joining.named[two])
    if len(ours) != 1 or len(homes) != 1 or ours == homes:
        return
    name, other = (joining.bearers[joining.named[key][0]].name for key in (one, two))
    if (sure(name, other, kind) or _initials(name, other)) and _supported(joining, one, two):
        few, many = sorted((one, two), key=lambda key: (len(joining.named[key]), key))
        joining.join(joining.named[few], joining.named[many][0], _SPELLED)


def _supported(joining: Joining, one: Key, two: Key) -> bool:
    """True where some page of each names the same others, and no page holds both names apart."""
    ours, theirs = joining.named[one], joining.named[two]
    pages = {joining.bearers[member].document for member in ours}
    if any(joining.bearers[member].document in pages for member in theirs):
        return False
    if one[0] == "body" and _abroad(_lands(joining, ours), _lands(joining, theirs)):
        return False
    strong = {f for member in ours for f in joining.context(member).strong}
    weak = {f for member in ours for f in joining.context(member).weak}
    told = [joining.context(member) for member in theirs]
    return any(c.strong & strong or len(c.weak & weak) > 1 for c in told)


def _lands(joining: Joining, members: list[int]) -> set[str]:
    """The countries that the pages of some bearers name first."""
    return {land for member in members if (land := lead(joining.bearers[member]))}


def _abroad(ours: set[str], theirs: set[str]) -> bool:
    return bool(ours and theirs and not ours & theirs)


def _meant(joining: Joining, second: Key, homes: list[int]) -> bool:
    """A second name of one word needs a page that names the same others as the one defining it."""
    if " " in second[1]:
        return True
    told = [joining.context(home) for home in homes]
    return any(joining.context(m).supports(c) for m in joining.named[second] for c in told)


def _office(name: str) -> bool:
    """True for a name with a word such as "ministry", which a government does not go by."""
    words = set(plain(name).split()) - {"government"}
    return not words.isdisjoint(words_of("institution"))


def _telling(alias: str, kind: str) -> bool:
    if kind == "person":
        return full(alias, "person")
    return kind != "government" and not abbreviation(alias) and not generic(alias)


def _person(joining: Joining, member: int) -> bool:
    """True where the page tells of a person: it has a post, or goes by its surname alone."""
    bearer = joining.bearers[member]
    by_surname = surname(bearer.name) in {plain(alias) for alias in bearer.aliases}
    return bearer.type == "person" and (bool(bearer.posts) or by_surname)


def _sound(joining: Joining, name: Key) -> str:
    bearer = joining.bearers[joining.named[name][0]]
    return sound(bearer.name, bearer.type)


def _initials(one: str, two: str) -> bool:
    """True where the names differ by initials between the names that one of them has alone."""
    left, right = (plain(name).split() for name in (one, two))
    few, many = sorted((left, right), key=len)
    return len(few) < len(many) and few == [word for word in many if len(word) > 1]
