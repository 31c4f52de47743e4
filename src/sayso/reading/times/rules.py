"""The table of rules, compiled into one pattern over the symbols of tokens."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sayso.reading.times.lexicon import Lexicon, load_lexicon

_ELEMENT = re.compile(r"\{(?P<kind>\w+)\}|(?P<word>[^\W\d_]+)|(?P<frame>[()|?])|(?P<mark>[^\w\s])")
_PART = re.compile(r"<([A-Z]+)>")


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of `rules.toml`: `make` names the function that gives the value."""

    pattern: str
    make: str
    example: str


@dataclass(frozen=True, slots=True)
class Table:
    """The rules, the words that they ask for, and `scan`, all of them at once.

    Group "r3" of `scan` is the rule of index 3. `core` are the
    symbols of which every expression has at least one.
    """

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    scan: re.Pattern[str]
    core: frozenset[str]


@cache
def table() -> Table:
    """The shipped table, compiled when it is first asked for."""
    data = tomllib.loads(files(__package__).joinpath("rules.toml").read_text("utf-8"))
    parts = data["parts"]
    rules = tuple(Rule(**row) for row in data["rule"])
    patterns = [_expand(rule.pattern, parts) for rule in rules]
    lexicon = load_lexicon(word for pattern in patterns for word in _literals(pattern))
    bodies = [_compile(pattern, f"r{i}", lexicon) for i, pattern in enumerate(patterns)]
    core = frozenset("".join(lexicon.having(kind) for kind in data["core"]))
    return Table(rules, lexicon, re.compile("|".join(bodies)), core)


def _expand(pattern: str, parts: dict[str, str]) -> str:
    """The pattern with its parts written out."""
    while _PART.search(pattern):
        pattern = _PART.sub(lambda match: parts[match[1]], pattern)
    return pattern


def _literals(pattern: str) -> list[str]:
    """The words and marks that a pattern names itself."""
    return [m["word"] or m["mark"] for m in _ELEMENT.finditer(pattern) if m["word"] or m["mark"]]


def _compile(pattern: str, group: str, lexicon: Lexicon) -> str:
    """A pattern over symbols; the expression itself is the group of that name."""
    before, _, body = pattern.rpartition("~")
    head = f"(?<={_translate(before, lexicon)})" if before else ""
    return f"{head}(?P<{group}>{_translate(body, lexicon)})"


def _translate(pattern: str, lexicon: Lexicon) -> str:
    """The elements of a pattern as classes of symbols."""
    out = []
    for match in _ELEMENT.finditer(pattern):
        if frame := match["frame"]:
            out.append("(?:" if frame == "(" else frame)
            continue
        kind = match["kind"] or "=" + (match["word"] or match["mark"])
        symbols = lexicon.having(kind)
        if not symbols:
            raise ValueError(f"No word is of kind {kind}.")
        out.append(f"[{symbols}]")
    return "".join(out)
