"""The ties of an open case."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Unpack

from sqlalchemy import select, tuple_

from sayso.actors import ActorRow, Actors
from sayso.actors import find as named
from sayso.case import judgements, schema
from sayso.case.database import Database
from sayso.records import Hop, MissingError, in_force
from sayso.ties import list as listed
from sayso.ties.chronicle import Chronicle, moments
from sayso.ties.derive import ties
from sayso.ties.doubtful import Doubtful, doubtful
from sayso.ties.list import Asked, Filters
from sayso.ties.origin import Origin
from sayso.ties.outlets import outlet_key
from sayso.ties.repeats import Repeats, repeats
from sayso.ties.reports import Pair
from sayso.ties.row import StrandRow
from sayso.ties.rulings import Rulings, rulings
from sayso.ties.standing import Standing
from sayso.ties.tie import Strand, Tie


@dataclass(frozen=True, slots=True)
class Resting:
    """What rests on one origin: the tie, its strand, and whether that is asserted or denied.

    `hop` is the origin as the first of its reports names it.
    """

    tie: Tie
    strand: Strand
    standing: Standing
    origin: Origin
    hop: Hop

    @property
    def denied(self) -> bool:
        """True where the origin denies it."""
        return self.standing is self.strand.denied


class Ties:
    """All that is said to link two actors, as the case was last weighed."""

    def __init__(self, database: Database, actors: Actors) -> None:
        self._database = database
        self._actors = actors

    def strands(
        self,
        *,
        sort: str = "echoes",
        offset: int = 0,
        limit: int | None = None,
        **asked: Unpack[Asked],
    ) -> list[StrandRow]:
        """What is said, one row a class of a tie, within the filters that `Filters` explains.

        `sort` is echoes, pages, origins, denials or recent; `origin` asks for what
        rests on a speaker or outlet of that name.

        Raises:
            UsageError: there is no such class or order, or no actor named `actor`.
        """
        wanted = self._filters(asked)
        with self._database.begin() as connection:
            return listed.strands(connection, wanted, sort, offset, limit)

    def count(self, **asked: Unpack[Asked]) -> int:
        """How many rows `strands` has; raises as it does."""
        wanted = self._filters(asked)
        with self._database.begin() as connection:
            return listed.count(connection, wanted)

    def extent(self, **asked: Unpack[Asked]) -> tuple[int, int]:
        """How many actors and how many pairs the rows of `strands` speak of; raises as it does."""
        wanted = self._filters(asked)
        with self._database.begin() as connection:
            return listed.extent(connection, wanted)

    def all(self) -> Iterator[Tie]:
        """Every tie with its reports, by the ids of its ends, a few in memory at a time."""
        report = schema.report
        query = select(report.c.a, report.c.b).where(~report.c.misread).distinct()
        with self._database.begin() as connection:
            pairs = sorted((a, b) for a, b in connection.execute(query))
        yield from self._ties(pairs)

    def of(self, actor: str) -> Iterator[Tie]:
        """Every tie of one actor, by name, alias or id.

        Raises:
            UsageError: there is no such actor, or there are several.
        """
        own = self._actors.row(actor).id
        strand = schema.strand
        query = select(strand.c.a, strand.c.b).where((strand.c.a == own) | (strand.c.b == own))
        with self._database.begin() as connection:
            pairs = sorted((a, b) for a, b in connection.execute(query.distinct()))
        yield from self._ties(pairs)

    def between(self, a: str, b: str) -> Tie:
        """The tie between two actors, by name, alias or id.

        Raises:
            UsageError: no such actor, or nothing is said between them.
        """
        pairs = self._said(self._actors.rows_named(a), self._actors.rows_named(b))
        if len(pairs) != 1:  # of several actors of one name, those of whom something is said
            one, two = self._actors.row(a), self._actors.row(b)
            pairs = self._said([one], [two])
            if not pairs:
                raise MissingError(f'Nothing is said between "{one.name}" and "{two.name}".')
        return next(self._ties(pairs))

    def of_origin(self, name: str) -> list[Resting]:
        """All that rests on a speaker or an outlet's own word, the most reported first.

        Raises:
            UsageError: nothing rests on anybody of that name.
        """
        with self._database.begin() as connection:
            keys = {row.id for row in named.named(connection, name)} | {outlet_key(name)}
            report = schema.report
            query = select(report.c.a, report.c.b).where(report.c.origin.in_(sorted(keys)))
            pairs = sorted((a, b) for a, b in connection.execute(query.distinct()))
        found = [r for tie in self._ties(pairs) for r in _resting(tie, keys)]
        if not found:
            raise MissingError(f'Nothing in this case rests on "{name}".')
        return sorted(found, key=lambda r: (-len(r.origin.reports), r.tie.a.id, r.tie.b.id))

    def timeline(
        self,
        *,
        actor: str = "",
        between: tuple[str, str] | None = None,
        since: str = "",
        until: str = "",
    ) -> Chronicle:
        """When things happened: of the whole case, of one actor, or between two.

        `since` and `until` are ISO 8601 days, months or years of the event itself.

        Raises:
            UsageError: as `of` and `between`, or one of the two is no day.
        """
        listed.check_day(since, until)
        if between is not None:
            found = [self.between(*between)]
            undated = len(found[0].timeline.undated)
        else:
            own = self._actors.row(actor).id if actor else None
            with self._database.begin() as connection:
                pairs, undated = listed.dated(connection, own)
            found = list(self._ties(pairs))
        return Chronicle(tuple(moments(found, since, until)), undated)

    def doubtful(self) -> list[Doubtful]:
        """Claims that a person should look at, those with most doubts first."""
        with self._database.begin() as connection:
            return doubtful(connection)

    def repeats(self, document: str, limit: int = 20) -> Repeats:
        """What the document with that id repeats, and up to `limit` that repeat it."""
        with self._database.begin() as connection:
            return repeats(connection, document, limit)

    def _ties(self, pairs: list[Pair]) -> Iterator[Tie]:
        with self._database.begin() as connection:
            decided: Rulings = rulings(in_force(judgements.load(connection)))
            yield from ties(connection, pairs, decided)

    def _said(self, ones: list[ActorRow], twos: list[ActorRow]) -> list[Pair]:
        """The pairs of one of each of whom something is said."""
        pairs = sorted({_pair(one, two) for one in ones for two in twos})
        ends = (schema.report.c.a, schema.report.c.b)
        query = select(*ends).where(tuple_(*ends).in_(pairs), ~schema.report.c.misread).distinct()
        with self._database.begin() as connection:
            return sorted((a, b) for a, b in connection.execute(query))

    def _filters(self, asked: Asked) -> Filters:
        found = {name: value for name, value in asked.items() if name not in ("actor", "origin")}
        actor, origin = asked.get("actor"), asked.get("origin")
        if actor:
            found["actor"] = self._actors.row(actor).id
        if origin:
            named = self._actors.rows_named(origin)
            found["origins"] = (*(row.id for row in named), outlet_key(origin))
        return Filters(**found)  # type: ignore[arg-type]


def _resting(tie: Tie, keys: set[str]) -> Iterator[Resting]:
    for strand in tie.strands:
        for standing in (strand.asserted, strand.denied):
            for origin in standing.origins:
                named = (r.origin for r in origin.reports if _known(r.origin, keys))
                if (hop := next(named, None)) is not None:
                    yield Resting(tie, strand, standing, origin, hop)


def _known(hop: Hop, keys: set[str]) -> bool:
    return (hop.actor or outlet_key(hop.name)) in keys


def _pair(a: ActorRow, b: ActorRow) -> Pair:
    low, high = sorted((a.id, b.id))
    return low, high
