"""Names that several may bear, joined where exactly one bearer fits: abbreviations, surnames."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from sayso.actors.joining import Joining, Key
from sayso.actors.lands import land
from sayso.actors.names import FAMILY, abbreviation, initialled, letters, surname
from sayso.actors.namesakes import RICH

COMPANY = 3
"""Others whom two pages name by their whole names before a bare surname is one person's on both."""

CROWD = 200
"""Pages with one bare surname that are compared, at most."""

_SAME_COMPANY = "same short name in the same company"


def join_abbreviations(joining: Joining) -> None:
    """ "FCF" is the body whose full name a page shortens to it, if no other body's is."""
    defined: dict[Key, list[int]] = defaultdict(list)
    for (family, _), members in joining.named.items():
        for member in members:
            for alias in joining.bearers[member].aliases:
                if abbreviation(alias):
                    defined[family, letters(alias)].append(member)
    for short, members in _abbreviated(joining).items():
        spelled = joining.named.get(short, [])  # "Nato" beside "NATO"
        homes = joining.homes([*defined.get(short, ()), *spelled])
        if len(homes) == 1:
            fit = [member for member in members if _at_home(joining, member, homes[0])]
            joining.join(fit, homes[0], "same defined abbreviation")
        elif homes:
            _by_company(joining, members, homes)
        else:
            joining.reasons[members[0]] = "same abbreviation"
            joining.join(members, members[0], "same abbreviation")


def _at_home(joining: Joining, member: int, home: int) -> bool:
    """False where the body's name holds a country that the page does not name."""
    where = land(joining.bearers[home].name)
    return where is None or f"land {where}" in joining.context(member).weak


def join_surnames(joining: Joining) -> None:
    """A surname, or one with initials, is its only bearer's in the whole case."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for (family, name), members in joining.named.items():
        if family == "person":
            bearers[surname(name)] += members
    for (family, name), members in sorted(joining.short.items()):
        if family != "person":
            continue
        fits = [
            member
            for member in bearers.get(surname(name), ())
            if initialled(name, joining.bearers[member].name)
        ]
        homes = joining.homes(fits)
        if not homes:
            _in_company(joining, members)
        elif len(homes) == 1:
            told = _Told(joining, fits)
            fit = [member for member in members if not told.against(joining, member)]
            joining.join(fit, homes[0], "only bearer of the surname")


def _in_company(joining: Joining, members: list[int]) -> None:
    """A surname that nobody bears in full is one person's on pages that name the same others."""
    for one, two in combinations(members[:CROWD], 2):
        if len(joining.context(one).strong & joining.context(two).strong) >= COMPANY:
            joining.reasons[one] = _SAME_COMPANY
            joining.join([two], one, _SAME_COMPANY)


class _Told:
    """What the pages of some bearers tell: which they are, whom they name, the lands of posts."""

    def __init__(self, joining: Joining, fits: list[int]) -> None:
        contexts = [joining.context(fit) for fit in fits]
        self._pages = {joining.bearers[fit].document for fit in fits}
        self._words = {word for told in contexts for word in told.weak}
        self._lands = {told.lands for told in contexts if told.lands}

    def against(self, joining: Joining, member: int) -> bool:
        """True where the page of a bearer tells that it is none of them.

        It has the full name apart, or posts of other lands, or names nobody in
        common though both sides name enough.
        """
        if joining.bearers[member].document in self._pages:
            return True
        told = joining.context(member)
        enough = min(len(told.weak), len(self._words)) >= RICH
        if enough and told.weak.isdisjoint(self._words):
            return True
        return bool(told.lands) and any(not told.lands & lands for lands in self._lands)


def _abbreviated(joining: Joining) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = defaultdict(list)
    for members in joining.short.values():
        for member in members:
            bearer = joining.bearers[member]
            if bearer.type != "person":
                found[FAMILY[bearer.type], letters(bearer.name)].append(member)
    return {short: found[short] for short in sorted(found)}


def _by_company(joining: Joining, members: list[int], homes: list[int]) -> None:
    """Of several bodies with one abbreviation, the one whose page names the same others."""
    company = {home: joining.context(home).strong for home in homes}
    for member in members:
        strong = joining.context(member).strong
        fits = [home for home in homes if strong & company[home]]
        if len(fits) == 1:
            joining.join([member], fits[0], "same defined abbreviation")
