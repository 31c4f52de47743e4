"""The judgements of a case: what people decided, appended and always undoable."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection, insert, select

from sayso.case import schema
from sayso.case.contradiction import Contradiction, contradiction
from sayso.case.database import Database
from sayso.records import Judgement, JudgementKind, UsageError, in_force

OriginVerdict = Literal["actor", "outlet", "anonymous", "document"]
_ARE = {"same": "the same", "different": "different"}
ORIGINS: tuple[OriginVerdict, ...] = ("actor", "outlet", "anonymous", "document")


class Judgements:
    """The judgements of an open case. `after` is called when one was stored.

    Actors are named by their ids, or by the key of any of their bearers;
    claims by their keys (`sayso.records.claim_key`).
    """

    def __init__(self, database: Database, after: Callable[[], object] = lambda: None) -> None:
        self._database = database
        self._after = after

    @contextmanager
    def together(self) -> Iterator[None]:
        """Within the block judgements are stored one by one and weighed once, at its end."""
        after, self._after = self._after, lambda: None
        try:
            yield
        finally:
            self._after = after
            after()

    def all(self) -> list[Judgement]:
        """Every judgement ever made, undone ones and undoings too, in order."""
        with self._database.begin() as connection:
            return load(connection)

    def same(self, a: str, b: str, note: str | None = None, by: str | None = None) -> Judgement:
        """Both are one actor.

        Raises:
            UsageError: an earlier judgement says otherwise; the sentence names it.
        """
        return self._pair("same", a, b, note, by)

    def different(
        self, a: str, b: str, note: str | None = None, by: str | None = None
    ) -> Judgement:
        """They are two actors, whatever they are called; raises as `same` does."""
        return self._pair("different", a, b, note, by)

    def unsure(self, a: str, b: str, note: str | None = None, by: str | None = None) -> Judgement:
        """It cannot be told: the pair is not suggested again; raises as `same` does."""
        return self._pair("unsure", a, b, note, by)

    def misread(self, claim: str, note: str | None = None, by: str | None = None) -> Judgement:
        """The claim of that key does not stand in its page; it no longer counts."""
        return self._append("claim", claim, None, "misread", note, by)

    def right(self, claim: str, note: str | None = None, by: str | None = None) -> Judgement:
        """The claim of that key stands in its page as it was read."""
        return self._append("claim", claim, None, "right", note, by)

    def origin(
        self,
        claim: str,
        verdict: OriginVerdict,
        right: str | None = None,
        note: str | None = None,
        by: str | None = None,
    ) -> Judgement:
        """What the claim of that key rests on: an actor's id, or free words; outlet needs none.

        Raises:
            UsageError: there is no such verdict, or `right` is missing.
        """
        if verdict not in ORIGINS:
            raise UsageError(f'No origin "{verdict}". There are: {", ".join(ORIGINS)}.')
        if not right and verdict != "outlet":
            raise UsageError(f'An origin "{verdict}" needs its name.')
        return self._append("origin", claim, right, verdict, note, by)

    def undo(self, number: int, note: str | None = None, by: str | None = None) -> Judgement:
        """Take back judgement `number`; an undoing can be taken back as well.

        Raises:
            UsageError: there is none, it is undone already, or others contradict what returns.
        """
        known = {j.number: j for j in self.all()}
        if number not in known:
            raise UsageError(
                f"There is no judgement {number}. The last one is {max(known, default=0)}."
            )
        if number not in _alive(list(known.values())):
            raise UsageError(f"Judgement {number} is undone already.")
        old = known[number]
        return self._append(old.kind, old.left, old.right, "undone", note, by, undoes=number)

    def _pair(self, verdict: str, a: str, b: str, note: str | None, by: str | None) -> Judgement:
        if a == b:
            raise UsageError("Both are the same entry. Name two.")
        left, right = sorted((a, b))
        return self._append("actor", left, right, verdict, note, by)

    def _append(
        self,
        kind: JudgementKind,
        left: str,
        right: str | None,
        verdict: str,
        note: str | None,
        by: str | None,
        undoes: int | None = None,
    ) -> Judgement:
        made = datetime.now(UTC).isoformat(timespec="seconds")
        with self._database.begin() as connection:
            known = load(connection)
            number = max((j.number for j in known), default=0) + 1
            new = Judgement(number, made, kind, left, right, verdict, note, by, undoes)
            found = contradiction(in_force([*known, new]), new)
            if found:
                raise UsageError(_sentence(connection, found))
            again = _standing(known, new)
            if again is not None:
                return again
            store(connection, new)
        self._after()
        return new


def load(connection: Connection) -> list[Judgement]:
    """Every judgement of the case, in order."""
    rows = connection.execute(select(schema.judgement).order_by(schema.judgement.c.number))
    return [Judgement(**row) for row in rows.mappings()]


def store(connection: Connection, new: Judgement) -> None:
    """Append a judgement and mark the documents it touches for the next derivation."""
    row = {name: getattr(new, name) for name in Judgement.__slots__}
    connection.execute(insert(schema.judgement).values(row))
    waiting = set(connection.scalars(select(schema.pending.c.document)))
    touched = sorted(_touched(connection, new) - waiting)
    if touched:
        connection.execute(insert(schema.pending), [{"document": doc} for doc in touched])


def _touched(connection: Connection, new: Judgement) -> set[str]:
    """The ids of the documents whose bearers or claims the judgement names."""
    document = schema.document
    table: Any = schema.bearer if new.kind == "actor" else schema.report
    keys = [key for key in (new.left, new.right) if key]
    query = (
        select(document.c.id)
        .join(table, table.c.document == document.c.number)
        .where(table.c.key.in_(keys))
    )
    return set(connection.scalars(query))


def _alive(known: list[Judgement]) -> set[int]:
    """The numbers of rows, undoings among them, that nothing takes back."""
    gone: set[int] = set()
    for judgement in sorted(known, key=lambda j: -j.number):
        if judgement.undoes is not None and judgement.number not in gone:
            gone.add(judgement.undoes)
    return {j.number for j in known} - gone


def _standing(known: list[Judgement], new: Judgement) -> Judgement | None:
    """The judgement in force that says the same as the new one, the latest on its matter."""
    if new.undoes is not None:
        return None
    matter = [j for j in in_force(known) if (j.kind, j.left) == (new.kind, new.left)]
    if new.kind == "actor":
        matter = [j for j in matter if j.right == new.right]
    last = matter[-1] if matter else None
    same = last is not None and (last.right, last.verdict) == (new.right, new.verdict)
    return last if same else None


def _sentence(connection: Connection, found: Contradiction) -> str:
    """What speaks against a judgement, with names and numbers."""
    bearer = schema.bearer
    keys = {key for j in found.against for key in (j.left, j.right) if key}
    rows = connection.execute(select(bearer.c.key, bearer.c.name).where(bearer.c.key.in_(keys)))
    names = {key: f'"{name}"' for key, name in rows}
    told = " and ".join(
        f"judgement {j.number} of {j.made[:10]} says that {names.get(j.left, j.left)} and "
        f"{names.get(j.right or '', j.right)} are {_ARE[j.verdict]}"
        for j in found.against
    )
    numbers = ", ".join(str(j.number) for j in found.against)
    return f"This contradicts what was judged before: {told}. Undo {numbers} first, if it is wrong."
