"""Two names taken apart, their parts paired, and what is left over.

Rigour takes the names apart and pairs their parts by spelling, as nomenklatura's
logic-v2 does; initials are paired with what they may stand for. Rigour's
dictionaries of names are left out: they take seconds to load.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Literal

from rigour.names import (
    Alignment,
    Name,
    NamePart,
    NameTypeTag,
    align_person_name_order,
    analyze_names,
    compare_parts,
    extract_org_types,
    remove_org_types,
)
from rigour.text.distance import levenshtein

from sayso.actors.lands import land
from sayso.actors.names import words_of

NameKind = Literal["person", "body"]

_CACHED = 1 << 16
# What an initial is worth and weighs: nomenklatura 4.17, logic_v2/names/magic.py.
_INITIAL = 0.9, 0.5
_LONE = 0.5  # the weight of a part without counterpart: between logic-v2's 0.8 and 0.2
_LONG = {
    "corp": "corporation", "co": "company", "inc": "incorporated", "intl": "international",
    "dept": "department", "natl": "national", "assn": "association", "univ": "university",
}  # fmt: skip
_ROMAN = re.compile(r"^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$")


@dataclass(frozen=True, slots=True)
class Traits:
    """What two names have in common and what not; letters as shares of the mean length.

    `swapped` is 1 where each name has a part that the other lacks, such as two
    surnames; `swapped_letters` and `extra_letters` are the letters of such parts
    on both sides and on one side alone. `lost` are letters of parts that pair by
    spelling, times what their spelling differs; `worst` is the worst such pair, 0
    to 1. `distance` is the edit distance of the whole, `first` that of the first
    parts. `forms` is 1 where both have a legal form and not the same, `places`
    where each has a country that the other lacks, `words` where a word such as
    "committee" stands on one side alone, `numbers` where the numbers differ. `length`
    is the mean number of letters, in fortieths, `score` the mean worth of all pairs.
    """

    swapped: float
    swapped_letters: float
    extra_letters: float
    lost: float
    worst: float
    distance: float
    first: float
    forms: float
    places: float
    words: float
    numbers: float
    length: float
    score: float


TRAITS = tuple(field.name for field in fields(Traits))


def values(found: Traits) -> tuple[float, ...]:
    """The traits as a row, in the order of `TRAITS`."""
    return tuple(getattr(found, name) for name in TRAITS)


def traits(one: str, two: str, kind: NameKind) -> Traits | None:
    """The traits of a pair of names; None where one of them holds no letters."""
    left, right = _name(one, kind), _name(two, kind)
    if left is None or right is None:
        return None
    score, pairs = _aligned(left, right)
    return _traits(left, right, score, pairs, _forms(one, two) if kind == "body" else 0.0)


@lru_cache(_CACHED)
def _name(name: str, kind: NameKind) -> Name | None:
    tag = NameTypeTag.PER if kind == "person" else NameTypeTag.ORG
    bare = _bare(name) if kind == "body" else ""
    found = analyze_names(tag, [bare or name], symbols=False, phonetics=False)
    told = (name for name in found if name.parts)
    return max(told, key=lambda n: (len(n.form), n.form), default=None)


def _bare(name: str) -> str:
    """A body's name without its legal form, common abbreviations written out."""
    words = remove_org_types(name.casefold()).replace("&", " and ").split()
    return " ".join(_LONG.get(word.strip(".,()"), word) for word in words)


def _forms(one: str, two: str) -> float:
    """1 where both names have a legal form, and not the same."""
    told = [{form for _, form in extract_org_types(name.casefold())} for name in (one, two)]
    return float(all(told) and not told[0] & told[1])


def _aligned(left: Name, right: Name) -> tuple[float, list[Alignment]]:
    """The parts in pairs or alone, and their mean worth, 0 to 1."""
    ours, theirs = list(left.parts), list(right.parts)
    if left.tag == NameTypeTag.PER:
        ours, theirs = align_person_name_order(ours, theirs)
    else:
        ours, theirs = NamePart.tag_sort(ours), NamePart.tag_sort(theirs)
    pairs = compare_parts(ours, theirs)
    if left.tag == NameTypeTag.PER:
        pairs = _initials(pairs)
    for pair in pairs:
        if not pair.qps or not pair.rps:
            pair.weight = _LONE
    total = sum(pair.weight for pair in pairs)
    return sum(pair.score * pair.weight for pair in pairs) / max(total, _LONE), pairs


def _initials(pairs: list[Alignment]) -> list[Alignment]:
    """The pairs, with each initial beside a part that begins with it and was alone."""
    ours = [pair for pair in pairs if not pair.rps]
    theirs = [pair for pair in pairs if not pair.qps]
    found: list[Alignment] = []
    for one in ours:
        for two in theirs:
            if min(len(one.qstr), len(two.rstr)) == 1 and one.qstr[:1] == two.rstr[:1]:
                worth, weight = _INITIAL
                found.append(Alignment(one.qps, two.rps, score=worth, weight=weight))
                theirs.remove(two)
                break
    used = {part for pair in found for part in (*pair.qps, *pair.rps)}
    return [p for p in pairs if not used & {*p.qps, *p.rps}] + found


def _traits(left: Name, right: Name, score: float, pairs: list[Alignment], forms: float) -> Traits:
    letters = max(1.0, (_letters(left.parts) + _letters(right.parts)) / 2)
    lone = (
        _Lone([p for pair in pairs if not pair.rps for p in pair.qps]),
        _Lone([p for pair in pairs if not pair.qps for p in pair.rps]),
    )
    spelled = [pair for pair in pairs if min(len(pair.qstr), len(pair.rstr)) > 1]
    fewer, more = sorted(side.letters for side in lone)
    one, two = left.comparable.replace(" ", ""), right.comparable.replace(" ", "")
    first, second = left.parts[0].comparable, right.parts[0].comparable
    return Traits(
        swapped=float(fewer > 0),
        swapped_letters=fewer / letters,
        extra_letters=(more - fewer) / letters,
        lost=sum((1 - p.score) * len(p.qstr + p.rstr) / 2 for p in spelled) / letters,
        worst=min((p.score for p in spelled), default=1.0),
        distance=levenshtein(one, two) / max(1, len(one), len(two)),
        first=levenshtein(first, second) / max(1, len(first), len(second)),
        forms=forms,
        places=float(all(side.places for side in lone)),
        words=float(any(side.words for side in lone)),
        numbers=float(_numbers(left) != _numbers(right)),
        length=min(letters, 40.0) / 40,
        score=score,
    )


class _Lone:
    """The parts of one name that have no counterpart, without small words."""

    def __init__(self, parts: list[NamePart]) -> None:
        told = [p for p in parts if p.comparable not in words_of("small")]
        self.places = [p for p in told if land(p.form)]
        self.words = [p for p in told if p.comparable in words_of("institution")]
        self.letters = _letters(told)


def _numbers(name: Name) -> set[str]:
    """The numbers in a body's name, Roman ones too; a person's initials are none."""
    roman = name.tag == NameTypeTag.ORG
    return {p.form for p in name.parts if p.numeric or (roman and _ROMAN.match(p.comparable))}


def _letters(parts: Sequence[NamePart]) -> float:
    return float(sum(len(part.comparable) for part in parts))
