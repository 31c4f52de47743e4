"""Lines of a report: page text made safe for a terminal, quoted and marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import category

from rich.console import Console, ConsoleOptions
from rich.text import Text

from sayso.records import Span

MARK = "bold underline"
_UNSAFE = {"Cc", "Cf", "Cs", "Co"}


def printable(words: str) -> str:
    """`words` on one line, without characters that steer a terminal or turn its direction."""
    return " ".join("".join(" " if category(c) in _UNSAFE else c for c in words).split())


@dataclass(frozen=True, slots=True)
class Indented:
    """A text wrapped with `columns` blank columns before each line and none behind it."""

    text: Text | str
    columns: int
    hang: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Text]:
        text = Text(self.text) if isinstance(self.text, str) else self.text
        margin = self.columns
        for line in text.wrap(console, max(20, options.max_width - margin - self.hang)):
            line.rstrip()
            yield Text(" " * margin) + line
            margin = self.columns + self.hang


def quoted(text: str, evidence: Span, marks: Iterable[Span]) -> Text:
    """The evidence in quotation marks, the spans in `marks` set off.

    They are bold on a terminal and stand between asterisks wherever styles are
    lost, so that a report kept as a text file shows them too.
    """
    line = Text('"')
    place = evidence.start
    for mark in joined(evidence, marks):
        line.append(_gap(text[place : mark.start]))
        line.append(f"*{printable(mark.of(text))}*", style=MARK)
        place = mark.end
    line.append(_gap(text[place : evidence.end]).rstrip() + '"')
    return line


def joined(evidence: Span, marks: Iterable[Span]) -> list[Span]:
    """The marks inside `evidence`, in order, those that touch or overlap made one."""
    runs: list[Span] = []
    for mark in sorted(m for m in marks if evidence.covers(m) and m.start < m.end):
        if runs and mark.start <= runs[-1].end + 1:
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, mark.end))
        else:
            runs.append(mark)
    return runs


def _gap(words: str) -> str:
    """Words between marks, keeping the single space on either side."""
    before = " " if words[:1].isspace() else ""
    after = " " if words[-1:].isspace() and len(words) > 1 else ""
    return before + printable(words) + after


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 tie", "2 ties"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
