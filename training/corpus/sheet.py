"""What the parts of an article are read into before its records are made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sayso.records import Mention
from training.corpus import cast, marks, parts, places, statements
from training.corpus.article import Unnamed
from training.corpus.sentences import sentences
from training.corpus.slip import Slip


@dataclass(frozen=True, slots=True)
class Sheet:
    """The article's parts with every key resolved.

    `ids` maps keys of the table to ids of actors, `mentions` keys to the
    mentions in the order of the text. `lines` and `slips` grow while the
    records are made.
    """

    parts: parts.Parts
    text: str
    marks: tuple[marks.Mark, ...]
    table: dict[str, cast.Entry]
    ids: dict[str, str]
    mentions: dict[str, tuple[Mention, ...]]
    unnamed: tuple[Unnamed, ...]
    said: dict[str, statements.Statement]
    page: places.Page
    slips: list[Slip]
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def labels(self) -> dict[str, str]:
        """The words of unnamed sources and documents by key."""
        return {unnamed.key: unnamed.label for unnamed in self.unnamed}


def fill(made: parts.Parts) -> Sheet:
    """The sheet of an article. Raises FormError where its marks do not close."""
    text, found = marks.read(made.text, made.text_line)
    slips: list[Slip] = []
    table = cast.entries(made.actors, slips)
    ids = {key: f"a{number}" for number, key in enumerate(table, 1)}
    mentions = {
        key: tuple(_mentions(row, ids[key], text, found, slips)) for key, row in table.items()
    }
    sheet = Sheet(
        parts=made,
        text=text,
        marks=found,
        table=table,
        ids=ids,
        mentions=mentions,
        unnamed=tuple(_unnamed(text, found)),
        said=statements.statements(text, found, table, slips),
        page=places.Page(text, sentences(text), mentions),
        slips=slips,
    )
    slips.extend(_unknown(sheet))
    return sheet


def _mentions(
    row: cast.Entry, own: str, text: str, found: tuple[marks.Mark, ...], slips: list[Slip]
) -> Iterator[Mention]:
    spans = [mark.span for mark in found if mark.kind == "mention"]
    for mark in found:
        if mark.kind != "mention" or mark.key != row.key:
            continue
        words = mark.span.of(text)
        inner = [span for span in spans if span != mark.span and mark.span.covers(span)]
        kind = cast.kind_of(row, words, inner, mark.start)
        if kind is None:
            slip = f"“{words}” looks like a name and is none of {row.key} ({row.name})."
            slips.append(Slip(mark.line, slip))
        yield Mention(mark.start, mark.end, kind or "name", own)


def _unnamed(text: str, found: tuple[marks.Mark, ...]) -> Iterator[Unnamed]:
    keys = dict.fromkeys(m.key for m in found if m.kind == "mention" and m.key[0] in "?!")
    for key in keys:
        spans = tuple(m.span for m in found if m.kind == "mention" and m.key == key)
        yield Unnamed(key, max((span.of(text) for span in spans), key=len), spans)


def _unknown(sheet: Sheet) -> Iterator[Slip]:
    known = {*sheet.table, *sheet.labels, statements.UNNAMED}
    for mark in sheet.marks:
        if mark.kind == "mention" and mark.key not in known and mark.key != "_":
            yield Slip(mark.line, f"The table of actors has no {mark.key}.")
    for said in sheet.said.values():
        for key in (said.speaker, *([said.told] if said.told else []), *said.rests):
            if key not in known:
                yield Slip(said.line, f"Statement {said.number} names {key}, marked nowhere.")
        if said.parent is not None and said.parent not in sheet.said:
            yield Slip(said.line, f"Statement {said.number} has the unknown parent {said.parent}.")
