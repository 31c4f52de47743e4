"""Speakers: of GUM's attributions that are found, the share whose speaker is named right.

An attribution is found where one of ours has nearly the same content (Dice
coefficient of the characters at least one half); the closest one counts.
Where GUM's coreference chain of the source holds a name, the speaker is right
if the actor given bears one of these names or has a name over the head words of
a mention of the chain. Where it holds none, the unnamed source must be given in
words of the chain, or as an actor who is mentioned at its head words. What
GUM lists as a name of a thing, or as the only ones of a person, is right where
its first words are given ("the union's lawyer"). `wrong` counts another speaker
given, `unknown` none; `first_person` is the part of the pronouns that are "I" or
"we", whom GUM's transcripts do not name in their text. The headline is the dev
split; train stands beside it, test stays unread.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from benchmarks.gum import Gold, Place, texts
from sayso import Attribution, Reading, read_text

_WORD = re.compile(r"\w+")
_SMALL = frozenset({"the", "a", "an", "s", "mr", "mrs", "ms", "dr"})
KINDS = ("pronoun", "first_person", "description", "name")
SELVES = frozenset({"i", "we", "me", "us"})
HALF = 0.5


def run(data: Path) -> dict[str, Any]:
    """Figures of the dev split, those of the train split under `train`."""
    root = data / "gum" if (data / "gum").is_dir() else data
    return {**score(root, "dev"), "train": score(root, "train")}


def score(root: Path, split: str) -> dict[str, Any]:
    """Figures of one split: counts and shares, over all and by kind of source."""
    tally: Counter[tuple[str, str]] = Counter()
    for _, text, golds in texts(root, frozenset({split})):
        reading = read_text(text.text)
        for gold, ours in match(golds, reading.attributions):
            tally.update((kind, verdict(reading, gold, ours)) for kind in kinds_of(gold, text.text))
    kinds = {kind: figures(tally, kind) for kind in KINDS}
    return {**figures(tally, "all"), **kinds}


def figures(tally: Counter[tuple[str, str]], kind: str) -> dict[str, float | int]:
    """Counts of one kind of source, and the share named right in hundredths."""
    right, wrong, unknown = (tally[kind, answer] for answer in ("right", "wrong", "unknown"))
    found = right + wrong + unknown
    share = round(100 * right / max(1, found), 1)
    gold = found + tally[kind, "lost"]
    return {
        "accuracy": share,
        "right": right,
        "wrong": wrong,
        "unknown": unknown,
        "found": found,
        "gold": gold,
    }


def kinds_of(gold: Gold, text: str) -> list[str]:
    """What the source is counted under: all, its kind, and "I" and "we" apart as well."""
    kind = "pronoun" if gold.pronoun else "name" if gold.named else "description"
    words = {text[start:end].lower() for start, end in gold.source}
    return ["all", kind, *(["first_person"] if words & SELVES else [])]


def match(
    golds: list[Gold], ours: Iterable[Attribution]
) -> Iterator[tuple[Gold, Attribution | None]]:
    """Each gold attribution with the closest of ours by content, used once; None where lost."""
    pairs = [
        (-_dice(gold.content, said.content), n, said.id, said)
        for said in ours
        for n, gold in enumerate(golds)
        if _dice(gold.content, said.content) >= HALF
    ]
    taken: dict[int, Attribution] = {}
    used: set[str] = set()
    for _, n, id, said in sorted(pairs, key=lambda pair: pair[:3]):
        if n not in taken and id not in used:
            taken[n] = said
            used.add(id)
    return ((gold, taken.get(n)) for n, gold in enumerate(golds))


def verdict(reading: Reading, gold: Gold, said: Attribution | None) -> str:
    """`right`, `wrong`, `unknown`, or `lost` where no attribution was found."""
    if said is None:
        return "lost"
    if said.speaker is None and said.anonymous is None:
        return "unknown"
    return "right" if _right(reading, gold, said) else "wrong"


def _right(reading: Reading, gold: Gold, said: Attribution) -> bool:
    actor = next((a for a in reading.actors if a.id == said.speaker), None)
    if actor is None:
        text, words = reading.document.text, said.anonymous or ""
        if gold.names:
            given = [_within(words, name) for name in gold.names]
            return all(given) if gold.person else any(given)
        return any(_alike(words, text[start:end]) for start, end in gold.chain)
    if gold.names and {*map(_folded, (actor.name, *actor.aliases))} & {*map(_folded, gold.names)}:
        return True
    kinds = {"name", "metonym"} if gold.names else {"name", "metonym", "description"}
    own = [(m.start, m.end) for m in actor.mentions if m.kind in kinds]
    return any(_shared(a, b) > 0 for a in own for b in gold.cores)


def _alike(one: str, other: str) -> bool:
    a, b = _words(one), _words(other)
    return len(a & b) >= HALF * max(1, min(len(a), len(b)))


def _within(one: str, other: str) -> bool:
    return bool(_words(one)) and f" {_folded(other)} ".startswith(f" {_folded(one)} ")


def _words(text: str) -> set[str]:
    return {word.lower() for word in _WORD.findall(text)} - _SMALL


def _folded(name: str) -> str:
    return " ".join(w for w in map(str.lower, _WORD.findall(name)) if w not in _SMALL)


def _shared(a: Place, b: Place) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _dice(a: Iterable[Place], b: Iterable[Place]) -> float:
    a, b = list(a), list(b)
    both = sum(_shared(x, y) for x in a for y in b)
    return 2 * both / max(1, sum(e - s for s, e in [*a, *b]))
