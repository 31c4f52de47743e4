"""How alike two names are: the chance that they are spellings of one name.

A logistic model weighs the traits of a pair (see `traits.py`). Its weights, and the
threshold from which two names are put before a person, are learned by
`training.names` and stand in `likeness.toml`.
"""

from __future__ import annotations

import math
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from sayso.actors.traits import TRAITS, NameKind, traits, values

KINDS: tuple[NameKind, ...] = ("person", "body")

_CACHED = 1 << 16


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
    """True where the two are spellings of one name so surely that nobody need be asked.

    Names of which one has a part that the other lacks never are, nor those with other
    numbers or other legal forms.
    """
    return likeness(one, two, kind) >= _model(kind).sure and comparable(one, two, kind)


@lru_cache(_CACHED)
def comparable(one: str, two: str, kind: NameKind) -> bool:
    """True where neither has a part that the other lacks, another number or legal form."""
    found = traits(one, two, kind)
    if found is None:
        return False
    parts = found.swapped + found.swapped_letters + found.extra_letters
    return not (parts or found.numbers or found.forms)


@lru_cache(_CACHED)
def _likeness(one: str, two: str, kind: NameKind) -> float:
    found = traits(one, two, kind)
    if found is None:
        return 0.0
    model = _model(kind)
    told = sum(w * x for w, x in zip(model.weights, values(found), strict=True))
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
