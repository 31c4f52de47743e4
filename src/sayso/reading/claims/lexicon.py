"""The word lists of the claims step, read once from the TOML files beside this module."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a word makes a tie. Fields as at the head of `verbs.toml`.

    `a` and `b` are slots in the order in which they are tried; `obj` and `of`
    are the lemmas of which one must stand there, or None where nothing must.
    """

    cls: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    mutual: bool = False
    pairs: bool = False
    through: Words | None = None
    any_owner: bool = False
    obj: Words | None = None
    of: Words | None = None
    extra: str | None = None
    passive: bool | None = None
    demand: bool = False
    kind: str | None = None
    holder: str | None = None
    before: Words | None = None
    near: Words | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists; `verbs`, `nouns`, `adjectives`: the frames of a lemma, in the files' order."""

    verbs: dict[str, tuple[Frame, ...]]
    nouns: dict[str, tuple[Frame, ...]]
    adjectives: dict[str, tuple[Frame, ...]]
    unowned: Words
    people: dict[str, Words]
    complement: dict[str, str]
    noun_context: dict[str, str]
    governors: dict[str, Words]
    beside: dict[str, Words]
    states: dict[str, Words]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("sayso.reading.claims").joinpath(name).read_text("utf-8"))


def _words(text: str) -> Words:
    return frozenset(text.split())


@cache
def lexicon() -> Lexicon:
    """The lexicon, loaded at the first call."""
    nouns, contexts = _table("nouns.toml"), _table("contexts.toml")
    lists = {name: _words(text) for name, text in nouns["lists"].items()}
    owned = {name: _words(text) for name, text in nouns["owned"].items()}
    return Lexicon(
        verbs=_frames(_table("verbs.toml")["frame"], lists, owned),
        nouns=_frames(nouns["frame"], lists, owned, pairs=True),
        adjectives=_frames(nouns["adjective"], lists, owned),
        unowned=owned["unowned"],
        people={name: _words(text) for name, text in _table("people.toml").items()},
        complement=_effects(contexts["complement"]),
        noun_context=_effects(contexts["noun"]),
        governors={name: _words(text) for name, text in contexts["governors"].items()},
        beside={name: _words(text) for name, text in contexts["beside"].items()},
        states={name: _words(text) for name, text in _table("states.toml").items()},
    )


def _effects(table: dict[str, str]) -> dict[str, str]:
    """Each word with its effect; a word keeps the first effect that lists it."""
    effects: dict[str, str] = {}
    for name, text in table.items():
        effect = name.removeprefix("n_")
        prefix = "of:" if name.startswith("n_") else ""
        for word in text.split():
            effects.setdefault(prefix + word, effect)
    return effects


def _frames(
    rows: list[dict[str, Any]],
    lists: dict[str, Words],
    owned: dict[str, Words],
    *,
    pairs: bool = False,
) -> dict[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = defaultdict(list)
    for row in rows:
        frame = _frame(row, lists, owned, pairs=pairs)
        for word in dict.fromkeys(row["words"].split()):
            found[word].append(frame)
    return {word: tuple(frames) for word, frames in found.items()}


def _frame(
    row: dict[str, Any], lists: dict[str, Words], owned: dict[str, Words], *, pairs: bool
) -> Frame:
    return Frame(
        cls=row["cls"],
        a=tuple(row["a"].split()),
        b=tuple(row["b"].split()),
        mutual=row.get("mutual", False),
        pairs=row.get("pairs", row.get("mutual", False) and pairs),
        through=owned.get(row.get("through", "")),
        any_owner=row.get("through") == "any",
        obj=lists[row["obj"]] if "obj" in row else None,
        of=_words(row["of"]) if "of" in row else None,
        extra=row.get("extra"),
        passive=row.get("passive"),
        demand=row.get("demand", False),
        kind=row.get("kind"),
        holder=row.get("holder"),
        before=_words(row["before"]) if "before" in row else None,
        near=_words(row["near"]) if "near" in row else None,
        bare=row.get("bare", False),
    )
