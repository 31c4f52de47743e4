"""Judgements from files and into files: CSV, JSON lines, nomenklatura's form."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sayso.case.exchange import edges, taken
from sayso.case.judgements import ORIGINS, OriginVerdict
from sayso.front import Case
from sayso.records import UsageError

T = TypeVar("T")
Row = tuple[str, str, str, str | None]
PAIRS = ("same", "different", "unsure")
RESTS: dict[str, OriginVerdict] = {verdict: verdict for verdict in ORIGINS}


def take_file(case: Case, path: Path) -> int:
    """Make the judgements of a CSV file or of JSON lines: `left`, `right`, `verdict`, `note`.

    `left` and `right` are names, aliases, ids of actors or keys of bearers. For the
    verdicts misread and right, `left` is a claim's key; for actor, outlet, anonymous
    and document too, which say that the claim rests on what `right` names.

    Raises:
        UsageError: a line does not fit; the sentence gives its number. Lines before
            it are kept where only an earlier judgement speaks against it.
    """
    rows = [_named(case, row, number) for number, row in _rows(path)]
    with case.judgements.together():
        for number, (verdict, left, right, note) in rows:
            _at(number, partial(make, case, verdict, left, right, note))
    return len(rows)


def take_edges(case: Case, path: Path) -> tuple[int, int]:
    """Make the judgements of a file of nomenklatura; how many were made, how many are unknown.

    Raises:
        UsageError: the file is not of that form, or one contradicts what was judged.
    """
    found = taken(_text(path).splitlines())
    known = case.actors.known({key for row in found for key in (row.left, row.right)})
    mine = [row for row in found if row.left in known and row.right in known]
    with case.judgements.together():
        for row in mine:
            make(case, row.verdict, row.left, row.right, None, row.by)
    return len(mine), len(found) - len(mine)


def give_edges(case: Case, path: Path) -> int:
    """Write the judgements of who is who in nomenklatura's form; how many lines."""
    lines = list(edges(case.judgements.all()))
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return len(lines)


def make(
    case: Case, verdict: str, left: str, right: str, note: str | None, by: str | None = None
) -> None:
    judgements = case.judgements
    pairs = {
        "same": judgements.same,
        "different": judgements.different,
        "unsure": judgements.unsure,
    }
    claims = {"misread": judgements.misread, "right": judgements.right}
    if verdict in pairs:
        pairs[verdict](left, right, note, by)
    elif verdict in RESTS:
        judgements.origin(left, RESTS[verdict], right, note, by)
    else:
        claims[verdict](left, note, by)


def _named(case: Case, row: dict[str, Any], number: int) -> tuple[int, Row]:
    verdict, note = str(row.get("verdict") or "").strip().lower(), row.get("note") or None
    left, right = (str(row.get(side) or "").strip() for side in ("left", "right"))
    if verdict in ("misread", "right") and left:
        return number, (verdict, left, "", note)
    if verdict in RESTS and left and (right or verdict == "outlet"):
        key = _at(number, partial(case.actors.key, right)) if verdict == "actor" else right
        return number, (verdict, left, key, note)
    if verdict not in PAIRS or not left or not right:
        raise UsageError(
            f"Line {number} is no judgement. It needs left, right and a verdict: "
            "same, different, unsure; for a claim's key misread or right, or what it "
            "rests on: actor, outlet, anonymous, document."
        )
    keys = [_at(number, partial(case.actors.key, name)) for name in (left, right)]
    return number, (verdict, keys[0], keys[1], note)


def _at(number: int, act: Callable[[], T]) -> T:
    """What `act` returns; what it finds wrong, with the number of the line."""
    try:
        return act()
    except UsageError as error:
        raise UsageError(f"Line {number}: {error}") from error


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    lines = _text(path).splitlines()
    if lines and lines[0].lstrip().startswith("{"):
        yield from ((n, _json(line, n)) for n, line in enumerate(lines, 1) if line.strip())
    else:
        yield from enumerate(csv.DictReader(lines), 2)


def _json(line: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError:
        row = None
    if not isinstance(row, dict):
        raise UsageError(f"Line {number} is no JSON object.")
    return row


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text.") from None
