"""Marks of one number make a statement: who says what, to whom, resting on what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sayso.records import SayingKind, Span
from training.corpus.cast import Entry, outer
from training.corpus.marks import Mark, MarkKind
from training.corpus.slip import Slip

UNNAMED = "?"
_OWN = frozenset({"his", "her", "its", "their", "my", "our"})
_OWNS = re.compile(r"[’']s?\b")
_AND = re.compile(r",? (?:and|or) ")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|(?<!\w)[‘'][^\n]*?(?:[’'](?!\w)|$)")


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution as written.

    `speaker` is an actor's key, `?key` or `!key` for an unnamed source or a
    document, `?` for nobody the text tells of. `rests` are keys of the same
    kinds, in their order. `parent` is the number of another statement.
    """

    number: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: str
    told: str | None
    rests: tuple[str, ...]
    parent: str | None
    line: int


def statements(
    text: str, marks: tuple[Mark, ...], table: Mapping[str, Entry], slips: list[Slip]
) -> dict[str, Statement]:
    """The statements by number, in the order of the text."""
    groups: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.kind != "mention":
            groups.setdefault(mark.key, []).append(mark)
    made = {n: _statement(n, group, text, marks, table, slips) for n, group in groups.items()}
    return {number: _placed(said, made) for number, said in made.items()}


def saying_kind(text: str, said: Statement) -> SayingKind:
    """Direct where quotation marks hold all of the content, mixed where they hold some.

    What has neither source nor cue beside it is an answer in an interview: direct.
    """
    if not said.source and not said.cue:
        return "direct"
    words = [span.of(text) for span in said.content]
    inside = sum(len(run[0]) for piece in words for run in _QUOTED.finditer(piece))
    bare = sum(len(_QUOTED.sub("", piece).strip(" ,.;:—-…")) for piece in words)
    if not inside:
        return "indirect"
    return "mixed" if bare else "direct"


def _statement(
    number: str,
    group: list[Mark],
    text: str,
    marks: tuple[Mark, ...],
    table: Mapping[str, Entry],
    slips: list[Slip],
) -> Statement:
    extras = [pair for mark in group for pair in mark.extras]
    given = [key for sign, key in extras if sign == "="]
    told = [key for sign, key in extras if sign == ">"]
    parent = [key for sign, key in extras if sign == "^"]
    source = _spans(group, "source")
    speaker = (
        given[0] if given else _speaker(number, group[0].line, source, text, marks, table, slips)
    )
    return Statement(
        number=number,
        source=source,
        cue=_spans(group, "cue"),
        content=_spans(group, "content"),
        speaker=speaker,
        told=told[0] if told else None,
        rests=tuple(key for sign, key in extras if sign == "<"),
        parent=parent[0] if parent else None,
        line=group[0].line,
    )


def _speaker(
    number: str,
    line: int,
    source: tuple[Span, ...],
    text: str,
    marks: tuple[Mark, ...],
    table: Mapping[str, Entry],
    slips: list[Slip],
) -> str:
    found = [m for span in source for m in outer(marks, span) if m.key != "_"]
    people = [m for m in found if m.key[0] in "?!" or _person(m, table)]
    heads = [m for m in people or found if not _owner(text, m)]
    keys = list(dict.fromkeys(m.key for m in heads))
    first = bool(people) or (heads and source[0].start == heads[0].start)
    if len(keys) == 1 or (keys and first and not _AND.match(text, heads[0].end)):
        return keys[0]
    told = "its source names several" if keys else "its source holds no mention"
    slip = f"Statement {number} has no clear speaker ({told}). Write {{s{number}=key …}}."
    slips.append(Slip(line, slip))
    return UNNAMED


def _owner(text: str, mark: Mark) -> bool:
    """True for one whose lawyer or chief speaks: "Orlov’s lawyer", "its chairwoman"."""
    return text[mark.start : mark.end].lower() in _OWN or bool(_OWNS.match(text, mark.end))


def _person(mark: Mark, table: Mapping[str, Entry]) -> bool:
    return mark.key in table and table[mark.key].type == "person"


def _spans(group: list[Mark], kind: MarkKind) -> tuple[Span, ...]:
    return tuple(mark.span for mark in group if mark.kind == kind)


def _placed(said: Statement, made: Mapping[str, Statement]) -> Statement:
    if said.parent is not None:
        return said
    cue = said.cue or said.content
    over = [
        other
        for other in made.values()
        if other is not said and cue and all(_inside(span, other.content) for span in cue)
    ]
    if not over:
        return said
    inner = min(over, key=lambda other: sum(s.end - s.start for s in other.content))
    return replace(said, parent=inner.number)


def _inside(span: Span, content: Iterable[Span]) -> bool:
    return any(piece.covers(span) for piece in content)
