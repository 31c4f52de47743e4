"""Judging on the terminal: pairs shown one by one, verdicts from files, the log, undoing."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sayso.actors import Suggestion
from sayso.case.exchange import edges, taken
from sayso.front import Case
from sayso.records import Judgement, UsageError, in_force
from sayso.report.lines import count, printable

T = TypeVar("T")
Row = tuple[str, str, str, str | None]

KEYS = {"s": "same", "d": "different", "u": "unsure"}
SEEN = 2
"""Pages from which each actor is shown in its own words."""

_ASK = "  [s]ame, [d]ifferent, [u]nsure, [q]uit, Enter for the next: "


def judge_case(
    path: Path,
    *,
    file: Path | None,
    undo: int,
    log: bool,
    export: Path | None,
    take: Path | None,
    limit: int,
    as_json: bool,
) -> None:
    """Do what is asked of the judgements of the case at `path`; pairs are shown by default."""
    with Case(path, read_only=log or export is not None) as case:
        if log:
            print("\n".join(listed(case, as_json=as_json)) or "Nothing was judged yet.")
        elif export is not None:
            print(f"{count(give_edges(case, export), 'line')} written to {export}.")
        elif undo:
            case.judgements.undo(undo)
            print(f"Judgement {undo} is taken back.")
        elif file is not None:
            print(f"{count(take_file(case, file), 'judgement')} made.")
        elif take is not None:
            made, unknown = take_edges(case, take)
            print(f"{count(made, 'judgement')} made, {unknown} on what this case does not hold.")
        else:
            ask(case, limit=limit)


def ask(case: Case, *, limit: int) -> int:
    """Show suggestions and take a key for each; returns how many were judged.

    All are weighed together at the end, so that no answer is waited for.
    """
    found = case.actors.suggestions(limit)
    judged = 0
    with case.judgements.together():
        for number, suggestion in enumerate(found, 1):
            print("\n".join(_shown(case, suggestion, f"{number} of {len(found)}")))
            answer = _answer()
            if answer == "q":
                break
            judged += answer in KEYS and _judge(case, suggestion, KEYS[answer])
    print(f"{count(judged, 'pair')} judged." if found else "There is no pair to judge.")
    return judged


def take_file(case: Case, path: Path) -> int:
    """Make the judgements of a CSV file or of JSON lines: `left`, `right`, `verdict`, `note`.

    `left` and `right` are names, aliases, ids of actors or keys of bearers; for the
    verdicts misread and right, `left` is a claim's key.

    Raises:
        UsageError: a line does not fit; the sentence gives its number. Lines before
            it are kept where only an earlier judgement speaks against it.
    """
    rows = [_named(case, row, number) for number, row in _rows(path)]
    with case.judgements.together():
        for number, (verdict, left, right, note) in rows:
            _at(number, partial(_make, case, verdict, left, right, note))
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
            _make(case, row.verdict, row.left, row.right, None, row.by)
    return len(mine), len(found) - len(mine)


def give_edges(case: Case, path: Path) -> int:
    """Write the judgements of who is who in nomenklatura's form; how many lines."""
    lines = list(edges(case.judgements.all()))
    path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return len(lines)


def listed(case: Case, *, as_json: bool) -> Iterator[str]:
    """One line for each judgement, the undone ones marked."""
    made = case.judgements.all()
    alive = {j.number for j in in_force(made)}
    names = case.actors.known(
        {k for j in made for k in (j.left, j.right or "") if j.kind == "actor"}
    )
    for judgement in made:
        if as_json:
            row = {name: getattr(judgement, name) for name in Judgement.__slots__}
            yield json.dumps({**row, "in_force": judgement.number in alive}, ensure_ascii=False)
        else:
            yield _line(judgement, names, judgement.number in alive)


def _line(judgement: Judgement, names: dict[str, str], alive: bool) -> str:
    left, right = (names.get(key or "", key or "") for key in (judgement.left, judgement.right))
    told = {
        "actor": f'"{left}" and "{right}": {judgement.verdict}',
        "claim": f"claim {left}: {judgement.verdict}",
        "origin": f"claim {left} rests on {judgement.verdict} {right}".rstrip(),
    }[judgement.kind]
    if judgement.undoes is not None:
        told, alive = f"took back {judgement.undoes}", True
    more = [judgement.by, judgement.note, None if alive else "undone"]
    after = "".join(f"; {word}" for word in more if word)
    return f"{judgement.number:4}  {judgement.made[:16]}  {printable(told + after)}"


def _shown(case: Case, suggestion: Suggestion, place: str) -> Iterator[str]:
    yield f"\n{place}: are these one? ({suggestion.score:.2f})"
    for actor in (suggestion.left, suggestion.right):
        pages = count(actor.documents, "page")
        yield f"\n  {printable(actor.name)}  ({actor.type}, {pages}, {actor.id})"
        posts = {(p.title, p.of.name if p.of else None) for p in case.actors.posts(actor.id, 20)}
        for title, body in sorted(posts, key=str)[:SEEN]:
            yield "    " + printable(f"{title}, {body}" if body else title)
        for seen in case.actors.seen(actor.id, SEEN):
            marked = f"{seen.words[: seen.start]}*{seen.words[seen.start : seen.end]}*"
            day = (seen.published or "no date")[:10]
            yield f"    {printable(seen.outlet or seen.document)}, {day}:"
            yield f'      "{printable(marked + seen.words[seen.end :])}"'
    yield "\n  Why: " + printable("; ".join(suggestion.reasons))
    yield "  Joined: " + printable("; ".join(suggestion.changes) or "no tie would change")


def _answer() -> str:
    print(_ASK, end="", flush=True)
    line = sys.stdin.readline()
    print()
    return line.strip().lower()[:1] if line else "q"


def _judge(case: Case, suggestion: Suggestion, verdict: str) -> bool:
    try:
        _make(case, verdict, suggestion.left.id, suggestion.right.id, None)
    except UsageError as error:
        print(f"  {printable(str(error))}")
        return False
    return True


def _make(
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
    else:
        claims[verdict](left, note, by)


def _named(case: Case, row: dict[str, Any], number: int) -> tuple[int, Row]:
    verdict, note = str(row.get("verdict") or "").strip().lower(), row.get("note") or None
    left, right = (str(row.get(side) or "").strip() for side in ("left", "right"))
    if verdict in ("misread", "right") and left:
        return number, (verdict, left, "", note)
    if verdict not in KEYS.values() or not left or not right:
        raise UsageError(
            f"Line {number} is no judgement. It needs left, right and a verdict: "
            "same, different, unsure, or misread or right for a claim's key."
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
