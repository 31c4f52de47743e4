"""How far two annotations of one text agree: actors, statements, ties, and what a tie says.

The rules are those of careful readers: actors are the same where they share a
name or alias, or full names of which one holds all words of the other; ties
match where both ends are the same and half of the words of the shorter sentence
are shared; statements where the speakers are the same and half of the words.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

Annotation = Mapping[str, Any]
"""What `training.corpus.annotations` writes: page, actors, statements, ties."""

T = TypeVar("T")
ORIGIN = 0.6  # share of the words of the shorter description that two origins must share
_WORD = re.compile(r"\w+")
_KIND = re.compile(r"^(?:anonymous|document)\s*:\s*")


def tally(pairs: Iterable[tuple[Annotation, Annotation]]) -> dict[str, float | int]:
    """Figures over pairs of annotations, the one to hold against first; shares in hundredths."""
    counts: Counter[str] = Counter()
    for gold, other in pairs:
        _page(counts, gold, other)
    matched = max(1, counts["tie both"])
    shares = ("direction", "class", "polarity", "certainty", "origin")
    return {
        **{f"{kind}s_f1": _f1(counts, kind) for kind in ("actor", "statement", "tie")},
        "ties_precision": _share(counts["tie both"], counts["tie other"]),
        "ties_recall": _share(counts["tie both"], counts["tie gold"]),
        **{name: _share(counts[name], matched) for name in shares},
        "articles": counts["pages"],
        "ties": counts["tie gold"],
    }


def _page(counts: Counter[str], gold: Annotation, other: Annotation) -> None:
    one, two = Names(gold), Names(other)
    ties = _matches(gold["ties"], other["ties"], lambda g, o: _tied(one, g, two, o))
    found = {
        "actor": _matches(
            list(one.known), list(two.known), lambda g, o: float(same(one, g, two, o))
        ),
        "statement": _matches(
            gold["statements"], other["statements"], lambda g, o: _stated(one, g, two, o)
        ),
        "tie": ties,
    }
    for kind, pairs in found.items():
        counts[f"{kind} gold"] += len(gold[f"{kind}s"])
        counts[f"{kind} other"] += len(other[f"{kind}s"])
        counts[f"{kind} both"] += len(pairs)
    for g, o in ties:
        straight = same(one, g["a"], two, o["a"])
        free = g["direction"] == "none"
        counts["direction"] += free == (o["direction"] == "none") and (free or straight)
        counts["origin"] += _origin(one, g["origin"], two, o["origin"])
        for name in ("class", "polarity", "certainty"):
            counts[name] += g[name] == o[name]
    counts["pages"] += 1


class Names:
    """The names under which each actor of an annotation goes."""

    def __init__(self, annotation: Annotation) -> None:
        self.known = {
            actor["name"]: {plain(name) for name in (actor["name"], *actor["aliases"])} - {""}
            for actor in annotation["actors"]
        }

    def of(self, name: str | None) -> set[str]:
        """The names of an actor, or a description alone, without the word for its kind."""
        if name in self.known:
            return self.known[name]
        return {plain(_KIND.sub("", name or ""))} - {""}


def same(one: Names, a: str | None, two: Names, b: str | None) -> bool:
    """True where two names mean one actor."""
    names, others = one.of(a), two.of(b)
    if names & others:
        return True
    pairs = [(set(x.split()), set(y.split())) for x in names for y in others]
    return any(min(len(x), len(y)) > 1 and (x <= y or y <= x) for x, y in pairs)


def plain(name: str) -> str:
    """`name` without case, accents, article, possessive and punctuation."""
    text = unicodedata.normalize("NFKD", name).replace("’", "'")
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = re.sub(r"[^\w\s]", " ", re.sub(r"'s\b", "", text)).strip()
    return " ".join(re.sub(r"^(?:the|a|an)\s+", "", text).split())


def _tied(one: Names, g: Annotation, two: Names, o: Annotation) -> float:
    straight = same(one, g["a"], two, o["a"]) and same(one, g["b"], two, o["b"])
    turned = same(one, g["a"], two, o["b"]) and same(one, g["b"], two, o["a"])
    shared = _shared(g["sentence"], o["sentence"])
    if not (straight or turned) or shared < 0.5:
        return 0
    alike = 0.2 * (_shared(g["relation"], o["relation"]) > 0.3)
    return shared + 0.5 * straight + float(g["class"] == o["class"]) + alike


def _stated(one: Names, g: Annotation, two: Names, o: Annotation) -> float:
    if not same(one, g["speaker"], two, o["speaker"]):
        return 0
    shared = _shared(g["content"], o["content"])
    return shared if shared >= 0.5 else 0


def _origin(one: Names, g: str, two: Names, o: str) -> bool:
    if plain(g) == plain(o) or same(one, g, two, o):
        return True
    return "outlet" not in (g, o) and _shared(g, o) >= ORIGIN


def _shared(one: str, other: str) -> float:
    a, b = set(_WORD.findall(plain(one))), set(_WORD.findall(plain(other)))
    return len(a & b) / max(1, min(len(a), len(b)))


def _matches(
    gold: Sequence[T], other: Sequence[T], worth: Callable[[T, T], float]
) -> list[tuple[T, T]]:
    """Each of `gold` with the best of `other` that is left, where any is worth anything."""
    left, found = list(other), []
    for one in gold:
        best = max(left, key=lambda two: worth(one, two), default=None)
        if best is not None and worth(one, best) > 0:
            left.remove(best)
            found.append((one, best))
    return found


def _f1(counts: Counter[str], kind: str) -> float:
    both = counts[f"{kind} gold"] + counts[f"{kind} other"]
    return _share(2 * counts[f"{kind} both"], both)


def _share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)
