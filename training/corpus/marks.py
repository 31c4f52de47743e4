"""The marks inside an article's text: `[key mention]` and `{s1 …}`, `{c1 …}`, `{q1 …}`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from sayso.records import Span
from training.corpus.slip import FormError

MarkKind = Literal["mention", "source", "cue", "content"]

_MENTION = re.compile(r"([?!]?[a-z][a-z0-9]*(?:\+[?!]?[a-z][a-z0-9]*)*|_) ")
_SAYING = re.compile(r"([scq])(\d+)((?:[=><^][?!]?[a-z0-9]*)*) ")
_EXTRA = re.compile(r"([=><^])([?!]?[a-z0-9]*)")
_KINDS: dict[str, MarkKind] = {"s": "source", "c": "cue", "q": "content"}
# Left out of a mention, so that it does not matter on which side of the bracket it stands.
_HONORIFIC = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Mx|Prof|Professor|Judge|Senator|Sen|President|Colonel|Col"
    r"|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Governor|Gov|Commander|Councillor|Representative"
    r"|Rep|Father|Bishop|Archbishop)\.? (?=[^\W\d_a-z])"
)
_CLOSE = {"]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked run of the clear text.

    `key` is the actor's key for a mention and the statement's number otherwise.
    `extras` are the pairs after it: `=` the speaker, `>` who was told, `<` what
    it rests on, `^` the parent. `line` counts from 1 in the file.
    """

    kind: MarkKind
    key: str
    start: int
    end: int
    line: int
    extras: tuple[tuple[str, str], ...] = ()

    @property
    def span(self) -> Span:
        """The run as a span of the clear text."""
        return Span(self.start, self.end)


@dataclass(slots=True)
class _Reader:
    text: str
    line: int
    at: int = 0
    clear: list[str] = field(default_factory=list)
    size: int = 0
    marks: list[Mark] = field(default_factory=list)
    open: list[tuple[str, MarkKind, str, tuple[tuple[str, str], ...], int, int]] = field(
        default_factory=list
    )


def read(text: str, line: int) -> tuple[str, tuple[Mark, ...]]:
    """The clear text and its marks in reading order; `text` begins on `line` of the file.

    Paragraphs are parted by blank lines; a single line break inside one counts as a space.

    Raises
    ------
    FormError
        A mark is malformed, closed in the wrong order or left open.
    """
    reader = _Reader(text, line)
    while reader.at < len(text):
        _step(reader)
    if reader.open:
        bracket, _, key, _, _, begun = reader.open[-1]
        raise FormError(begun, f"The mark “{bracket}{key} …” is never closed.")
    marks = sorted(reader.marks, key=lambda m: (m.start, -m.end))
    return "".join(reader.clear), tuple(marks)


def _step(reader: _Reader) -> None:
    char = reader.text[reader.at]
    if char == "\\":
        _put(reader, reader.text[reader.at + 1])
        reader.at += 2
    elif char in "[{":
        _begin(reader, char)
    elif char in "]}":
        _finish(reader, char)
        reader.at += 1
    elif char == "\n":
        _break(reader)
    else:
        _put(reader, char)
        reader.at += 1


def _put(reader: _Reader, words: str) -> None:
    reader.clear.append(words)
    reader.size += len(words)


def _break(reader: _Reader) -> None:
    run = re.compile(r"\s+").match(reader.text, reader.at)
    blank = run[0] if run else "\n"
    _put(reader, "\n\n" if blank.count("\n") > 1 else " ")
    reader.line += blank.count("\n")
    reader.at += len(blank)


def _begin(reader: _Reader, bracket: str) -> None:
    pattern = _MENTION if bracket == "[" else _SAYING
    head = pattern.match(reader.text, reader.at + 1)
    if head is None:
        near = reader.text[reader.at : reader.at + 20].split("\n")[0]
        text = f"“{near}” does not begin a mark. Write \\{bracket} for a bracket."
        raise FormError(reader.line, text)
    if bracket == "[":
        reader.open.append(("[", "mention", head[1], (), reader.size, reader.line))
    else:
        extras = tuple((sign, key) for sign, key in _EXTRA.findall(head[3]))
        reader.open.append(("{", _KINDS[head[1]], head[2], extras, reader.size, reader.line))
    reader.at = head.end()


def _finish(reader: _Reader, bracket: str) -> None:
    if not reader.open or reader.open[-1][0] != _CLOSE[bracket]:
        before = "".join(reader.clear[-20:])
        raise FormError(reader.line, f"“{bracket}” after “{before}” closes no open mark.")
    _, kind, key, extras, start, line = reader.open.pop()
    if start == reader.size:
        raise FormError(line, f"The mark of {key} is empty.")
    whole = "".join(reader.clear)
    nested = any(mark.start >= start for mark in reader.marks if mark.kind == "mention")
    if kind == "mention" and not nested and (honorific := _HONORIFIC.match(whole, start)):
        start = honorific.end()
    for piece in _pieces(whole, start):
        for one in key.split("+"):
            reader.marks.append(Mark(kind, one, piece.start, piece.end, line, extras))
        extras = ()


def _pieces(clear: str, start: int) -> list[Span]:
    pieces = []
    for paragraph in clear[start:].split("\n\n"):
        inner = paragraph.strip()
        if inner:
            lead = start + len(paragraph) - len(paragraph.lstrip())
            pieces.append(Span(lead, lead + len(inner)))
        start += len(paragraph) + 2
    return pieces
