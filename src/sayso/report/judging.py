"""Judging on the terminal: pairs shown one by one, the log, undoing."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from sayso.actors import Suggestion
from sayso.front import Case
from sayso.records import Judgement, UsageError, in_force
from sayso.report.lines import count, printable
from sayso.report.verdicts import give_edges, make, take_edges, take_file

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
        make(case, verdict, suggestion.left.id, suggestion.right.id, None)
    except UsageError as error:
        print(f"  {printable(str(error))}")
        return False
    return True
