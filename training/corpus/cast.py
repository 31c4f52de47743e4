"""The table of actors, and what kind of mention a run of words is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.records import ActorType, MentionKind, Span
from training.corpus.marks import Mark
from training.corpus.slip import Slip

TYPES: dict[str, ActorType] = {
    "person": "person",
    "org": "organization",
    "media": "organization",
    "gov": "government",
    "group": "group",
    "place": "place",
}
_ROW = re.compile(r"([a-z][a-z0-9]*) (\w+) (\S.*)$")
_PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his"
    " himself she her hers herself it its itself they them their theirs themselves who whom whose"
    " which that this these those both one each all neither either another others everyone".split()
)
_LINK = frozenset("of in at for from on to with behind near".split())
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the table: `key type Name; alias; ~metonym`."""

    key: str
    type: ActorType
    media: bool
    name: str
    aliases: tuple[str, ...]
    metonyms: tuple[str, ...]
    line: int


def entries(rows: Iterable[tuple[int, str]], slips: list[Slip]) -> dict[str, Entry]:
    """The table by key, in its order."""
    table: dict[str, Entry] = {}
    for line, row in rows:
        found = _ROW.match(row)
        if found is None or found[2] not in TYPES:
            known = "|".join(TYPES)
            slips.append(Slip(line, f"“{row}” is no actor. Write: key {known} Name; alias."))
        elif found[1] in table:
            slips.append(Slip(line, f"The key {found[1]} stands twice in the table of actors."))
        else:
            table[found[1]] = _entry(line, found)
    return table


def _entry(line: int, found: re.Match[str]) -> Entry:
    name, *others = (part.strip() for part in found[3].split(";"))
    return Entry(
        key=found[1],
        type=TYPES[found[2]],
        media=found[2] == "media",
        name=name,
        aliases=tuple(o for o in others if o and not o.startswith("~")),
        metonyms=tuple(o[1:].strip() for o in others if o.startswith("~")),
        line=line,
    )


def kind_of(entry: Entry, words: str, inner: Iterable[Span], start: int) -> MentionKind | None:
    """The kind of a mention of `entry`; None where capital letters ask for a name it lacks.

    `inner` are the spans of mentions nested in it and `start` its own place.
    """
    bare = plain(words)
    if bare in {plain(name) for name in entry.metonyms}:
        return "metonym"
    if words.lower() in _PRONOUNS:
        return "pronoun"
    if bare in set(map(plain, names(entry))):
        return "name"
    if entry.type == "person" and _part(bare.split(), plain(entry.name).split()):
        return "name"
    # Only descriptions of people begin with an article: "the Minister", "a Dunholm man".
    described = entry.type == "person" and _ARTICLE.match(words)
    return "description" if described or _common(words, inner, start) else None


def names(entry: Entry) -> Iterator[str]:
    """Name and aliases, metonyms left out."""
    yield entry.name
    yield from entry.aliases


def plain(words: str) -> str:
    """The words without article and genitive."""
    return _OWNER.sub("", _ARTICLE.sub("", words))


def outer(marks: Iterable[Mark], span: Span) -> list[Mark]:
    """The mentions inside `span` that lie in no other mention inside it, in reading order."""
    found: list[Mark] = []
    for mark in marks:
        inside = mark.kind == "mention" and span.covers(mark.span)
        if inside and not any(m.span.covers(mark.span) for m in found):
            found.append(mark)
    return found


def _part(few: list[str], many: list[str]) -> bool:
    return any(many[i : i + len(few)] == few for i in range(len(many) - len(few) + 1))


def _common(words: str, inner: Iterable[Span], start: int) -> bool:
    kept = list(words)
    for span in inner:
        for place in range(span.start - start, span.end - start):
            kept[place] = " "
    left = plain("".join(kept).strip()).split()
    if not left:
        return False
    if left[0][:1].islower() and _LINK.intersection(left):
        return True
    alone = len(left) == 1 and words[:1].isupper() and left[0] == words
    return left[-1][:1].islower() or left[-1][:1].isdigit() or (alone and left[-1].isalpha())
