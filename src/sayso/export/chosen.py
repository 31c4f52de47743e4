"""What of a case is handed on: all of it, the ties of one actor, or one tie."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Protocol

from sayso.actors import ActorRow, Actors
from sayso.case.database import Database
from sayso.case.documents import Documents
from sayso.case.judgements import Judgements
from sayso.records import CaseError, Reading
from sayso.ties import Tie, Ties

Cast = dict[str, ActorRow]
"""The case's actors behind those of a document, by their ids within it."""


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
        self._ties, self._actors = case.ties, case.actors
        self._actor = self._actors.row(actor).id if actor else None
        self._pair = pair
        self._everything = not (pair or actor)

    def ties(self) -> Iterator[Tie]:
        """The ties that are chosen."""
        if self._pair:
            yield self._ties.between(*self._pair)
        elif self._actor:
            yield from self._ties.of(self._actor)
        else:
            yield from self._ties.all()

    def readings(self) -> Iterator[tuple[Reading, Cast]]:
        """The documents that tell of them, in the order in which they were added.

        Raises:
            CaseError: a document was added since the case was last weighed.
        """
        for reading in self.case.documents.all():
            doc = reading.document.id
            if not self._everything and doc not in self._documents:
                continue
            cast = self._actors.cast(doc)
            if any(actor.id not in cast for actor in reading.actors):
                raise CaseError("This case has pages that are not weighed yet. Weigh it first.")
            yield reading, cast

    def actors(self) -> Iterator[ActorRow]:
        """The actors that stand in these documents: those in most documents first."""
        offset = 0
        while rows := self._actors.list(offset=offset, limit=_STRETCH):
            yield from (row for row in rows if self._everything or row.id in self._named)
            offset += len(rows)

    @cached_property
    def _documents(self) -> frozenset[str]:
        return frozenset(report.document for tie in self.ties() for report in tie.reports)

    @cached_property
    def _named(self) -> frozenset[str]:
        return frozenset(
            row.id for doc in sorted(self._documents) for row in self._actors.cast(doc).values()
        )


_STRETCH = 500
"""Actors asked for at a time."""
