"""The hops from the outlet to the origin, as the statements lead to it."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.records import Hop, Span
from training.corpus.cast import Entry
from training.corpus.statements import UNNAMED, Statement

Labels = Mapping[str, str]


def over(span: Span, said: Mapping[str, Statement]) -> str | None:
    """The number of the innermost statement whose content covers `span`."""
    found = [s for s in said.values() if any(piece.covers(span) for piece in s.content)]
    if not found:
        return None
    return min(found, key=lambda s: sum(p.end - p.start for p in s.content)).number


def hops(
    number: str | None,
    outlet: str,
    said: Mapping[str, Statement],
    table: Mapping[str, Entry],
    ids: Mapping[str, str],
    labels: Labels,
) -> tuple[Hop, ...]:
    """The chain of what stands in the content of statement `number` (None: the own voice)."""
    own = next((key for key, row in table.items() if outlet in (row.name, *row.aliases)), None)
    keys: list[str] = []
    for one in _line(number, said):
        media = one.told is not None and one.told in table and table[one.told].media
        keys += [one.told] if media and one.told else []
        keys += [one.speaker, *one.rests]
    chain = [Hop("outlet", outlet, ids[own] if own else None)]
    for before, key in zip([own, *keys], keys, strict=False):
        if key not in (before, own):
            chain.append(_hop(key, table, ids, labels))
    return tuple(chain)


def _line(number: str | None, said: Mapping[str, Statement]) -> list[Statement]:
    line: list[Statement] = []
    while number is not None and said[number] not in line:
        line.append(said[number])
        number = said[number].parent
    return line[::-1]


def _hop(key: str, table: Mapping[str, Entry], ids: Mapping[str, str], labels: Labels) -> Hop:
    if key == UNNAMED:
        return Hop("anonymous", "unnamed")
    if key[0] in "?!":
        return Hop("anonymous" if key[0] == "?" else "document", labels[key])
    return Hop("outlet" if table[key].media else "actor", table[key].name, ids[key])
