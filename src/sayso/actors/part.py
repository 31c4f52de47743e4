"""The actors of an open case."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, select

from sayso.actors import find, intake
from sayso.actors.bearer import Bearer
from sayso.actors.glimpses import Glimpse, glimpses
from sayso.actors.links import Link, links
from sayso.actors.posts import Post, posts
from sayso.actors.resolve import CaseActor, Join
from sayso.actors.row import ROWS, ActorRow, actor_row
from sayso.actors.sayings import Saying, sayings
from sayso.actors.suggestions import Suggestion, suggestions
from sayso.case import schema
from sayso.case.batches import batches
from sayso.case.database import Database
from sayso.records import MissingError, UsageError

Rows = list[ActorRow]
Whole = list[CaseActor]
Posts = list[Post]
Suggested = list[Suggestion]
Seen = list[Glimpse]
Links = list[Link]
Sayings = list[Saying]


class Actors:
    """Who is who in a case, as it was last weighed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, query: str | None = None, offset: int = 0, limit: int = 50) -> Rows:
        """Actors with `query` in a name or alias, those in most documents first."""
        with self._database.begin() as connection:
            rows = connection.execute(find.matching(query).offset(offset).limit(limit))
            return [actor_row(row) for row in rows]

    def count(self, query: str | None = None) -> int:
        """How many actors have `query` in a name or alias."""
        found = find.matching(query).order_by(None).subquery()
        with self._database.begin() as connection:
            return connection.scalar(select(func.count()).select_from(found)) or 0

    def all(self) -> Whole:
        """Every actor with its bearers, those in most documents first."""
        return [*self.each()]

    def each(self) -> Iterator[CaseActor]:
        """Every actor with its bearers, a few hundred in memory at a time."""
        with self._database.begin() as connection:
            rows = [actor_row(row) for row in connection.execute(find.matching(None))]
        for batch in batches(rows):
            yield from self._whole(batch)

    def of(self, document: str, actor: str) -> ActorRow:
        """The case's actor behind an actor of one document.

        Raises:
            KeyError: the document has no such actor, or is not weighed yet.
        """
        bearer, weighed = schema.bearer, schema.weighed
        query = (
            ROWS.join(bearer, bearer.c.case_actor == schema.case_actor.c.id)
            .join(weighed, weighed.c.document == bearer.c.document)
            .where(weighed.c.id == document, bearer.c.actor == actor)
        )
        with self._database.begin() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise KeyError((document, actor))
        return actor_row(row)

    def cast(self, document: str) -> dict[str, ActorRow]:
        """The case's actors behind all actors of one document, by their ids within it."""
        bearer, weighed = schema.bearer, schema.weighed
        query = (
            ROWS.add_columns(bearer.c.actor)
            .join(bearer, bearer.c.case_actor == schema.case_actor.c.id)
            .join(weighed, weighed.c.document == bearer.c.document)
            .where(weighed.c.id == document)
        )
        with self._database.begin() as connection:
            return {row.actor: actor_row(row) for row in connection.execute(query)}

    def get(self, name: str) -> CaseActor:
        """The actor of that name, alias or id, with its bearers.

        Raises:
            UsageError: there is none, or there are several; the sentence lists them.
        """
        return self._whole([self.row(name)])[0]

    def row(self, name: str) -> ActorRow:
        """As `get`, without the bearers."""
        with self._database.begin() as connection:
            found = find.named(connection, name)
            if len(found) == 1:
                return found[0]
            listed = found or find.closest(connection, name)
        guesses = ", ".join(map(_guess, listed[:5]))
        if found:
            raise UsageError(
                f'{len(found)} actors are named "{name}". Ask by id. They are: {guesses}.'
            )
        closest = f" Closest: {guesses}." if guesses else ""
        raise MissingError(f'No actor is named "{name}".{closest}')

    def named(self, name: str) -> Whole:
        """The actors of that id or name; where there is none, those who have it as an alias."""
        return self._whole(self.rows_named(name))

    def rows_named(self, name: str) -> Rows:
        """As `named`, without the bearers."""
        with self._database.begin() as connection:
            return find.named(connection, name)

    def rows(self, ids: Iterable[str]) -> dict[str, ActorRow]:
        """Actors by their ids."""
        with self._database.begin() as connection:
            return rows(connection, ids)

    def posts(self, actor: str, limit: int = 100) -> Posts:
        """The roles that documents give the actor with that id, in the order of their telling."""
        with self._database.begin() as connection:
            return posts(connection, actor, limit)

    def key(self, name: str) -> str:
        """The key by which a judgement names an actor: given as its name, id, or a bearer's key.

        Raises:
            UsageError: as `get`.
        """
        return name if self.known({name}) else self.row(name).id

    def known(self, keys: Iterable[str]) -> dict[str, str]:
        """Those of the keys that bearers of the case have, with their names."""
        bearer = schema.bearer
        query = select(bearer.c.key, bearer.c.name)
        with self._database.begin() as connection:
            return {
                key: name
                for batch in batches(sorted(set(keys)))
                for key, name in connection.execute(query.where(bearer.c.key.in_(batch)))
            }

    def links(self, actor: str) -> Links:
        """Of a government with that id its places, of a place its governments, with the kind."""
        with self._database.begin() as connection:
            return links(connection, actor)

    def seen(self, actor: str, limit: int = 3) -> Seen:
        """The words around the actor with that id, from different documents, the earliest first."""
        with self._database.begin() as connection:
            return glimpses(connection, actor, limit)

    def said(self, actor: str) -> Sayings:
        """What pages say that the actor with that id said, the same words once."""
        with self._database.begin() as connection:
            return sayings(connection, actor)

    def suggestions(self, limit: int = 50, offset: int = 0, actor: str | None = None) -> Suggested:
        """Pairs that may be one actor, those first whose joining would change most.

        With `actor`, the id of one, only its own pairs.
        """
        with self._database.begin() as connection:
            return suggestions(connection, actor)[offset : offset + limit]

    def _whole(self, wanted: Rows) -> Whole:
        with self._database.begin() as connection:
            joins = _joins(connection, [row.id for row in wanted])
        return [_actor(row, joins[row.id]) for row in wanted]


def rows(connection: Connection, ids: Iterable[str]) -> dict[str, ActorRow]:
    """Actors by their ids."""
    found = (
        actor_row(row)
        for batch in batches(sorted(set(ids)))
        for row in connection.execute(ROWS.where(schema.case_actor.c.id.in_(batch)))
    )
    return {row.id: row for row in found}


def _guess(actor: ActorRow) -> str:
    pages = "1 page" if actor.documents == 1 else f"{actor.documents} pages"
    return f'"{actor.name}" ({actor.type}, {pages}, {actor.id})'


def _joins(connection: Connection, ids: Iterable[str]) -> dict[str, list[Join]]:
    joins: dict[str, list[Join]] = defaultdict(list)
    for kept in intake.of_actors(connection, ids):
        if kept.actor is not None and kept.reason is not None:
            joins[kept.actor].append(Join(kept.bearer, kept.actor, kept.reason))
    return joins


def _actor(row: ActorRow, joins: list[Join]) -> CaseActor:
    ordered = tuple(sorted(joins, key=lambda join: (join.bearer.document, join.bearer.id)))
    bearers: tuple[Bearer, ...] = tuple(join.bearer for join in ordered)
    return CaseActor(row.id, row.name, row.type, row.aliases, bearers, ordered)
