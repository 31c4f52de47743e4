"""A whole case out of its file and into another: pages with their readings, and judgements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select, update
from sqlalchemy.exc import SQLAlchemyError

from sayso.case import judgements, schema
from sayso.case.database import Database
from sayso.case.documents import page_of, reading_of, store
from sayso.page import Page
from sayso.records import CaseError, Judgement, Reading


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as the case keeps it, when it was `added` (ISO 8601 in UTC), and what was read."""

    page: Page
    added: str
    readings: tuple[Reading, ...]


@dataclass(slots=True)
class Restored:
    """How much came in; `known` pages were held before and left as they are."""

    pages: int = 0
    known: int = 0
    judgements: int = 0


def kept(database: Database) -> Iterator[Kept]:
    """Every page with its readings, in the order of adding, one at a time."""
    query = select(schema.page).order_by(schema.page.c.number)
    with database.begin() as connection:
        for row in connection.execution_options(yield_per=10).execute(query).mappings():
            yield Kept(page_of(row), row["added"], _readings(connection, row["number"]))


def restore(database: Database, items: Iterable[Kept | Judgement]) -> Restored:
    """Add what `kept` gave, and the judgements after it, in one transaction: all or nothing.

    Pages that the case holds stay as they are. Judgements are appended under
    new numbers where the old ones are taken; one that stands there already is
    not repeated.

    Raises:
        CaseError: what came does not fit the tables.
    """
    done = Restored()
    try:
        with database.begin() as connection:
            renumbered = _Renumbered(connection)
            for item in items:
                if isinstance(item, Judgement):
                    done.judgements += renumbered.append(item)
                elif _holds(connection, item.page):
                    done.known += 1
                else:
                    _restore(connection, item)
                    done.pages += 1
    except (SQLAlchemyError, UnicodeEncodeError) as error:
        raise CaseError("What was to be brought in does not fit the tables of a case.") from error
    return done


class _Renumbered:
    """Judgements of another case under the numbers that they get in this one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        held = judgements.load(connection)
        self._held = {_bare(j): j.number for j in held}
        self._next = max((j.number for j in held), default=0) + 1
        self._numbers: dict[int, int] = {}

    def append(self, judgement: Judgement) -> bool:
        """Append one unless it stands there already; True where it was new."""
        undoes = judgement.undoes
        if undoes is not None:
            judgement = replace(judgement, undoes=self._numbers.get(undoes, undoes))
        number = self._held.get(_bare(judgement))
        if number is None:
            number = judgement.number if judgement.number >= self._next else self._next
            judgements.store(self._connection, replace(judgement, number=number))
            self._next = number + 1
            self._held[_bare(judgement)] = number
            self._numbers[judgement.number] = number
            return True
        self._numbers[judgement.number] = number
        return False


def _bare(judgement: Judgement) -> Judgement:
    return replace(judgement, number=0)


def _holds(connection: Connection, page: Page) -> bool:
    query = select(schema.page.c.number).where(schema.page.c.sha256 == page.sha256)
    return connection.scalar(query) is not None


def _restore(connection: Connection, item: Kept) -> None:
    store(connection, item.page, list(item.readings))
    table = schema.page
    own = table.c.sha256 == item.page.sha256
    connection.execute(update(table).where(own).values(added=item.added))


def _readings(connection: Connection, page: int) -> tuple[Reading, ...]:
    table = schema.document
    query = select(table).where(table.c.page == page).order_by(table.c.number)
    return tuple(reading_of(connection, row) for row in connection.execute(query).mappings().all())
