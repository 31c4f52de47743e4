"""The actors of an open case."""

from __future__ import annotations

import difflib
from functools import cached_property

from sqlalchemy import select

from sayso.actors.bearer import Bearer
from sayso.actors.names import plain
from sayso.actors.resolve import CaseActor, resolve
from sayso.case import schema
from sayso.case.database import Database
from sayso.records import UsageError


class Actors:
    """Who is who in a case, worked out from its documents as they stand when first asked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> list[CaseActor]:
        """Every actor, those in most documents first."""
        return sorted(self._all, key=lambda a: (-len(a.bearers), a.name, a.id))

    def of(self, document: str, actor: str) -> CaseActor:
        """The case's actor behind an actor of one document."""
        return self._by_bearer[document, actor]

    def get(self, name: str) -> CaseActor:
        """The actor of that name, alias or id.

        Raises:
            UsageError: there is none, or there are several; the sentence lists them.
        """
        found = self.named(name)
        if len(found) == 1:
            return found[0]
        listed = found or self._closest(plain(name))
        guesses = ", ".join(f'"{a.name}" ({a.type}, {a.id})' for a in listed[:5])
        what = "Several actors are" if found else "No actor is"
        raise UsageError(f'{what} named "{name}". {"They are" if found else "Closest"}: {guesses}.')

    def named(self, name: str) -> list[CaseActor]:
        """The actors of that id or name; where there is none, those who have it as an alias."""
        wanted = plain(name)
        exact = [a for a in self.all() if a.id == name or plain(a.name) == wanted]
        return exact or [a for a in self.all() if wanted in map(plain, a.aliases)]

    def _closest(self, wanted: str) -> list[CaseActor]:
        names = {plain(actor.name): actor for actor in reversed(self.all())}
        return [names[n] for n in difflib.get_close_matches(wanted, names, n=3, cutoff=0.4)]

    @cached_property
    def _all(self) -> list[CaseActor]:
        actor, document = schema.actor, schema.document
        query = select(
            document.c.id.label("document"), actor.c.id, actor.c.name, actor.c.type, actor.c.aliases
        ).join(document, document.c.number == actor.c.document)
        with self._database.begin() as connection:
            rows = connection.execute(query).all()
        return resolve(Bearer(r.document, r.id, r.name, r.type, tuple(r.aliases)) for r in rows)

    @cached_property
    def _by_bearer(self) -> dict[tuple[str, str], CaseActor]:
        return {(b.document, b.id): actor for actor in self._all for b in actor.bearers}
