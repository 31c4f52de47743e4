"""The rows of the table of ties: `class a > b | relation words | options`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

from sayso.records import Certainty, Polarity, classes
from training.corpus.slip import Slip

OWN_VOICE = "0"
# Classes whose claims may say something of one actor alone.
SINGLE = frozenset({"role", "presence", "designation", "alias"})
_ENDS = re.compile(r"(\w+) ([a-z0-9, ]+?)(?: ([>=-]) ?(.+))?$")
_FLAGS = frozenset({"denied", "past", "probable", "possible", "future", "requested"})
_WORDED = ("when", "from", "to", "where")
_MUTUAL = frozenset(name for name, row in classes().items() if row.mutual)


@dataclass(frozen=True, slots=True)
class Row:
    """One row for one pair of ends; `b` is None where `value` is told of `a` alone.

    `pieces` are the relation words in their order. `by` is the number of the
    statement that it rests on where the words do not show it, `0` for the own
    voice. `paragraph` counts from 0, the title. `back` and `ahead` are further
    sentences of evidence. `past` marks a role told as over.
    """

    line: int
    cls: str
    a: str
    b: str | None
    value: str | None
    directed: bool
    pieces: tuple[str, ...]
    polarity: Polarity = "asserted"
    certainty: Certainty = "fact"
    past: bool = False
    by: str | None = None
    paragraph: int | None = None
    back: int = 0
    ahead: int = 0
    when: str | None = None
    since: str | None = None
    until: str | None = None
    where: str | None = None


def rows(written: Iterable[tuple[int, str]], slips: list[Slip]) -> list[Row]:
    """The rows of the table; joint ends (`a, b > c`) become a row for each pair."""
    made: list[Row] = []
    for line, row in written:
        fields = [field.strip() for field in row.split("|")]
        ends = _ENDS.match(fields[0])
        if len(fields) < 2 or ends is None or not fields[1]:
            text = f"“{row}” is no tie. Write: class a > b | relation words | options."
            slips.append(Slip(line, text))
            continue
        if ends[1] not in classes():
            slips.append(Slip(line, f"There is no class {ends[1]}."))
            continue
        made.extend(_row(line, ends, fields, slips))
    return made


def _row(line: int, ends: re.Match[str], fields: list[str], slips: list[Slip]) -> list[Row]:
    cls, sign = ends[1], ends[3]
    pieces = tuple(piece.strip() for piece in fields[1].split(" .. "))
    row = Row(line, cls, "", None, None, sign == ">", pieces)
    for option in fields[2:]:
        row = _option(row, option, slips)
    firsts = [key.strip() for key in ends[2].split(",")]
    if sign in (">", "-"):
        _direction(line, cls, sign, slips)
        seconds = [key.strip() for key in ends[4].split(",")]
        return [replace(row, a=a, b=b) for a in firsts for b in seconds]
    if cls not in SINGLE:
        slips.append(Slip(line, f"A tie of class {cls} needs a second end."))
    value = ends[4] if sign == "=" else fields[1]
    return [replace(row, a=a, value=value) for a in firsts]


def _direction(line: int, cls: str, sign: str, slips: list[Slip]) -> None:
    if cls in _MUTUAL and sign == ">":
        slips.append(Slip(line, f"{cls} has no direction: write a - b."))
    if cls not in _MUTUAL and cls != "other" and sign == "-":
        slips.append(Slip(line, f"{cls} runs from who acts to whom it concerns: write a > b."))


def _option(row: Row, option: str, slips: list[Slip]) -> Row:
    name, _, rest = option.partition(" ")
    if name in _WORDED and rest:
        field = {"from": "since", "to": "until"}.get(name, name)
        return replace(row, **{field: rest.strip()})  # type: ignore[arg-type]
    if name == "by" and re.fullmatch(r"\d+", rest):
        return replace(row, by=rest)
    for word in option.split():
        row = _flag(row, word, slips)
    return row


def _flag(row: Row, word: str, slips: list[Slip]) -> Row:
    if word == "denied":
        return replace(row, polarity="denied")
    if word == "past":
        return replace(row, past=True)
    if word in _FLAGS:
        return replace(row, certainty=cast(Certainty, word))
    if found := re.fullmatch(r"([@+-])(\d+)", word):
        field = {"@": "paragraph", "-": "back", "+": "ahead"}[found[1]]
        return replace(row, **{field: int(found[2])})  # type: ignore[arg-type]
    slips.append(Slip(row.line, f"“{word}” is no option of a tie."))
    return row
