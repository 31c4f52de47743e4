"""What of a case is handed on: all of it, the ties of one actor, or one tie."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Protocol

from sayso.actors import Actors, CaseActor
from sayso.case.database import Database
from sayso.case.documents import Documents
from sayso.case.judgements import Judgements
from sayso.records import Reading
from sayso.ties import Tie, Ties


class Case(Protocol):
    """What the room needs of an open case; `sayso.Case` is one."""

    database: Database
    documents: Documents

    @property
    def actors(self) -> Actors:
        """Who is who."""

    @property
    def ties(self) -> Ties:
        """What links them."""

    @property
    def judgements(self) -> Judgements:
        """What people decided."""


class Chosen:
    """An open case as far as it is chosen: the ties of `actor`, or the tie between a `pair`.

    Actors are meant by name, alias or id. Everything comes in a fixed order and
    a little at a time.

    Raises:
        UsageError: no such actor or tie; the sentence lists the closest.
    """

    def __init__(
        self, case: Case, *, actor: str | None = None, pair: tuple[str, str] | None = None
    ) -> None:
        self.case = case
        self._pair = pair
        self._actor = case.actors.get(actor).id if actor else None
        self.everything = not (pair or actor)

    def ties(self) -> Iterator[Tie]:
        """The ties that are chosen."""
        if self._pair:
            yield self.case.ties.between(*self._pair)
            return
        for tie in self.case.ties.all():
            if self._actor is None or self._actor in (tie.a.id, tie.b.id):
                yield tie

    def readings(self) -> Iterator[Reading]:
        """The documents that tell of them, in the order in which they were added."""
        for reading in self.case.documents.all():
            if self.everything or reading.document.id in self._documents:
                yield reading

    def actors(self) -> Iterator[CaseActor]:
        """The actors that stand in these documents, in the order of their ids."""
        for actor in sorted(self.case.actors.all(), key=lambda a: a.id):
            if self.everything or any(b.document in self._documents for b in actor.bearers):
                yield actor

    @cached_property
    def _documents(self) -> frozenset[str]:
        return frozenset(report.document for tie in self.ties() for report in tie.reports)
