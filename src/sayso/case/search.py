"""Full-text search over the documents of a case, each hit with its surroundings."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import text

from sayso.case.database import Database

_WORD = re.compile(r'"[^"]*"|\S+')

# 24 words around the hit: two to three lines of a report.
_QUERY = text(
    """
    SELECT document.id, document.title, document.outlet, document.published,
           snippet(search, 1, :open, :close, ' … ', 24) AS words
    FROM search JOIN document ON document.number = search.rowid
    WHERE search MATCH :query
      AND NOT EXISTS (
        SELECT 1 FROM document AS earlier
        WHERE earlier.id = document.id AND earlier.number < document.number
          AND earlier.text = document.text
      )
    ORDER BY bm25(search, 4.0, 1.0), document.number
    LIMIT :limit OFFSET :start
    """
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A document in which the words stand; `words` marks them with `open` and `close`."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    words: str


class Search:
    """The search of an open case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def __call__(
        self, wanted: str, *, limit: int = 20, start: int = 0, marks: tuple[str, str] = ("*", "*")
    ) -> list[Hit]:
        """Documents that hold all the words, best first; "in quotation marks" as a phrase.

        The same bytes in two places (a page, and an attachment) are one hit.
        """
        query = as_query(wanted)
        if not query:
            return []
        opened, closed = marks
        values = {"query": query, "limit": limit, "start": start, "open": opened, "close": closed}
        with self._database.begin() as connection:
            return [Hit(**row) for row in connection.execute(_QUERY, values).mappings()]


def as_query(wanted: str) -> str:
    """What people type as an FTS5 query in which every word stands for itself."""
    words = (word.replace('"', " ").strip() for word in _WORD.findall(wanted.replace("\0", " ")))
    return " ".join(f'"{word}"' for word in words if any(c.isalnum() for c in word))
