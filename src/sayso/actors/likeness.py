"""How alike two names are: the chance that they are spellings of one name.

Rigour takes the names apart and pairs their parts, by meaning (initials, legal
forms, spellings of one given name) and by spelling, as nomenklatura's logic-v2
does. A logistic model weighs what is left over. Its weights, and the threshold
from which two names are put before a person, are learned by `training.names`
and stand in `likeness.toml`.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import astuple, dataclass, fields
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple

from rigour.names import (
    Alignment,
    Name,
    NamePart,
    NamePartTag,
    NameTypeTag,
    Symbol,
    align_person_name_order,
    analyze_names,
    compare_parts,
    pair_symbols,
)
from rigour.text.distance import levenshtein

NameKind = Literal["person", "body"]
KINDS: tuple[NameKind, ...] = ("person", "body")

_CACHED = 1 << 16
_CATEGORY = Symbol.Category
# What a pair by meaning is worth and weighs: nomenklatura 4.17, logic_v2/names/magic.py.
_WORTH = {
    _CATEGORY.ORG_CLASS: (0.8, 0.7),
    _CATEGORY.INITIAL: (0.9, 0.5),
    _CATEGORY.NAME: (0.9, 1.0),
    _CATEGORY.NICK: (0.6, 0.8),
    _CATEGORY.SYMBOL: (0.9, 0.3),
    _CATEGORY.DOMAIN: (0.9, 0.7),
    _CATEGORY.NUMERIC: (0.9, 1.3),
    _CATEGORY.LOCATION: (0.9, 0.8),
}
_LONE = 0.5  # the weight of a part without counterpart: between logic-v2's 0.8 and 0.2


@dataclass(frozen=True, slots=True)
class Traits:
    """What two names have in common and what not; letters as shares of the mean length.

    `swapped` is 1 where each name has a part that the other lacks, such as two
    surnames; `swapped_letters` and `extra_letters` are the letters of such parts
    on both sides and on one side alone. `lost` are letters of parts that pair by
    spelling, times what their spelling differs; `worst` is the worst such pair, 0
    to 1. `distance` is the edit distance of the whole, `first` that of the first
    parts. `places` is 1 where each name has a place that the other lacks, `words`
    where a word such as "holding" stands on one side alone, `numbers` where a
    number does. `length` is the mean number of letters, in fortieths. `score` is
    the mean worth of all pairs.
    """

    swapped: float
    swapped_letters: float
    extra_letters: float
    lost: float
    worst: float
    distance: float
    first: float
    places: float
    words: float
    numbers: float
    length: float
    score: float


TRAITS = tuple(field.name for field in fields(Traits))


def likeness(one: str, two: str, kind: NameKind) -> float:
    """The chance, 0 to 1, that both are spellings of one name; 0 where one holds no letters."""
    low, high = sorted((one, two))
    return _likeness(low, high, kind)


def alike(one: str, two: str, kind: NameKind) -> bool:
    """True where the two names are alike enough to be put before a person."""
    return likeness(one, two, kind) >= threshold(kind)


def threshold(kind: NameKind) -> float:
    """The likeness from which names of that kind count as alike."""
    return _model(kind).threshold


def sure(one: str, two: str, kind: NameKind) -> bool:
    """True where the two are spellings of one name so surely that nobody need be asked."""
    return likeness(one, two, kind) >= _model(kind).sure


def traits(one: str, two: str, kind: NameKind) -> Traits | None:
    """The traits of a pair of names; None where one of them holds no letters."""
    left, right = _name(one, kind), _name(two, kind)
    if left is None or right is None:
        return None
    score, pairs = _aligned(left, right)
    return _traits(left, right, score, pairs)


@lru_cache(_CACHED)
def _likeness(one: str, two: str, kind: NameKind) -> float:
    found = traits(one, two, kind)
    if found is None:
        return 0.0
    model = _model(kind)
    told = sum(w * x for w, x in zip(model.weights, astuple(found), strict=True))
    return 1 / (1 + math.exp(-model.bias - told))


class _Model(NamedTuple):
    weights: tuple[float, ...]
    bias: float
    threshold: float
    sure: float


@cache
def _model(kind: NameKind) -> _Model:
    path = files("sayso.actors") / "likeness.toml"
    rows = tomllib.loads(path.read_text("utf-8"))[kind]
    weights = tuple(rows[name] for name in TRAITS)
    return _Model(weights, rows["bias"], rows["threshold"], rows["sure"])


@lru_cache(_CACHED)
def _name(name: str, kind: NameKind) -> Name | None:
    tag = NameTypeTag.PER if kind == "person" else NameTypeTag.ORG
    found = analyze_names(tag, [name], infer_initials=True, phonetics=False)
    return max(found, key=lambda n: (len(n.form), n.form), default=None)


def _aligned(left: Name, right: Name) -> tuple[float, list[Alignment]]:
    """The pairing of parts with the best mean worth, 0 to 1."""
    best: tuple[float, list[Alignment]] = (-1.0, [])
    for edges in pair_symbols(left, right):
        pairs = [*edges]
        for pair in pairs:
            worth, pair.weight = (
                _WORTH.get(pair.symbol.category, (1.0, 1.0)) if pair.symbol else (0, 1)
            )
            pair.score = 1.0 if pair.qstr == pair.rstr else worth
        pairs += _by_spelling(left, right, pairs)
        total = sum(pair.weight for pair in pairs)
        score = sum(pair.score * pair.weight for pair in pairs) / total if total else 0.0
        if score > best[0]:
            best = score, pairs
    return best


def _by_spelling(left: Name, right: Name, paired: list[Alignment]) -> list[Alignment]:
    ours = {part for pair in paired for part in pair.qps}
    theirs = {part for pair in paired for part in pair.rps}
    mine = [part for part in left.parts if part not in ours]
    other = [part for part in right.parts if part not in theirs]
    if not mine and not other:
        return []
    if left.tag == NameTypeTag.PER:
        mine, other = align_person_name_order(mine, other)
    else:
        mine, other = NamePart.tag_sort(mine), NamePart.tag_sort(other)
    pairs = compare_parts(mine, other)
    for pair in pairs:
        if not pair.qps or not pair.rps:
            pair.weight = _LONE
    return pairs


def _traits(left: Name, right: Name, score: float, pairs: list[Alignment]) -> Traits:
    letters = max(1.0, (_letters(left.parts) + _letters(right.parts)) / 2)
    lone = (
        _Lone(left, [p for pair in pairs if not pair.rps for p in pair.qps]),
        _Lone(right, [p for pair in pairs if not pair.qps for p in pair.rps]),
    )
    spelled = [pair for pair in pairs if pair.qps and pair.rps and pair.symbol is None]
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
        places=float(all(side.places for side in lone)),
        words=float(any(side.words for side in lone)),
        numbers=float(any(side.numbers for side in lone)),
        length=min(letters, 40.0) / 40,
        score=score,
    )


class _Lone:
    """The parts of one name that have no counterpart, without stop words and legal forms."""

    def __init__(self, name: Name, parts: list[NamePart]) -> None:
        means: dict[NamePart, set[object]] = {}
        for span in name.spans:
            for part in span.parts:
                means.setdefault(part, set()).add(span.symbol.category)
        told = [(p, means.get(p, set())) for p in parts if p.tag not in _EMPTY]
        told = [(p, m) for p, m in told if _CATEGORY.ORG_CLASS not in m]
        self.numbers = [p for p, m in told if p.numeric or _CATEGORY.NUMERIC in m]
        rest = [(p, m) for p, m in told if p not in self.numbers]
        self.places = [p for p, m in rest if _CATEGORY.LOCATION in m]
        self.words = [p for p, m in rest if m & {_CATEGORY.SYMBOL, _CATEGORY.DOMAIN}]
        self.letters = _letters([p for p, _ in rest])


_EMPTY = frozenset({NamePartTag.STOP, NamePartTag.LEGAL})


def _letters(parts: list[NamePart] | tuple[NamePart, ...]) -> float:
    return float(sum(len(part.comparable) for part in parts))
